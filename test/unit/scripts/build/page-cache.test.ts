/** Finished pages that are remembered: the same bytes with and without, and nothing of what has gone. */
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemsOf, seenByAll } from "../../../../.eleventy.ts";
import { pagesIn } from "../../../../scripts/build/page-cache.ts";
import { digestOfFrame, digestsOf, shelvesOf } from "../../../../scripts/build/page-chunks.ts";
import { renderPages } from "../../../../scripts/build/render-pages.ts";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../../../scripts/publish/published.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY } from "../../../support/days.ts";
import { NO_ASSETS } from "../../../support/no-assets.ts";
import { fingerprint } from "../../../support/output.ts";

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
const siteIn = (name: string) => path.join(folder, `site-${name}`);

/**
 * Every file of the board with a digest of its bytes, rendered into a fresh folder: with what a memory holds and with the
 * last output that was rendered with it, whose place it takes; without one, from nothing.
 */
async function rendered(board: Catalogue, memory?: string): Promise<Record<string, string>> {
	const [site, last] = [siteIn(`new-${count++}`), siteIn(memory ?? "")];
	mkdirSync(site);
	const known = memory === undefined ? {} : { memory: path.join(folder, memory), last };
	await renderPages({ catalogue: board, assets: NO_ASSETS, preview: undefined }, site, known);
	const found = fingerprint(site);
	if (memory === undefined) return found;
	rmSync(last, { recursive: true, force: true });
	renameSync(site, last);
	return found;
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
		const digest = hash("sha256", readFileSync(path.join(siteIn("next"), gone?.address ?? "", "index.html")));
		expect([holds("next", digest), holds("next", gone?.title ?? "")]).toEqual([true, false]);
		const other = await rendered(tomorrow);
		expect(other).not.toEqual(cold);
		expect(await rendered(tomorrow, "next")).toEqual(other);
		expect(holds("next", digest)).toBe(false);
	});

	test("with other words in its frame is rendered anew", async () => {
		await rendered(today, "words");
		const renamed = { ...today, board: { ...today.board, name: "The Board of Elsewhere" } };
		expect(await rendered(renamed, "words")).toEqual(await rendered(renamed));
	});

	const page = (name: string) => path.join(siteIn(name), today.reviews[0]?.address ?? "", "index.html");

	test("takes a page from the last output where nothing that it sees is otherwise", async () => {
		await rendered(today, "taken");
		const [shelf] = shelvesOf(itemsOf(seenByAll({ catalogue: today, assets: NO_ASSETS, preview: undefined }))).values();
		const memory = await pagesIn(path.join(folder, "taken"));
		const pages = await memory.read(shelf?.name ?? "");
		writeFileSync(page("taken"), "as it was");
		const content = hash("sha256", "as it was");
		const changed = [...(pages ?? [])].map(
			([address, one]) => [address, address === today.reviews[0]?.address ? { ...one, content } : one] as const,
		);
		await memory.write(shelf?.name ?? "", new Map(changed));
		await rendered(today, "taken");
		expect(readFileSync(page("taken"), "utf8")).toBe("as it was");
	});

	test.each<[string, (file: string) => void]>([
		["has changed", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("<main", "<main "))],
		["has removed", rmSync],
	])("renders a page anew that somebody %s in the last output", async (name, spoil) => {
		await rendered(today, name);
		spoil(page(name));
		expect(await rendered(today, name)).toEqual(cold);
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
