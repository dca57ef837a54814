import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseFiles } from "../../../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { SourceFile } from "../../../../scripts/records/yaml/parse.ts";
import { DAY, writeCorpus } from "../../../bench/corpus.ts";
import { FULL_BRIEFING, FULL_REPORT, FULL_REVIEW } from "../../../support/full-records.ts";
import { file, REVIEW } from "../../../support/records.ts";

let folder: string;
let cacheFolder: string;
let files: SourceFile[];

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "parsed-"));
	const data = path.join(folder, "data");
	await writeCorpus(data, 40);
	const names = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
	files = [
		...names.toSorted().map((name) => file(name, readFileSync(path.join(data, name)))),
		file("reviews/scr-001.yaml", FULL_REVIEW),
		file("reports/full.yaml", FULL_REPORT),
		file("briefings/full.yaml", FULL_BRIEFING),
	];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
	cacheFolder = mkdtempSync(path.join(folder, "cache-"));
});

function onDisk(given: readonly SourceFile[]) {
	const data = mkdtempSync(path.join(folder, "given-"));
	return given.map(({ name, path: shown, ...content }) => {
		const at = path.join(data, name);
		mkdirSync(path.dirname(at), { recursive: true });
		if ("bytes" in content) writeFileSync(at, content.bytes);
		return { name, path: shown, at };
	});
}

/** Parses files with the test's cache. `count` is the number of files that were parsed instead of read from the cache. */
async function parse(given: readonly SourceFile[]) {
	let count = 0;
	const parsed = await parseFiles(onDisk(given), { cacheFolder }, (soFar) => (count = soFar));
	return { files: parsed, count };
}

function parseWithoutCache(given: readonly SourceFile[]) {
	return parseFiles(onDisk(given));
}

function cacheFiles(): string[] {
	return readdirSync(cacheFolder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

test("returns the same result from the cache, and does not parse an unchanged file again", async () => {
	const without = await parseWithoutCache(files);
	const [first, second] = [await parse(files), await parse(files)];
	expect(first.files).toStrictEqual(without);
	expect(second.files).toStrictEqual(without);
	expect([first.count, second.count]).toEqual([files.length, 0]);
});

test("parses again only files that were changed, added or moved to another folder", async () => {
	await parse(files);
	const [changed, moved] = ["reviews/scr-9998.yaml", "reports/scr-9999.yaml"];
	const review = files.find(({ name }) => name.startsWith("reviews/"));
	if (!review || "refusal" in review) throw new Error("no review");
	const text = new TextDecoder().decode(review.bytes);
	const given = files.with(files.indexOf(review), file(review.name, text.replace("summary: >-", "summary: >-\n  Changed.")));
	given.push(file(changed, text), file(moved, text));
	const again = await parse(given);
	expect(again.count).toBe(3);
	expect(again.files).toStrictEqual(await parseWithoutCache(given));
	expect(JSON.stringify(again.files.find(({ name }) => name === review.name)?.parsed)).toContain("Changed.");
	expect(again.files.find(({ name }) => name === moved)?.parsed?.record).toBeUndefined();
});

test("reports the same problems with a cache as without one, at the files’ current paths", async () => {
	const wrong = [file("briefings/late.yaml", "title: [\n"), file("reviews/SCR 001.yaml", "reference: SCR 001\nkind: serious\n")];
	const check = async (given: readonly SourceFile[]) => catalogue({ folder: "data", files: given, documents: [] }, DAY as IsoDay);
	const without = await check([...files, ...wrong]);
	await parse(files);
	await parse([...files, ...wrong]);
	expect(await check((await parse([...files, ...wrong])).files)).toEqual(without);
	const elsewhere = [...files, ...wrong].map((one) => ({ ...one, path: `elsewhere/${one.name}` }));
	const moved = await check((await parse(elsewhere)).files);
	expect(moved.ok || new Set(moved.problems.map(({ file }) => file.split("/")[0]))).toEqual(new Set(["elsewhere"]));

	const taken = file("reviews/scr-001.yaml", REVIEW);
	const beside = [...files, ...wrong, taken];
	expect(await check((await parse(beside)).files)).toEqual(await check(beside));
});

test("reads a parsed file’s bytes on request, and throws an error if the file has changed", async () => {
	const [given] = onDisk([file("reviews/scr-001.yaml", REVIEW)]);
	if (!given) throw new Error("no file");
	const [found] = await parseFiles([given]);
	if (!found || "refusal" in found) throw new Error("not read");
	expect(new TextDecoder().decode(found.bytes)).toBe(REVIEW);
	writeFileSync(given.at, `${REVIEW}withdrawn: 2026-01-01\n`);
	expect(() => found.bytes).toThrow("data/reviews/scr-001.yaml changed while it was being read. When it is saved, try again.");
	rmSync(given.at);
	expect(() => found.bytes).toThrow("changed while it was being read");
});

test("reports identifying details even in cached files", async () => {
	const given = [...files, file("reviews/scr-9999.yaml", `${REVIEW}summary: They lived in HD1 2TT then.\n`)];
	const without = catalogue({ folder: "data", files: given, documents: [] }, DAY as IsoDay);
	expect(without).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ rule: "anonymity-postcode" })]) });
	await parse(given);
	const { files: again, count } = await parse(given);
	expect(count).toBe(0);
	expect(catalogue({ folder: "data", files: again, documents: [] }, DAY as IsoDay)).toEqual(without);
});

test.each<[string, (one: SourceFile, secret: SourceFile) => boolean]>([
	["a deleted file", (one, secret) => one !== secret],
	["the only file in a folder", ({ name }) => !name.startsWith("briefings/")],
])("deletes the cached results of parsing for %s", async (_, isLeft) => {
	await parse(files);
	const secret = files.find(({ name }) => name.startsWith("briefings/")) as SourceFile & { bytes: Uint8Array };
	const words = /title: "(.*)"/.exec(new TextDecoder().decode(secret.bytes))?.[1] ?? "";
	const holds = () => cacheFiles().some((at) => readFileSync(at).includes(words));
	expect(holds()).toBe(true);
	await parse(files.filter((one) => isLeft(one, secret)));
	expect(holds()).toBe(false);
});

describe("parseFiles ignores damaged cache files", () => {
	test.each<[string, (bytes: Buffer) => Buffer]>([
		["with a changed byte in the middle", (bytes) => Buffer.from(bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))],
		["with its last byte changed", (bytes) => Buffer.from(bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1))],
		["with a changed byte in its digest", (bytes) => Buffer.from(bytes.with(3, (bytes[3] ?? 0) ^ 1))],
		["that is cut in half", (bytes) => bytes.subarray(0, bytes.length >> 1)],
		["that is empty", () => Buffer.alloc(0)],
	])("parseFiles ignores a cache file %s", async (_, spoil) => {
		const first = await parse(files);
		for (const at of cacheFiles()) writeFileSync(at, spoil(readFileSync(at)));
		expect(await parse(files)).toEqual(first);
		expect((await parse(files)).count).toBe(0);
	});
});
