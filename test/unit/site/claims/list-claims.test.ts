/**
 * Renders four boards. They have no records, records without text, some records with text, or all records with text. Checks that each
 * claim about several records appears only on the pages where the claim is true.
 */
import { describe, expect, test } from "vitest";
import { BRIEFING, type Files, NATIONAL, pdf, publicOn, REVIEW, SIGNED_OFF, WHOLE_BRIEFING } from "../../../support/records.ts";
import { mainText, renderBoard } from "../../../support/render-board.ts";

const DAY = "2026-06-01";

const second = (text: string) => text.replaceAll("SCR 001", "SCR 002").replaceAll("scr-001", "scr-002");
const own = (kind: string, access = "onRequest: board", more = "") =>
	`title: Own ${kind}\nkind: ${kind}\npublisher: board\n${access}\n${more}`;
const LEARNING = "summary: What happened.\nthemes: [neglect]\nlearning: [{point: Look., audiences: [everyone]}]\n";
const ANSWER = "response: {accepted: yes, text: We shall.}".replace("yes", "'yes'");
const RECOMMENDATIONS = `recommendations: [{text: Ask., agency: police, ${ANSWER}}, {text: Look., agency: police}]\n`;
const ANSWERED = `recommendations: [{text: Ask., agency: police, ${ANSWER}}]\n`;
const LINK = "url: https://example.org/a";

const BARE: Files = {
	"reviews/scr-001.yaml": REVIEW,
	"reviews/scr-002.yaml": second(REVIEW),
	"briefings/a.yaml": BRIEFING,
	"briefings/b.yaml": second(BRIEFING),
	"reports/framework.yaml": own("framework"),
	"reports/practice.yaml": own("practice-review-report", "onRequest: board", "documentDate: 2013-05\n"),
	"reports/national-a.yaml": `${NATIONAL}documentDate: 2020\nthemes: [neglect]\n`,
	"reports/national-b.yaml": `${NATIONAL}documentDate: 2021\n`,
};

const ONE: Files = {
	...BARE,
	"reviews/scr-001.yaml": REVIEW + LEARNING + RECOMMENDATIONS,
	"briefings/a.yaml": WHOLE_BRIEFING,
	"reports/practice.yaml": own("practice-review-report", LINK, "documentDate: 2026-05\n"),
	"reports/national-a.yaml": `${NATIONAL.replace("onRequest: publisher", LINK)}documentDate: 2020\nthemes: [neglect]\n`,
};

const ALL: Files = {
	...ONE,
	"reviews/scr-001.yaml": REVIEW + LEARNING + ANSWERED,
	"reviews/scr-002.yaml": second(REVIEW) + LEARNING,
	"briefings/b.yaml": second(WHOLE_BRIEFING),
	"reports/framework.yaml": own("framework", "file: framework.pdf"),
	"reports/national-b.yaml": `${NATIONAL.replace("onRequest: publisher", LINK)}documentDate: 2021\n`,
	"reports/scr-001-overview-report.yaml": `title: Overview\nkind: overview-report\npublisher: board\nreview: scr-001\npublished: 2024-05-17\nfile: scr-001-overview-report.pdf\n${SIGNED_OFF}`,
};

const BOARDS = {
	nothing: publicOn(DAY, {}),
	bare: publicOn(DAY, BARE),
	one: publicOn(DAY, ONE),
	all: publicOn(DAY, ALL, [pdf("framework.pdf"), pdf("scr-001-overview-report.pdf")]),
};

type Name = keyof typeof BOARDS;

const PAGES = Object.fromEntries(
	Object.entries(BOARDS).map(([name, board]) => [name, new Map([...renderBoard(board)].map(([at, markup]) => [at, mainText(markup)]))]),
) as Record<Name, Map<string, string>>;

/** A claim, and the pages on which the claim is true for each board. The claim must not appear on any other page of the four boards. */
type Case = [claim: string | RegExp, pages: Partial<Record<Name, readonly string[]>>];

const REMOVAL = ["/about/reviews/", "/removed/", "/reports/", "/reviews/"];

const CASES: readonly Case[] = [
	// How many records there are, and how many can be read.
	["2 learning documents, on request", { bare: ["/"] }],
	["2 learning documents, 1 to read here", { one: ["/"] }],
	["2 learning documents on two sides of A4", { all: ["/"] }],
	[/2 reviews(?! and|,| on)/, { bare: ["/"] }],
	["2 reviews, and what was learned from 1 of them", { one: ["/"] }],
	["2 reviews and what was learned", { all: ["/"] }],
	["2 documents, on request", { bare: ["/"] }],
	["2 documents, 1 to read", { one: ["/"] }],
	["2 documents to read", { all: ["/"] }],
	["2 recommendations, and what followed 1 of them", { one: ["/"] }],
	["1 recommendation and what followed", { all: ["/"] }],
	["1 document, on request", { bare: ["/"] }],
	["1 document to read", { one: ["/"], all: ["/"] }],
	["2 publications, none with a link", { bare: ["/"] }],
	["2 publications, 1 with a link", { one: ["/"] }],
	["2 publications, each with a link", { all: ["/"] }],
	["How to ask for it", { bare: ["/"], one: ["/"] }],
	["How reviews are undertaken", { all: ["/"] }],
	// For how many reviews the site has the learning.
	["What was learned from them is not held on this website.", { bare: ["/reviews/"] }],
	["For some of them, what was learned is on this website.", { one: ["/reviews/"] }],
	["What was looked into in Testshire, and what was learned.", { all: ["/reviews/"] }],
	["Where this website holds what was learned from a review, that stays.", { one: REMOVAL }],
	["What was learned stays here.", { all: REMOVAL }],
	// How many documents in a list can be read.
	["None of these documents is held on this website", { bare: ["/reports/"] }],
	["1 of these 2 documents can be read", { one: ["/reports/"] }],
	["No link to any of them was found", { bare: ["/national/"] }],
	["1 of these 2 publications have a link", { one: ["/national/"] }],
	// What the pages of themes list.
	["What is recorded on this website, by theme.", { nothing: ["/themes/"] }],
	["National publications by theme.", { bare: ["/themes/"] }],
	["The Board’s own learning and national publications, side by side.", { one: ["/themes/"], all: ["/themes/"] }],
	// That something is not recorded.
	["No review is recorded", { nothing: ["/reviews/"] }],
	["No briefing is recorded", { nothing: ["/briefings/"] }],
	["No report of the Board is recorded", { nothing: ["/reports/"] }],
	["No national publication is listed", { nothing: ["/national/"] }],
	["No framework is recorded", { nothing: ["/framework/"] }],
	["No practice review report is recorded", { nothing: ["/practice-reviews/"] }],
	["No practice review report from the last twelve months", { bare: ["/practice-reviews/"] }],
	["No recommendation is recorded", { nothing: ["/recommendations/"], bare: ["/recommendations/"] }],
	["No removed report is recorded", { nothing: ["/removed/"], bare: ["/removed/"], one: ["/removed/"] }],
	["Removed reports that are recorded here", { all: ["/removed/"] }],
	["No dated text that can be read", { nothing: ["/"], bare: ["/"] }],
	[
		"No recommendation to this agency",
		{
			nothing: ["/agencies/health/", "/agencies/police/"],
			bare: ["/agencies/health/", "/agencies/police/"],
			one: ["/agencies/health/"],
			all: ["/agencies/health/"],
		},
	],
	[
		"Nothing on this website is recorded under this theme",
		{
			nothing: ["/themes/domestic-abuse/", "/themes/neglect/"],
			bare: ["/themes/domestic-abuse/"],
			one: ["/themes/domestic-abuse/"],
			all: ["/themes/domestic-abuse/"],
		},
	],
	["No answer is recorded here.", { one: ["/reviews/scr-001/"] }],
	["No action is recorded here.", { one: ["/reviews/scr-001/"], all: ["/reviews/scr-001/"] }],
	["No evidence is recorded here.", { one: ["/reviews/scr-001/"], all: ["/reviews/scr-001/"] }],
	["No lesson from a local case", { nothing: ["/for/everyone/", "/for/managers/"], bare: ["/for/everyone/", "/for/managers/"] }],
	// Claims about one record, checked on all four boards.
	["The text of this review is not held", { bare: ["/reviews/scr-001/", "/reviews/scr-002/"], one: ["/reviews/scr-002/"] }],
	["One document about it is recorded here", { bare: ["/reviews/scr-001/", "/reviews/scr-002/"], one: ["/reviews/scr-002/"] }],
	["The text of this document is not held", { bare: ["/briefings/a/", "/briefings/b/"], one: ["/briefings/b/"] }],
	["This document is not held", { bare: ["/reports/framework/", "/reports/practice/"], one: ["/reports/framework/"] }],
	[
		"No link to this document at its publisher was found.",
		{ bare: ["/reports/national-a/", "/reports/national-b/"], one: ["/reports/national-b/"] },
	],
	["has been removed from this website", { all: ["/reports/scr-001-overview-report/"] }],
	["anonymised", {}],
	["describes harm", {}],
];

describe.each(CASES)("the claim “%s” appears only on pages on which the claim is true", (claim, pages) => {
	test.each(Object.keys(BOARDS) as Name[])("appears on exactly the expected pages (board content: %s)", (name) => {
		const makes = (text: string) => (typeof claim === "string" ? text.includes(claim) : claim.test(text));
		const found = [...PAGES[name]].flatMap(([address, text]) => (makes(text) ? address : []));
		expect(found.toSorted()).toEqual([...(pages[name] ?? [])].toSorted());
	});
});

/** Matches the sentences that a page shows if the page's section is empty. */
const EMPTY =
	/No (?:review|briefing|report of the Board|framework|practice review report|recommendation|national publication) is (?:recorded on this website|listed)/;

describe("the home page links only to sections with content", () => {
	const doors = (name: Name) =>
		[...(PAGES[name].get("/") ?? "").matchAll(/\b(Recommendations|Practice reviews|Briefings|The framework)(?=\d|How)/g)].map(
			([, title]) => title,
		);

	test("the home page links to a section only if the section has content", () => {
		expect(doors("nothing")).toEqual([]);
		expect(doors("bare")).toEqual(["Briefings", "Practice reviews", "The framework"]);
		expect(doors("one")).toEqual(["Briefings", "Recommendations", "Practice reviews", "The framework"]);
	});

	test.each(Object.keys(BOARDS) as Name[])("no link on the home page leads to an empty section (board content: %s)", (name) => {
		const home = renderBoard(BOARDS[name]).get("/") ?? expect.unreachable();
		const targets = new Set([...home.matchAll(/<a [^>]*href="(\/[^"#?]*)"/g)].map(([, target = ""]) => target));
		expect([...targets].filter((target) => EMPTY.test(PAGES[name].get(target) ?? ""))).toEqual([]);
	});
});

test("a list page without entries tells readers what they can do instead", () => {
	for (const at of ["/reviews/", "/briefings/", "/reports/", "/framework/", "/practice-reviews/", "/recommendations/", "/removed/"])
		expect([at, PAGES.nothing.get(at)]).toEqual([at, expect.stringMatching(/To ask [^.]* contact The Board\./)]);
	expect(PAGES.nothing.get("/national/")).toContain("Search or browse this website");
});
