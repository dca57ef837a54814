/** Checks what the inspection of a PDF reports, and that a missing or damaged cache does not change the result. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deserialise } from "../../../../scripts/cache/serialise.ts";
import { inspectDocuments, openInspectionCache } from "../../../../scripts/documents/inspect-documents.ts";
import { allowListOf } from "../../../../scripts/records/anonymity/identifying.ts";
import type { Inspected } from "../../../../scripts/records/document-file.ts";
import type { ToInspect } from "../../../../scripts/retention/inspections.ts";
import { LINE, X, Y } from "../../../fixtures/pdf-corpus/base-pages.ts";
import { SECRET } from "../../../fixtures/pdf-corpus/case.ts";
import { addSheet, fill, placeOf, show, startSheet } from "../../../fixtures/pdf-corpus/with-pdf-lib.ts";
import { sha256 } from "../../../support/board-on-disk.ts";

const allowList = allowListOf({
	contacts: { requests: { name: "The Board", phone: "01632 960225" }, press: { name: "Press" }, concern: [] },
	address: "https://exampleshire.example.org",
});

let folder: string;
let document: ToInspect;

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "documents-"));
	const first = await startSheet();
	first.document.setAuthor("Exampleshire Board");
	first.document.setSubject("Overview report, SCR 001");
	first.paint(show("Written by Dr Jane Example. Ring 01632 960225, not 07700 900123.", X, Y));
	const second = await addSheet(first.document);
	second.paint(show(LINE, X, Y) + fill(...placeOf(second.font, LINE, SECRET, X, Y)));
	second.paint(show("They lived at 12 Old Mill", X, 600) + show("Lane until then.", X, 585));
	const bytes = await first.document.save();
	const at = path.join(folder, "a.pdf");
	writeFileSync(at, bytes);
	const publicDetails = ["Exampleshire Board", "Overview report", "SCR 001", "Dr Jane Example"];
	document = { name: "a.pdf", path: at, sha256: sha256(bytes), allowList, publicDetails, kindNames: ["Overview report", "Action plan"] };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspected(cache: string, one = document): Promise<Inspected | undefined> {
	return (await inspectDocuments([one], await openInspectionCache(cache))).get("a.pdf");
}

const emptyCache = () => mkdtempSync(path.join(folder, "cache-"));

/** Returns the path of the only file in a cache. */
function fileIn(cache: string): string {
	const [version = ""] = readdirSync(cache);
	const [file = ""] = readdirSync(path.join(cache, version));
	return path.join(cache, version, file);
}

const rulesOf = (result: Inspected | undefined) => result?.disclosures.map(({ rule, page }) => (page ? `${rule}@${page}` : rule));

describe("an inspection", () => {
	test("reports errors and warnings, but advice only if it is about accessibility", async () => {
		const result = await inspected(emptyCache());
		expect(rulesOf(result)).toEqual(["not-tagged", "hidden-text-box@2"]);
		expect(result?.disclosures.map(({ severity }) => severity)).toEqual(["warning", "error"]);
	});

	test("reports an author and a subject that the record does not publish", async () => {
		expect(rulesOf(await inspected(emptyCache(), { ...document, publicDetails: [] }))).toEqual([
			"metadata-author",
			"metadata-properties",
			"not-tagged",
			"hidden-text-box@2",
		]);
	});

	test("reports identifying text, even across line breaks, but not the Board’s own numbers or the published author", async () => {
		const result = await inspected(emptyCache());
		expect(result?.pointers.map(({ rule, page, words }) => `${rule} ${page} ${words}`)).toEqual([
			"anonymity-phone 1 ‘077…’",
			"anonymity-street-address 2 ‘12 …’",
		]);
		const unpublished = await inspected(emptyCache(), { ...document, publicDetails: [] });
		expect(unpublished?.pointers.map(({ rule }) => rule)).toContain("anonymity-name");
	});

	test("quotes only the first characters of hidden text in both the result and the cache", async () => {
		const cache = emptyCache();
		const result = JSON.stringify(await inspected(cache));
		const cached = deserialise(readFileSync(fileIn(cache)));
		for (const text of [result, JSON.stringify(cached)]) {
			expect(text).toContain("‘Jan…’");
			for (const words of [SECRET.slice(0, 5), "900123", "Mill"]) expect(text).not.toContain(words);
		}
	});
});

describe("the inspection cache", () => {
	test("returns a cached result without opening the document", async () => {
		const cache = emptyCache();
		const first = await inspected(cache);
		expect(await inspected(cache, { ...document, path: path.join(folder, "gone.pdf") })).toEqual(first);
	});

	test("does not return a cached result for a different document, allow-list or record", async () => {
		const cache = emptyCache();
		await inspected(cache);
		for (const other of [{ sha256: "0".repeat(64) }, { publicDetails: [] }, { allowList: { ...allowList, phones: new Set<string>() } }])
			await expect(inspected(cache, { ...document, ...other, path: path.join(folder, "gone.pdf") })).rejects.toThrow("ENOENT");
	});

	test("deletes results that an older version of the code produced", async () => {
		const cache = emptyCache();
		mkdirSync(path.join(cache, "0123456789abcdef"));
		await inspected(cache);
		expect(readdirSync(cache)).not.toContain("0123456789abcdef");
	});

	test.each<[string, (cache: string) => void]>([
		["is missing", (cache) => rmSync(cache, { recursive: true })],
		["contains a truncated file", (cache) => writeFileSync(fileIn(cache), readFileSync(fileIn(cache)).subarray(0, 90))],
		["contains an empty file", (cache) => writeFileSync(fileIn(cache), "")],
		[
			"contains an altered file",
			(cache) => writeFileSync(fileIn(cache), readFileSync(fileIn(cache), "utf8").replace("hidden-text-box", "hidden-text-bax")),
		],
		["contains a forged empty result", (cache) => writeFileSync(fileIn(cache), '\n{"disclosures":[],"pointers":[]}')],
		[
			"contains a folder instead of its file",
			(cache) => {
				const at = fileIn(cache);
				rmSync(at);
				mkdirSync(path.join(at, "a"), { recursive: true });
			},
		],
		[
			"is a file instead of a folder",
			(cache) => {
				rmSync(cache, { recursive: true });
				writeFileSync(cache, "");
			},
		],
	])("does not change the inspection result if the cache %s", async (_, damage) => {
		const cache = emptyCache();
		const first = await inspected(cache);
		damage(cache);
		expect(await inspected(cache)).toEqual(first);
		expect(await inspected(cache)).toEqual(first);
	});

	test("does not change the inspection result if the disk is read-only or full", async () => {
		const first = await inspected(emptyCache());
		expect(await inspected("/proc/inspections")).toEqual(first);

		const cache = emptyCache();
		await inspected(cache);
		const at = fileIn(cache);
		rmSync(at);
		symlinkSync("/dev/full", `${at}.${process.pid}`);
		expect(await inspected(cache)).toEqual(first);
		expect(readdirSync(path.dirname(at))).toEqual([]);
	});
});
