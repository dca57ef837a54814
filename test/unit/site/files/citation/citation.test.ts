/** Checks what a citation states about each kind of record, and what the citation leaves out. */
import { describe, expect, test } from "vitest";
import { type Citation, citationOf } from "../../../../../site/files/citation/citation.ts";
import { BRIEFING, NATIONAL, OVERVIEW, pdf, publicOn, REVIEW } from "../../../../support/records.ts";

const BOARD = "Testshire Safeguarding Children Board";
const SITE = "https://testshire.example.org";

/** Returns the citation for a report. `yaml` is the report's record. */
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

test("the citation for a report that will be removed has a version and the last public day", () => {
	expect(ofReport(`${OVERVIEW}subtitle: What was seen\n`)).toEqual({
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
});

test("the Board is the author and publisher of reviews and briefings", () => {
	const { reviews, briefings, board } = publicOn("2026-06-01", {
		"reviews/scr-001.yaml": `${REVIEW}headline: A child unseen\npublished: 2025-02\n`,
		"briefings/a.yaml": BRIEFING,
	});
	const ofBoard = { author: BOARD, publisher: BOARD, version: expect.stringMatching(/^\w{8}$/) };
	expect([...reviews, ...briefings].map((record) => citationOf(record, board))).toEqual([
		{
			...ofBoard,
			key: "scr-001",
			title: "SCR 001: A child unseen",
			kind: "serious-case-review",
			date: "2025-02",
			url: `${SITE}/reviews/scr-001/`,
		},
		{ ...ofBoard, key: "a", title: "Learning from SCR 001", kind: "Briefing", url: `${SITE}/briefings/a/` },
	]);
});

describe("the citation for a national publication", () => {
	const base = { key: "scr-001-overview-report", title: "Ages of concern", kind: "national-analysis", publisher: "Ofsted" };

	test.each([
		["its publisher's address", "url: https://ofsted.example.org/ages\n", { url: "https://ofsted.example.org/ages" }],
		["no address if its address on the publisher's site is unknown", "onRequest: publisher\n", {}],
	])("cites a national publication without a version, with %s", (_, way, where) => {
		const citation = ofReport(`${NATIONAL.replace("onRequest: publisher\n", "")}${way}documentDate: 2011\nreference: "080278"\n`);
		expect(citation).toEqual({ ...base, author: "Ofsted", date: "2011", number: "080278", ...where });
	});

	test("cites the authors of a national publication exactly as written in the record", () => {
		expect(ofReport(`${NATIONAL}authors: A University, with others\n`)).toEqual({ ...base, author: "A University, with others" });
	});

	test("gives no date if the date of the document is unknown", () => {
		expect(ofReport(NATIONAL)).not.toHaveProperty("date");
	});

	test("does not give the day on which a publication was added to this site as its date", () => {
		expect(ofReport(`${NATIONAL}published: 2026-05\n`)).not.toHaveProperty("date");
	});

	test("puts no colon after a title that ends with a question mark", () => {
		expect(ofReport(`${NATIONAL}subtitle: Who saw?\n`.replace("Ages of concern", "Who knew?")).title).toBe("Who knew? Who saw?");
	});
});
