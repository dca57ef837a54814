/** Finished pages that are remembered: the same bytes with and without, and nothing of what has gone. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemsOf, seenByAll } from "../../.eleventy.ts";
import { catalogue } from "../../scripts/catalogue/catalogue.ts";
import type { IsoDay } from "../../scripts/catalogue/dates.ts";
import type { Catalogue } from "../../scripts/catalogue/published.ts";
import { readSources } from "../../scripts/input/read-sources.ts";
import { digestOfFrame, digestsOf, shelvesOf } from "../../scripts/output/page-shelves.ts";
import { renderPages } from "../../scripts/output/pages.ts";
import { EXAMPLESHIRE_DAY } from "../support/days.ts";
import { NO_ASSETS } from "../support/no-assets.ts";
import { fingerprint } from "../support/output.ts";

const sources = await readSources("test/fixtures/exampleshire");
const folder = mkdtempSync(path.join(tmpdir(), "remembered-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function publicOn(day: string): Catalogue {
	const result = catalogue(sources, day as IsoDay);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result.catalogue;
}

const today = publicOn(EXAMPLESHIRE_DAY);
const tomorrow = publicOn(today.nextRemoval ?? "");
const gone = today.reports.find(({ address }) => !tomorrow.reports.some((report) => report.address === address));

let count = 0;

/** Every file of the board with a digest of its bytes, rendered into a fresh folder with what a memory holds; without one, from nothing. */
async function rendered(board: Catalogue, memory?: string): Promise<Record<string, string>> {
	const site = path.join(folder, `site-${count++}`);
	mkdirSync(site);
	await renderPages({ catalogue: board, assets: NO_ASSETS, preview: undefined }, site, { memory: memory && path.join(folder, memory) });
	return fingerprint(site);
}

/** Every file that a memory holds. */
function filesIn(memory: string): string[] {
	return readdirSync(path.join(folder, memory), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

const holds = (memory: string, words: string) => filesIn(memory).some((file) => readFileSync(file).includes(words));

describe("a board that is built again", () => {
	let cold: Record<string, string>;
	beforeAll(async () => {
		cold = await rendered(today);
	});

	test("has the same bytes, remembered or not, and nothing new to remember", async () => {
		expect(await rendered(today, "again")).toEqual(cold);
		const before = filesIn("again").map((file) => readFileSync(file));
		expect(before.length).toBeGreaterThan(10);
		expect(await rendered(today, "again")).toEqual(cold);
		expect(filesIn("again").map((file) => readFileSync(file))).toEqual(before);
	});

	test("on the day after a report's last has the bytes of that day, and the memory has nothing of the report", async () => {
		await rendered(today, "next");
		expect(holds("next", gone?.title ?? "")).toBe(true);
		const other = await rendered(tomorrow);
		expect(other).not.toEqual(cold);
		expect(await rendered(tomorrow, "next")).toEqual(other);
		expect(holds("next", gone?.title ?? "")).toBe(false);
	});

	test("with other words in its frame is rendered anew", async () => {
		await rendered(today, "words");
		const renamed = { ...today, board: { ...today.board, name: "The Board of Elsewhere" } };
		expect(await rendered(renamed, "words")).toEqual(await rendered(renamed));
	});

	test.each<[string, (bytes: Buffer) => Buffer]>([
		["one byte in its middle", (bytes) => Buffer.from(bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))],
		["half of it", (bytes) => bytes.subarray(0, bytes.length >> 1)],
	])("does not believe a memory of which somebody spoiled %s", async (name, spoil) => {
		await rendered(today, name);
		for (const file of filesIn(name)) writeFileSync(file, spoil(readFileSync(file)));
		expect(await rendered(today, name)).toEqual(cold);
	});
});

describe("what a page sees", () => {
	const all = seenByAll({ catalogue: today, assets: NO_ASSETS, preview: undefined });
	const { board, wording, vocabulary } = today;
	const frame = { catalogue: { board, wording, vocabulary }, assets: NO_ASSETS, preview: undefined };

	test("is plain data: as JSON nothing of it is lost, so that all of it is in its digest", () => {
		const items = itemsOf(all);
		expect(JSON.parse(JSON.stringify(items))).toEqual(items);
		expect(JSON.parse(JSON.stringify(frame.catalogue))).toEqual(frame.catalogue);
	});

	test("has another digest when anything in it is otherwise", () => {
		const shelf = shelvesOf(itemsOf(all)).find(({ list }) => list === "records.reviews");
		const [item] = shelf?.items ?? [];
		if (!shelf || !item) throw new Error("There is no review.");
		const digestOf = (changed: object, ofFrame = digestOfFrame(frame)) =>
			digestsOf({ ...shelf, items: [{ ...item, ...changed }] }, ofFrame).get(item.address);
		const same = digestOf({});
		expect(digestOf({})).toBe(same);
		for (const key of Object.keys(item)) if (key !== "address") expect(digestOf({ [key]: "otherwise" }), key).not.toBe(same);
		expect(digestOf({}, digestOfFrame({ ...frame, assets: { ...NO_ASSETS, style: "/other.css" } }))).not.toBe(same);
	});
});
