/** What files say is the same, whether it is remembered or read. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readFiles } from "../../../../scripts/data-folder/parse-files.ts";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { SourceFile } from "../../../../scripts/records/yaml/parse.ts";
import { DAY, writeCorpus } from "../../../bench/corpus.ts";
import { FULL_BRIEFING, FULL_REPORT, FULL_REVIEW } from "../../../support/full-records.ts";
import { file, REVIEW } from "../../../support/records.ts";

let folder: string;
let memory: string;
let files: SourceFile[];

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "readings-"));
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
	memory = mkdtempSync(path.join(folder, "memory-"));
});

/** Puts files on the disk, as the editor has them now. */
function onDisk(given: readonly SourceFile[]) {
	const data = mkdtempSync(path.join(folder, "given-"));
	return given.map(({ name, path: shown, ...content }) => {
		const at = path.join(data, name);
		mkdirSync(path.dirname(at), { recursive: true });
		if ("bytes" in content) writeFileSync(at, content.bytes);
		return { name, path: shown, at };
	});
}

/** What the files say with the memory in the folder, and how many had to be read. */
async function read(given: readonly SourceFile[]) {
	let count = 0;
	const found = await readFiles(onDisk(given), { memory, tell: (anew) => (count = anew) });
	return { files: found, count };
}

/** What the files say when nothing is remembered. */
function readAnew(given: readonly SourceFile[]) {
	return readFiles(onDisk(given));
}

/** Every file that the memory holds. */
function remembered(): string[] {
	return readdirSync(memory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name));
}

test("what is remembered is what was read, to the last detail, and nothing is read twice", async () => {
	const without = await readAnew(files);
	const [first, second] = [await read(files), await read(files)];
	expect(first.files).toStrictEqual(without);
	expect(second.files).toStrictEqual(without);
	expect([first.count, second.count]).toEqual([files.length, 0]);
});

test("a file that is changed, new or of another kind is read, and no other", async () => {
	await read(files);
	const [changed, moved] = ["reviews/scr-9998.yaml", "reports/scr-9999.yaml"];
	const review = files.find(({ name }) => name.startsWith("reviews/"));
	if (!review || "refusal" in review) throw new Error("no review");
	const text = new TextDecoder().decode(review.bytes);
	const given = files.with(files.indexOf(review), file(review.name, text.replace("summary: >-", "summary: >-\n  Changed.")));
	given.push(file(changed, text), file(moved, text));
	const again = await read(given);
	expect(again.count).toBe(3);
	expect(again.files).toStrictEqual(await readAnew(given));
	expect(JSON.stringify(again.files.find(({ name }) => name === review.name)?.reading)).toContain("Changed.");
	expect(again.files.find(({ name }) => name === moved)?.reading?.record).toBeUndefined();
});

test("a mistake is found each time, where it stands now; what is beside a file is looked at anew", async () => {
	const wrong = [file("briefings/late.yaml", "title: [\n"), file("reviews/SCR 001.yaml", "reference: SCR 001\nkind: serious\n")];
	const judged = async (given: readonly SourceFile[]) => catalogue({ folder: "data", files: given, documents: [] }, DAY as IsoDay);
	const without = await judged([...files, ...wrong]);
	await read(files);
	await read([...files, ...wrong]);
	expect(await judged((await read([...files, ...wrong])).files)).toEqual(without);
	const elsewhere = [...files, ...wrong].map((one) => ({ ...one, path: `elsewhere/${one.name}` }));
	const moved = await judged((await read(elsewhere)).files);
	expect(moved.ok || new Set(moved.problems.map(({ file }) => file.split("/")[0]))).toEqual(new Set(["elsewhere"]));

	const taken = file("reviews/scr-001.yaml", REVIEW);
	const beside = [...files, ...wrong, taken];
	expect(await judged((await read(beside)).files)).toEqual(await judged(beside));
});

test("the bytes of a file are read again where somebody wants them, and are no others", async () => {
	const [given] = onDisk([file("reviews/scr-001.yaml", REVIEW)]);
	if (!given) throw new Error("no file");
	const [found] = await readFiles([given]);
	if (!found || "refusal" in found) throw new Error("not read");
	expect(new TextDecoder().decode(found.bytes)).toBe(REVIEW);
	writeFileSync(given.at, `${REVIEW}withdrawn: 2026-01-01\n`);
	expect(() => found.bytes).toThrow("data/reviews/scr-001.yaml changed while it was being read. When it is saved, try again.");
	rmSync(given.at);
	expect(() => found.bytes).toThrow("changed while it was being read");
});

test("what points to a person is told each time", async () => {
	const given = [...files, file("reviews/scr-9999.yaml", `${REVIEW}summary: They lived in HD1 2TT then.\n`)];
	const without = catalogue({ folder: "data", files: given, documents: [] }, DAY as IsoDay);
	expect(without).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ rule: "anonymity-postcode" })]) });
	await read(given);
	const { files: again, count } = await read(given);
	expect(count).toBe(0);
	expect(catalogue({ folder: "data", files: again, documents: [] }, DAY as IsoDay)).toEqual(without);
});

test.each<[string, (one: SourceFile, secret: SourceFile) => boolean]>([
	["a file", (one, secret) => one !== secret],
	["the last file of a folder", ({ name }) => !name.startsWith("briefings/")],
])("of %s that is gone nothing stays", async (_, isLeft) => {
	await read(files);
	const secret = files.find(({ name }) => name.startsWith("briefings/")) as SourceFile & { bytes: Uint8Array };
	const words = /title: "(.*)"/.exec(new TextDecoder().decode(secret.bytes))?.[1] ?? "";
	const holds = () => remembered().some((at) => readFileSync(at).includes(words));
	expect(holds()).toBe(true);
	await read(files.filter((one) => isLeft(one, secret)));
	expect(holds()).toBe(false);
});

describe("a memory that was spoiled is not believed:", () => {
	test.each<[string, (bytes: Buffer) => Buffer]>([
		["one byte in its middle", (bytes) => Buffer.from(bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))],
		["its last byte", (bytes) => Buffer.from(bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1))],
		["a byte of its digest", (bytes) => Buffer.from(bytes.with(3, (bytes[3] ?? 0) ^ 1))],
		["half of it", (bytes) => bytes.subarray(0, bytes.length >> 1)],
		["all of it", () => Buffer.alloc(0)],
	])("%s", async (_, spoil) => {
		const first = await read(files);
		for (const at of remembered()) writeFileSync(at, spoil(readFileSync(at)));
		expect(await read(files)).toEqual(first);
		expect((await read(files)).count).toBe(0);
	});
});
