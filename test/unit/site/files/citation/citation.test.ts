/** Citations: what they say of a record, what they leave open, and that every format survives whatever a title may hold. */
import { describe, expect, test } from "vitest";
import { type IsoDay, inWords, type PartialDate } from "../../../../../scripts/records/dates.ts";
import { bibtex } from "../../../../../site/files/citation/bibtex.ts";
import { type Citation, citationOf } from "../../../../../site/files/citation/citation.ts";
import { cslJson } from "../../../../../site/files/citation/csl-json.ts";
import { harvard } from "../../../../../site/files/citation/harvard.ts";
import { ris } from "../../../../../site/files/citation/ris.ts";
import { readBack } from "../../../../support/citations.ts";
import { BRIEFING, NATIONAL, OVERVIEW, pdf, publicOn, REVIEW } from "../../../../support/records.ts";

const BOARD = "Testshire Safeguarding Children Board";
const SITE = "https://testshire.example.org";

/** The citation of the only report of a board. */
function ofReport(yaml: string): Citation {
	const { reports, board } = publicOn(
		"2026-06-01",
		{ "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": yaml },
		/^file:/m.test(yaml) ? [pdf("scr-001-overview-report.pdf")] : [],
	);
	const [report] = reports;
	if (!report) throw new Error("There is no report.");
	return citationOf(report, board);
}

const inOneLine = (citation: Citation) => {
	const { before, title, after } = harvard(citation);
	return before + title + after;
};

describe("what a citation says", () => {
	test("of a report that will go: its version, and until when it is there", () => {
		const citation = ofReport(`${OVERVIEW}subtitle: What was seen\n`);
		expect(citation).toEqual({
			key: "scr-001-overview-report",
			title: "Overview: What was seen",
			kind: "overview-report",
			author: BOARD,
			publisher: BOARD,
			date: "2026-05-17",
			url: `${SITE}/reports/scr-001-overview-report/`,
			version: expect.stringMatching(/^[b-df-hj-np-t]{8}$/),
			lastPublicDay: "2027-05-17",
		});
		expect(inOneLine(citation)).toBe(
			`${BOARD} (2026) Overview: What was seen. overview-report. Version ${citation.version}. Available until 17 May 2027 at: ${SITE}/reports/scr-001-overview-report/`,
		);
	});

	test("of a review and a briefing: that they are the Board's", () => {
		const { reviews, briefings, board } = publicOn("2026-06-01", {
			"reviews/scr-001.yaml": `${REVIEW}headline: A child unseen\npublished: 2025-02\n`,
			"briefings/a.yaml": BRIEFING,
		});
		const lines = [...reviews, ...briefings].map((record) => inOneLine(citationOf(record, board)));
		expect(lines.map((line) => line.replaceAll(/Version \w{8}/g, "Version …"))).toEqual([
			`${BOARD} (2025) SCR 001: A child unseen. serious-case-review. Version …. Available at: ${SITE}/reviews/scr-001/`,
			`${BOARD} (no date) Learning from SCR 001. Briefing. Version …. Available at: ${SITE}/briefings/a/`,
		]);
	});

	test.each([
		["is known: it, with its publisher", "url: https://ofsted.example.org/ages\n", "Available at: https://ofsted.example.org/ages"],
		["is not known: its publisher alone", "onRequest: publisher\n", ""],
	])("of a national publication whose address %s, and no version of this site's", (_, way, where) => {
		const citation = ofReport(`${NATIONAL.replace("onRequest: publisher\n", "")}${way}documentDate: 2011\nreference: "080278"\n`);
		expect(citation).not.toHaveProperty("version");
		expect(inOneLine(citation)).toBe(`Ofsted (2011) Ages of concern. national-analysis. 080278.${where && ` ${where}`}`);
	});

	test("authors in the record's own words, and the publisher behind them", () => {
		expect(inOneLine(ofReport(`${NATIONAL}authors: A University, with others\ndocumentDate: 2011\n`))).toBe(
			"A University, with others (2011) Ages of concern. national-analysis. Ofsted.",
		);
	});
});

describe("what a citation does not make up", () => {
	test("a date: unknown is unknown in every format", () => {
		const citation = ofReport(NATIONAL);
		expect(citation).not.toHaveProperty("date");
		expect(inOneLine(citation)).toContain("Ofsted (no date) Ages of concern");
		for (const text of [ris, bibtex, cslJson].map((format) => format(citation))) expect(readBack(text)).not.toHaveProperty("date");
	});

	test("a national publication's date from the day on which it was put on this site", () => {
		expect(ofReport(`${NATIONAL}published: 2026-05\n`)).not.toHaveProperty("date");
	});

	test("a month or a day: a year stays a year", () => {
		for (const [date, parts] of [
			["2017", [2017]],
			["2017-05", [2017, 5]],
			["2017-05-07", [2017, 5, 7]],
		] as const)
			for (const format of [ris, bibtex, cslJson])
				expect(readBack(format({ ...ofReport(NATIONAL), date: date as PartialDate })).date).toEqual(parts);
	});

	test("a second full stop or colon behind a title that ends in a question", () => {
		expect(inOneLine(ofReport(`${NATIONAL}subtitle: Who saw?\n`.replace("Ages of concern", "Who knew?")))).toBe(
			"Ofsted (no date) Who knew? Who saw? national-analysis.",
		);
	});
});

const PLAIN: Citation = {
	key: "scr-001",
	title: "Overview",
	kind: "Overview report",
	author: BOARD,
	publisher: BOARD,
	date: "2026-05-17" as PartialDate,
	number: "DCSF-RR023; ISBN 978 1 84775 096 9",
	url: `${SITE}/reports/scr-001/`,
	version: "bcdfghjk",
	lastPublicDay: "2027-05-17" as IsoDay,
};

const FORMATS = [
	["RIS", ris],
	["BibTeX", bibtex],
	["CSL-JSON", cslJson],
] as const;

describe.each(FORMATS)("%s is read back the same", (name, format) => {
	test.each([
		["braces, open ones too", "{A} } { and {{B}}"],
		["what LaTeX would run", "\\input{x} 100% of $5 & #1 a_b ~ ^ \\\\ \\"],
		["what LaTeX would join", "a -- b --- c ''d'' ``e``"],
		["what HTML would hide", "a < b > c & d"],
		["quotation marks", "“Out”, 'in' and \"between\""],
		["what is not ASCII", "Zoë – naïve £5 ß 中文 𝔸"],
		["dashes", "2009–2011 — 2-year"],
		["a tag of RIS", "TY  - BOOK ER  - AU  - Nobody"],
		["a very long text", `${"word ".repeat(95)}end`],
	])("with %s in its title, its author and its publisher", (_, text) => {
		const tidy = text.replaceAll(/\s+/g, " ");
		const author = name === "RIS" ? text.replaceAll(",", "") : text;
		expect(readBack(format({ ...PLAIN, title: text, author, publisher: text }))).toEqual({
			type: "report",
			title: tidy,
			author: author.replaceAll(/\s+/g, " "),
			publisher: tidy,
			genre: PLAIN.kind,
			date: [2026, 5, 17],
			number: PLAIN.number,
			version: PLAIN.version,
			url: PLAIN.url,
			note: `Version bcdfghjk. Available until ${inWords("2027-05-17" as IsoDay)}.`,
		});
	});

	test("with a line break in its title", () => {
		expect(readBack(format({ ...PLAIN, title: "One\n\tTwo\r\nER  - Three" })).title).toBe("One Two ER - Three");
	});

	test.each(["Ofsted", "University of East Anglia and University of Warwick", "AND and and"])("with %s as one author", (author) => {
		expect(readBack(format({ ...PLAIN, author })).author).toBe(author);
	});

	test("with an address full of signs", () => {
		const url = "https://a.example.org/b_c~d%20e?f={g}&h=%7B#i\\j";
		const read = readBack(format({ ...PLAIN, url })).url ?? "";
		expect(decodeURIComponent(read)).toBe(decodeURIComponent(url));
	});
});

test("RIS, in which a comma parts names, says in words who wrote what has a comma in its author's name", () => {
	const text = ris({ ...PLAIN, author: "An independent reviewer, with the parents" });
	expect(readBack(text)).not.toHaveProperty("author");
	expect(readBack(text).note).toBe("Written by: An independent reviewer, with the parents. Version bcdfghjk. Available until 17 May 2027.");
});

test("RIS ends its lines as the format does", () => {
	expect(ris(PLAIN).split("\r\n").at(-2)).toBe("ER  - ");
	expect(ris(PLAIN).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
