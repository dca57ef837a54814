import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { creationDay, pageCount, readPdf, textOfPdf } from "../../../../scripts/documents/pdf-contents.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { withPdfkit } from "../../../fixtures/pdf-corpus/with-pdfkit.ts";

const documents = path.join(ROOT, "test/fixtures/exampleshire/documents");
const NOT_A_PDF = Buffer.from("%PDF-1.7\nnothing more\n%%EOF");

const bytes = await withPdfkit(
	(kit) => {
		kit.text("On page one");
		kit.outline.addItem("Part one").addItem("Nested part");
		kit.addPage();
		kit.addPage().text("On page three");
	},
	{ info: { Title: "Learning", Manager: "Ann Other", CreationDate: new Date("2026-03-04T12:00:00Z") } as never },
);

test.each([
	["lcspr-1-overview-report.pdf", 6],
	["lcspr-1-executive-summary.pdf", 3],
])("counts the pages in %s: %i", async (name, pages) => {
	expect(await pageCount(readFileSync(path.join(documents, name)))).toBe(pages);
});

test("reads the text of each page, standard and custom info entries, and bookmarks at every level", async () => {
	const { pages, info, bookmarks } = await readPdf(bytes);
	expect(pages).toEqual(["On page one", "", "On page three"]);
	expect(info).toMatchObject({ Title: "Learning", Manager: "Ann Other" });
	expect(bookmarks).toEqual(["Part one", "Nested part"]);
});

test("joins the text of pages, info entries and bookmarks for searching", async () => {
	const text = await textOfPdf(bytes);
	for (const part of ["On page three", "Learning", "Ann Other", "Nested part"]) expect(text).toContain(part);
});

test("reads PDFs with identical content only once", async () => {
	expect(await readPdf(new Uint8Array(bytes))).toBe(await readPdf(bytes));
});

test("reads the creation date of a PDF", async () => {
	expect(await creationDay(bytes)).toBe("2026-03-04");
});

test("returns no page count or creation date for a file that is not a PDF, and refuses to read it", async () => {
	expect(await pageCount(NOT_A_PDF)).toBeUndefined();
	expect(await creationDay(NOT_A_PDF)).toBeUndefined();
	await expect(readPdf(NOT_A_PDF)).rejects.toThrow();
});

test("leaves the caller’s buffer intact", async () => {
	const before = bytes.byteLength;
	await readPdf(bytes);
	expect(bytes.byteLength).toBe(before);
});
