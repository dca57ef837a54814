/** What editors are told of their documents, the same with and without what was remembered of earlier runs. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deserialise } from "../../../../scripts/cache/serialise.ts";
import { inspectDocuments } from "../../../../scripts/documents/inspect-documents.ts";
import { openInspectionCache } from "../../../../scripts/documents/inspection-cache.ts";
import { allowListOf } from "../../../../scripts/records/anonymity/identifying.ts";
import type { Inspected } from "../../../../scripts/records/document-file.ts";
import type { ToInspect } from "../../../../scripts/retention/inspections.ts";
import { SECRET } from "../../../fixtures/pdf-corpus/entry.ts";
import { LINE, X, Y } from "../../../fixtures/pdf-corpus/sheets.ts";
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
	document = { name: "a.pdf", path: at, sha256: sha256(bytes), allowList, publicDetails };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is found with the memory in a folder. */
async function found(memory: string, one = document): Promise<Inspected | undefined> {
	return (await inspectDocuments([one], await openInspectionCache(memory))).get("a.pdf");
}

const fresh = () => mkdtempSync(path.join(folder, "memory-"));
const rulesOf = (inspected: Inspected | undefined) => inspected?.disclosures.map(({ rule, page }) => (page ? `${rule}@${page}` : rule));

describe("what is told", () => {
	test("is what discloses and what keeps readers out, and no more of advice", async () => {
		const inspected = await found(fresh());
		expect(rulesOf(inspected)).toEqual(["not-tagged", "hidden-text-box@2"]);
		expect(inspected?.disclosures.map(({ severity }) => severity)).toEqual(["warning", "error"]);
	});

	test("has what its record does not say: an author, a subject", async () => {
		expect(rulesOf(await found(fresh(), { ...document, publicDetails: [] }))).toEqual([
			"metadata-author",
			"metadata-properties",
			"not-tagged",
			"hidden-text-box@2",
		]);
	});

	test("is what can point to a person, across the ends of lines, and not the Board’s own numbers or the named author", async () => {
		const inspected = await found(fresh());
		expect(inspected?.pointers.map(({ rule, page, words }) => `${rule} ${page} ${words}`)).toEqual([
			"anonymity-phone 1 ‘077…’",
			"anonymity-street-address 2 ‘12 …’",
		]);
		const unsaid = await found(fresh(), { ...document, publicDetails: [] });
		expect(unsaid?.pointers.map(({ rule }) => rule)).toContain("anonymity-name");
	});

	test("gives away no more than first characters, nor does what is remembered", async () => {
		const memory = fresh();
		const told = JSON.stringify(await found(memory));
		const [version = ""] = readdirSync(memory);
		const [file = ""] = readdirSync(path.join(memory, version));
		const remembered = deserialise(readFileSync(path.join(memory, version, file)));
		for (const text of [told, JSON.stringify(remembered)]) {
			expect(text).toContain("‘Jan…’");
			for (const words of [SECRET.slice(0, 5), "900123", "Mill"]) expect(text).not.toContain(words);
		}
	});
});

describe("what was found before", () => {
	/** The one file that a memory holds. */
	const fileIn = (memory: string) => {
		const [version = ""] = readdirSync(memory);
		const [file = ""] = readdirSync(path.join(memory, version));
		return path.join(memory, version, file);
	};

	test("is not looked for again: the document is not even opened", async () => {
		const memory = fresh();
		const first = await found(memory);
		expect(await found(memory, { ...document, path: path.join(folder, "gone.pdf") })).toEqual(first);
	});

	test("is looked for again for another document, another policy, another record", async () => {
		const memory = fresh();
		await found(memory);
		for (const other of [{ sha256: "0".repeat(64) }, { publicDetails: [] }, { allowList: { ...allowList, phones: new Set<string>() } }])
			await expect(found(memory, { ...document, ...other, path: path.join(folder, "gone.pdf") })).rejects.toThrow("ENOENT");
	});

	test("of older code is thrown away", async () => {
		const memory = fresh();
		mkdirSync(path.join(memory, "0123456789abcdef"));
		await found(memory);
		expect(readdirSync(memory)).not.toContain("0123456789abcdef");
	});

	test.each<[string, (memory: string) => void]>([
		["is missing", (memory) => rmSync(memory, { recursive: true })],
		["is cut off", (memory) => writeFileSync(fileIn(memory), readFileSync(fileIn(memory)).subarray(0, 90))],
		["is empty", (memory) => writeFileSync(fileIn(memory), "")],
		[
			"was changed",
			(memory) => writeFileSync(fileIn(memory), readFileSync(fileIn(memory), "utf8").replace("hidden-text-box", "hidden-text-bax")),
		],
		["says that nothing was found", (memory) => writeFileSync(fileIn(memory), '\n{"disclosures":[],"pointers":[]}')],
		[
			"is a folder",
			(memory) => {
				const at = fileIn(memory);
				rmSync(at);
				mkdirSync(path.join(at, "a"), { recursive: true });
			},
		],
		[
			"has a file where its folder belongs",
			(memory) => {
				rmSync(memory, { recursive: true });
				writeFileSync(memory, "");
			},
		],
	])("changes nothing where the memory %s", async (_, spoil) => {
		const memory = fresh();
		const first = await found(memory);
		spoil(memory);
		expect(await found(memory)).toEqual(first);
		expect(await found(memory)).toEqual(first);
	});

	test("changes nothing where nothing can be written, as on a disk that is read-only or full", async () => {
		const first = await found(fresh());
		expect(await found("/proc/inspections")).toEqual(first);

		const memory = fresh();
		await found(memory);
		const at = fileIn(memory);
		rmSync(at);
		symlinkSync("/dev/full", `${at}.${process.pid}`);
		expect(await found(memory)).toEqual(first);
		expect(readdirSync(path.dirname(at))).toEqual([]);
	});
});
