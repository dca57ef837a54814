import { expect, test } from "vitest";
import { ris } from "../../../../../site/files/citation/ris.ts";
import { PLAIN_CITATION, testFormat } from "../../../../support/citation-formats.ts";
import { parseCitation } from "../../../../support/citations.ts";

testFormat(ris, (text) => text.replaceAll(",", ""));

test("puts an author whose name contains a comma in the note, because RIS separates names at commas", () => {
	const text = ris({ ...PLAIN_CITATION, author: "An independent reviewer, with the parents" });
	expect(parseCitation(text)).not.toHaveProperty("author");
	expect(parseCitation(text).note).toBe(
		"Written by: An independent reviewer, with the parents. Version bcdfghjk. Available until 17 May 2027.",
	);
});

test("ends lines with CRLF", () => {
	expect(ris(PLAIN_CITATION).split("\r\n").at(-2)).toBe("ER  - ");
	expect(ris(PLAIN_CITATION).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
