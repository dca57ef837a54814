/** What the leak gate remembers: it finds the same with and without, whatever has become secret since. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { deserialise } from "../../../../scripts/cache/serialise.ts";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { type GateFinding, inspectOutput } from "../../../../scripts/leak-gate/gate.ts";
import { catalogue, type Result } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { type TrackedRecord, trackedRecords } from "../../../../scripts/retention/withheld.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";

const DATA = "test/fixtures/exampleshire";
const sources = await readSources(DATA);
const folder = mkdtempSync(path.join(tmpdir(), "seen-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Day = Extract<Result, { ok: true }>;

function day(asOf: string): Day {
	const result = catalogue(sources, asOf as IsoDay);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result;
}

const today = day(EXAMPLESHIRE_DAY);
const tomorrow = day(today.catalogue.nextRemoval ?? "");
const watchedToday = trackedRecords(today.states);
const permanent = today.catalogue.reports.find(({ lastPublicDay }) => lastPublicDay === undefined)?.slug ?? "";

const site = inject("exampleshire");
const ofToday = path.join(folder, "memory");
let memory: string;
let leftBehind: GateFinding[];
let count = 0;

const inspected = (on: Day, watched: readonly TrackedRecord[], remembering?: string, output = site): Promise<GateFinding[]> =>
	inspectOutput({ catalogue: on.catalogue, watched, data: DATA, folder: output }, { memory: remembering });

beforeAll(async () => {
	expect(await inspected(today, watchedToday, ofToday)).toEqual([]);
	// A site of today, looked at tomorrow: a report has left that still stands in it.
	leftBehind = await inspected(tomorrow, trackedRecords(tomorrow.states));
	expect(leftBehind.filter(({ rule }) => rule === "leak").length).toBeGreaterThan(2);
});

/** Each test has the memory of today for itself. */
beforeEach(() => {
	memory = path.join(folder, `memory-${count++}`);
	cpSync(ofToday, memory, { recursive: true, preserveTimestamps: true });
});

function remembered(): string[] {
	return readdirSync(memory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

test("a site that did not change passes again, and nothing of it is looked at or remembered anew", async () => {
	const times = () => remembered().map((file) => [file, statSync(file).mtimeMs]);
	const before = times();
	expect(await inspected(today, watchedToday, memory)).toEqual([]);
	expect(times()).toEqual(before);
});

test("what was public yesterday is found today in files that did not change", async () => {
	const times = new Map(remembered().map((file) => [file, statSync(file).mtimeMs]));
	expect(await inspected(tomorrow, trackedRecords(tomorrow.states), memory)).toEqual(leftBehind);
	// It was watched for already, so no file had to be looked at again to know.
	expect(remembered().filter((file) => times.get(file) !== statSync(file).mtimeMs)).toEqual([]);
});

test("what nobody watched for is looked for in all files when it is withheld", async () => {
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
	const found = await inspected(on, withdrawn, memory);
	expect(found).toEqual(await inspected(on, withdrawn));
	expect(found.filter(({ rule }) => rule === "leak").length).toBeGreaterThan(0);
	// And after that it is known.
	expect(await inspected(on, withdrawn, memory)).toEqual(found);
});

test("a file that changed is looked at, and no other", async () => {
	const changed = path.join(folder, "changed");
	cpSync(site, changed, { recursive: true });
	const secret = watchedToday.find(({ withheld, texts }) => withheld && texts.some((text) => text.length > 200));
	const page = path.join(changed, "about/index.html");
	writeFileSync(page, readFileSync(page, "utf8").replace("</main>", `<p>${secret?.texts.join(" ")}</p></main>`));
	const found = await inspected(today, watchedToday, memory, changed);
	expect(new Set(found.map(({ rule, file, record }) => `${rule} ${file} ${record}`))).toEqual(
		new Set([`leak about/index.html ${secret?.file}`]),
	);
	expect(await inspected(today, watchedToday, memory, changed)).toEqual(found);
});

test("no words are remembered", () => {
	const texts = watchedToday.flatMap((record) => [...record.texts, ...record.titles]).filter((text) => text.includes(" "));
	expect(texts.length).toBeGreaterThan(20);
	const bytes = Buffer.concat(remembered().map((file) => readFileSync(file)));
	for (const text of texts) expect(bytes.includes(text)).toBe(false);
});

describe("a memory is not believed", () => {
	const found = async (spoil: () => void) => {
		spoil();
		expect(await inspected(tomorrow, trackedRecords(tomorrow.states), memory)).toEqual(leftBehind);
	};
	const lists = () => remembered().filter((file) => Array.isArray(deserialise(readFileSync(file))));

	test("of which a byte was changed", () =>
		found(() => {
			for (const file of remembered()) {
				const bytes = readFileSync(file);
				writeFileSync(file, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1));
			}
		}));

	test("that does not say any more what was watched for", () =>
		found(() => {
			expect(lists()).toHaveLength(1);
			for (const file of lists()) unlinkSync(file);
		}));

	test("of somebody who watched for other records", async () => {
		// Everything else as it is, but for the report that leaves.
		const leaving = new Set(today.catalogue.reports.map(({ slug }) => slug));
		const other = watchedToday.filter(({ slug }) => !leaving.has(slug));
		expect(other.length).toBeLessThan(watchedToday.length);
		rmSync(memory, { recursive: true });
		await inspected(today, other, memory);
		expect(await inspected(tomorrow, trackedRecords(tomorrow.states), memory)).toEqual(leftBehind);
	});
});
