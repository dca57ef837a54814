/** Defines tests shared by all citation formats. They check that no character in a title, author or URL is lost or misread. */
import { describe, expect, test } from "vitest";
import { type IsoDay, inWords, type PartialDate } from "../../scripts/records/dates.ts";
import type { Citation } from "../../site/files/citation/citation.ts";
import { parseCitation } from "./citations.ts";

const BOARD = "Testshire Safeguarding Children Board";

export const PLAIN_CITATION: Citation = {
	key: "scr-001",
	title: "Overview",
	kind: "Overview report",
	author: BOARD,
	publisher: BOARD,
	date: "2026-05-17" as PartialDate,
	number: "DCSF-RR023; ISBN 978 1 84775 096 9",
	url: "https://testshire.example.org/reports/scr-001/",
	version: "bcdfghjk",
	lastPublicDay: "2027-05-17" as IsoDay,
};

/**
 * Defines the tests that every citation format must pass. An independent parser reads the output.
 * @param authorFor changes a string so that the format allows it as an author
 */
export function testFormat(format: (citation: Citation) => string, authorFor = (text: string) => text): void {
	describe("a citation format", () => {
		test.each([
			["braces, even unbalanced ones,", "{A} } { and {{B}}"],
			["LaTeX commands", "\\input{x} 100% of $5 & #1 a_b ~ ^ \\\\ \\"],
			["LaTeX ligatures", "a -- b --- c ''d'' ``e``"],
			["HTML special characters", "a < b > c & d"],
			["quotation marks", "“Out”, 'in' and \"between\""],
			["non-ASCII characters", "Zoë – naïve £5 ß 中文 𝔸"],
			["dashes", "2009–2011 — 2-year"],
			["RIS tags", "TY  - BOOK ER  - AU  - Nobody"],
			["very long text", `${"word ".repeat(95)}end`],
		])("a citation keeps %s in its title, author and publisher", (_, text) => {
			const tidy = (value: string) => value.replaceAll(/\s+/g, " ");
			const author = authorFor(text);
			expect(parseCitation(format({ ...PLAIN_CITATION, title: text, author, publisher: text }))).toEqual({
				type: "report",
				title: tidy(text),
				author: tidy(author),
				publisher: tidy(text),
				genre: PLAIN_CITATION.kind,
				date: [2026, 5, 17],
				number: PLAIN_CITATION.number,
				version: PLAIN_CITATION.version,
				url: PLAIN_CITATION.url,
				note: `Version bcdfghjk. Available until ${inWords("2027-05-17" as IsoDay)}.`,
			});
		});

		test("a citation replaces line breaks in a title with spaces", () => {
			expect(parseCitation(format({ ...PLAIN_CITATION, title: "One\n\tTwo\r\nER  - Three" })).title).toBe("One Two ER - Three");
		});

		test.each(["Ofsted", "University of East Anglia and University of Warwick", "AND and and"])(
			"a citation keeps %s as one author",
			(author) => {
				expect(parseCitation(format({ ...PLAIN_CITATION, author })).author).toBe(author);
			},
		);

		test("a citation keeps special characters in a URL", () => {
			const url = "https://a.example.org/b_c~d%20e?f={g}&h=%7B#i\\j";
			const read = parseCitation(format({ ...PLAIN_CITATION, url })).url ?? "";
			expect(decodeURIComponent(read)).toBe(decodeURIComponent(url));
		});

		test.each([
			["2017", [2017]],
			["2017-05", [2017, 5]],
			["2017-05-07", [2017, 5, 7]],
		])("a citation states the date %s without adding a month or day", (date, parts) => {
			expect(parseCitation(format({ ...PLAIN_CITATION, date: date as PartialDate })).date).toEqual(parts);
		});

		test("a citation leaves the date out if it is unknown", () => {
			const { date: _, ...undated } = PLAIN_CITATION;
			expect(parseCitation(format(undated))).not.toHaveProperty("date");
		});
	});
}
