import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_DOCUMENT, readDocuments } from "../../../../scripts/documents/read-documents.ts";
import { ROOT } from "../../../../scripts/project-root.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), "documents-"));
	cpSync(path.join(ROOT, "test/fixtures/exampleshire/documents/lcspr-1-executive-summary.pdf"), path.join(folder, "a.pdf"));
	symlinkSync("a.pdf", path.join(folder, "b.pdf"));
	mkdirSync(path.join(folder, "c.pdf"));
	writeFileSync(path.join(folder, "d.pdf"), "Dear all");
	writeFileSync(path.join(folder, "e.pdf"), "%PDF-1.7\n");
	truncateSync(path.join(folder, "e.pdf"), LARGEST_DOCUMENT + 1);
	writeFileSync(path.join(folder, ".hidden"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("lists PDFs with their page counts, and other files with the reason why they are refused", async () => {
	const [pdf, ...refused] = await readDocuments(folder, "data/documents");
	expect(pdf).toMatchObject({ name: "a.pdf", path: "data/documents/a.pdf", pages: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
	expect(refused.map((document) => "refusal" in document && document.refusal.message)).toEqual([
		"b.pdf is a link to another file",
		"c.pdf is a folder",
		"d.pdf is not a PDF, despite its name",
		"e.pdf is 21 MB; the largest allowed is 20 MB",
	]);
});

test("treats a missing folder, a link or a file as an empty folder", async () => {
	const link = path.join(folder, "..", `${path.basename(folder)}-link`);
	symlinkSync(folder, link);
	for (const place of [path.join(folder, "none"), link, path.join(folder, "a.pdf")])
		expect(await readDocuments(place, "documents")).toEqual([]);
	rmSync(link);
});
