import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { deserialise } from "../../../../scripts/cache/serialise.ts";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { inspectOutput } from "../../../../scripts/leak-gate/gate.ts";
import type { GateFinding } from "../../../../scripts/leak-gate/gate-finding.ts";
import { catalogue, type Result } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { type TrackedRecord, trackedRecords } from "../../../../scripts/retention/withheld.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";

const DATA = "test/fixtures/exampleshire";
const sources = await readSources(DATA);
const folder = mkdtempSync(path.join(tmpdir(), "scans-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Day = Extract<Result, { ok: true }>;

function day(asOf: string): Day {
	const result = catalogue(sources, asOf as IsoDay);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result;
}

const today = day(EXAMPLESHIRE_DAY);
const tomorrow = day(today.catalogue.nextRemoval ?? "");
const trackedToday = trackedRecords(today.states);
const permanent = today.catalogue.reports.find(({ lastPublicDay }) => lastPublicDay === undefined)?.slug ?? "";

const site = inject("exampleshire");
const cacheOfToday = path.join(folder, "cache");
let cacheFolder: string;
let leftBehind: GateFinding[];
let count = 0;

const inspect = (on: Day, tracked: readonly TrackedRecord[], cache?: string, output = site): Promise<GateFinding[]> =>
	inspectOutput({ catalogue: on.catalogue, tracked, data: DATA, folder: output }, { cacheFolder: cache });

beforeAll(async () => {
	expect(await inspect(today, trackedToday, cacheOfToday)).toEqual([]);
	// This checks today's site with tomorrow's date. The site still contains a report whose last public day was today.
	leftBehind = await inspect(tomorrow, trackedRecords(tomorrow.states));
	expect(leftBehind.filter(({ rule }) => rule === "leak").length).toBeGreaterThan(2);
});

/** Each test gets its own copy of today's cache. */
beforeEach(() => {
	cacheFolder = path.join(folder, `cache-${count++}`);
	cpSync(cacheOfToday, cacheFolder, { recursive: true, preserveTimestamps: true });
});

function cacheFiles(): string[] {
	return readdirSync(cacheFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

test("the gate passes an unchanged site again without writing to the cache", async () => {
	const times = () => cacheFiles().map((file) => [file, statSync(file).mtimeMs]);
	const before = times();
	expect(await inspect(today, trackedToday, cacheFolder)).toEqual([]);
	expect(times()).toEqual(before);
});

test("the gate finds a report that was public yesterday in files that have not changed", async () => {
	const times = new Map(cacheFiles().map((file) => [file, statSync(file).mtimeMs]));
	expect(await inspect(tomorrow, trackedRecords(tomorrow.states), cacheFolder)).toEqual(leftBehind);
	// The report was already tracked yesterday, so the gate did not scan any file again.
	expect(cacheFiles().filter((file) => times.get(file) !== statSync(file).mtimeMs)).toEqual([]);
});

test("the gate searches all files for a withheld record that was not tracked before", async () => {
	const report = today.states.reports.find(({ slug }) => slug === permanent);
	if (!report) throw new Error("There is no report without a last day.");
	const withdrawn = trackedRecords({
		...today.states,
		reports: today.states.reports.map((one) =>
			one === report ? { ...one, state: { state: "withdrawn", removedOn: EXAMPLESHIRE_DAY as IsoDay, byOrder: true } } : one,
		),
	});
	const reports = today.catalogue.reports.filter(({ slug }) => slug !== permanent);
	const on = { ...today, catalogue: { ...today.catalogue, reports } };
	const found = await inspect(on, withdrawn, cacheFolder);
	expect(found).toEqual(await inspect(on, withdrawn));
	expect(found.filter(({ rule }) => rule === "leak").length).toBeGreaterThan(0);
	// The gate has now cached the new scans.
	expect(await inspect(on, withdrawn, cacheFolder)).toEqual(found);
});

test("the gate scans a changed file again", async () => {
	const changed = path.join(folder, "changed");
	cpSync(site, changed, { recursive: true });
	const secret = trackedToday.find(({ withheld, texts }) => withheld && texts.some((text) => text.length > 200));
	const page = path.join(changed, "about/index.html");
	writeFileSync(page, readFileSync(page, "utf8").replace("</main>", `<p>${secret?.texts.join(" ")}</p></main>`));
	const found = await inspect(today, trackedToday, cacheFolder, changed);
	expect(new Set(found.map(({ rule, file, record }) => `${rule} ${file} ${record}`))).toEqual(
		new Set([`leak about/index.html ${secret?.file}`]),
	);
	expect(await inspect(today, trackedToday, cacheFolder, changed)).toEqual(found);
});

test("the cache contains no text from records", () => {
	const texts = trackedToday.flatMap((record) => [...record.texts, ...record.titles]).filter((text) => text.includes(" "));
	expect(texts.length).toBeGreaterThan(20);
	const bytes = Buffer.concat(cacheFiles().map((file) => readFileSync(file)));
	for (const text of texts) expect(bytes.includes(text)).toBe(false);
});

describe("the leak gate", () => {
	const expectSameFindings = async (damage: () => void) => {
		damage();
		expect(await inspect(tomorrow, trackedRecords(tomorrow.states), cacheFolder)).toEqual(leftBehind);
	};
	const lists = () => cacheFiles().filter((file) => Array.isArray(deserialise(readFileSync(file))));

	test("ignores a cache that has a changed byte in every file", () =>
		expectSameFindings(() => {
			for (const file of cacheFiles()) {
				const bytes = readFileSync(file);
				writeFileSync(file, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1));
			}
		}));

	test("ignores a cache that lacks its list of tracked records", () =>
		expectSameFindings(() => {
			expect(lists()).toHaveLength(1);
			for (const file of lists()) unlinkSync(file);
		}));

	test("ignores a cache that was written for other tracked records", async () => {
		const publicReports = new Set(today.catalogue.reports.map(({ slug }) => slug));
		const other = trackedToday.filter(({ slug }) => !publicReports.has(slug));
		expect(other.length).toBeLessThan(trackedToday.length);
		rmSync(cacheFolder, { recursive: true });
		await inspect(today, other, cacheFolder);
		expect(await inspect(tomorrow, trackedRecords(tomorrow.states), cacheFolder)).toEqual(leftBehind);
	});
});
