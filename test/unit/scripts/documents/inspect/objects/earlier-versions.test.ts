import { expect, test } from "vitest";
import { earlierVersions, endsOfVersions } from "../../../../../../scripts/documents/inspect/objects/earlier-versions.ts";

const object = (number: number, body = "(x)") => `${number} 0 obj ${body} endobj\n`;

/** Appends a cross-reference table, a trailer and an end-of-file marker to the text of a PDF. */
function closed(text: string): string {
	return `${text}xref\n0 1\ntrailer << /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

const count = (text: string) => endsOfVersions(Buffer.from(text, "latin1")).length;

test("counts one version in a file that was saved once", () => {
	expect(count(closed(`%PDF-1.7\n${object(1)}`))).toBe(1);
});

test("counts each incremental update that contains objects as a version", () => {
	const first = closed(`%PDF-1.7\n${object(1)}`);
	expect(count(closed(first + object(1)))).toBe(2);
	expect(count(closed(closed(first + object(1)) + object(2)))).toBe(3);
});

test.each([
	[2, "An earlier version is still in the file"],
	[3, "2 earlier versions are still in the file"],
])("reports the earlier versions in a file with %i versions: %s", async (versions, message) => {
	let text = "%PDF-1.7\n";
	for (let number = 1; number <= versions; number++) text = closed(text + object(number));
	expect(await earlierVersions(Buffer.from(text, "latin1"), [])).toMatchObject([{ rule: "earlier-version", message }]);
});

test("does not count a repeated cross-reference table, as written by office software", () => {
	expect(count(closed(closed(`%PDF-1.7\n${object(1)}`)))).toBe(1);
	expect(count(closed(closed(`%PDF-1.7\n${object(1)}`) + object(9, "<</Type/XRef /W[1 2 1]>>")))).toBe(1);
});

test("does not count a PDF that is embedded in the file", () => {
	const inner = closed(`%PDF-1.7\n${object(1)}`);
	expect(
		count(
			closed(
				`%PDF-1.7\n${"% a comment longer than the file that follows, which is attached\n".repeat(9)}${object(2)}stream\n${inner}endstream\n`,
			),
		),
	).toBe(1);
});

test("counts one version in a linearised file, although it has two cross-reference tables", () => {
	expect(count(closed(`%PDF-1.7\n${object(1)}xref\ntrailer << >>\nstartxref\n0\n%%EOF\n${object(2)}`))).toBe(1);
});
