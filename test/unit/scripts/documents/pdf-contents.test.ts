/** How many pages a document has. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pageCount } from "../../../../scripts/documents/pdf-contents.ts";
import { ROOT } from "../../../../scripts/project-root.ts";

const documents = path.join(ROOT, "test/fixtures/exampleshire/documents");

test.each([
	["lcspr-1-overview-report.pdf", 6],
	["lcspr-1-executive-summary.pdf", 3],
])("%s has %i", async (name, pages) => {
	expect(await pageCount(readFileSync(path.join(documents, name)))).toBe(pages);
});

test("what cannot be read as a PDF has no number", async () => {
	expect(await pageCount(Buffer.from("%PDF-1.7\nnothing more\n%%EOF"))).toBeUndefined();
});

test("the bytes stay with their owner", async () => {
	const bytes = readFileSync(path.join(documents, "lcspr-1-overview-report.pdf"));
	const before = bytes.byteLength;
	await pageCount(bytes);
	expect(bytes.byteLength).toBe(before);
});
