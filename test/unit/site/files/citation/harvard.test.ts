import { expect, test } from "vitest";
import type { PartialDate } from "../../../../../scripts/records/dates.ts";
import type { Citation } from "../../../../../site/files/citation/citation.ts";
import { harvard } from "../../../../../site/files/citation/harvard.ts";
import { PLAIN_CITATION } from "../../../../support/citation-formats.ts";

const BOARD = "Testshire Safeguarding Children Board";
const SITE = "https://testshire.example.org";
const national: Citation = { key: "a", title: "Ages of concern", kind: "national-analysis", author: "Ofsted", publisher: "Ofsted" };
const year = "2011" as PartialDate;

const line = (citation: Citation) => {
	const { before, title, after } = harvard(citation);
	return before + title + after;
};

test("shows the version and the last public day of a report that will be removed", () => {
	const { number: _, ...report } = PLAIN_CITATION;
	expect(line({ ...report, title: "Overview: What was seen", kind: "overview-report" })).toBe(
		`${BOARD} (2026) Overview: What was seen. overview-report. Version bcdfghjk. Available until 17 May 2027 at: ${SITE}/reports/scr-001/`,
	);
});

test("writes “no date” for a briefing without a date", () => {
	const url = `${SITE}/briefings/a/`;
	expect(
		line({ key: "a", title: "Learning from SCR 001", kind: "Briefing", author: BOARD, publisher: BOARD, url, version: "bcdfghjk" }),
	).toBe(`${BOARD} (no date) Learning from SCR 001. Briefing. Version bcdfghjk. Available at: ${url}`);
});

test("shows a national publication's number, and its address if known", () => {
	const url = "https://ofsted.example.org/ages";
	const dated = { ...national, date: year, number: "080278" };
	expect(line({ ...dated, url })).toBe(`Ofsted (2011) Ages of concern. national-analysis. 080278. Available at: ${url}`);
	expect(line(dated)).toBe("Ofsted (2011) Ages of concern. national-analysis. 080278.");
});

test("shows authors exactly as written in the record, followed by the publisher", () => {
	expect(line({ ...national, date: year, author: "A University, with others" })).toBe(
		"A University, with others (2011) Ages of concern. national-analysis. Ofsted.",
	);
});

test("does not put a full stop after a title that ends with a question mark", () => {
	expect(line({ ...national, title: "Who knew? Who saw?" })).toBe("Ofsted (no date) Who knew? Who saw? national-analysis.");
});

test("leaves out the kind if the title already includes it", () => {
	expect(line({ ...national, title: "A national-analysis" })).toBe("Ofsted (no date) A national-analysis.");
});
