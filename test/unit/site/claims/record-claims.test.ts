/** Renders records with and without text, and checks that a page makes a claim about a record only if the record supports the claim. */
import { describe, expect, test } from "vitest";
import {
	BRIEFING,
	type Files,
	NATIONAL,
	OVERVIEW,
	pdf,
	publicOn,
	REVIEW,
	SIGNED_OFF,
	SMALLEST,
	WHOLE_BRIEFING,
} from "../../../support/records.ts";
import { mainText, renderBoard } from "../../../support/render-board.ts";

const DAY = "2026-06-01";

function pages(files: Files, documents: string[] = []): Map<string, string> {
	const rendered = renderBoard(
		publicOn(
			DAY,
			{ "reviews/scr-001.yaml": REVIEW, ...files },
			documents.map((name) => pdf(name)),
		),
	);
	return new Map([...rendered].map(([address, markup]) => [address, mainText(markup)]));
}

const HARM = "describesHarm: true\n";
const ANONYMISED = "anonymised: true\n";
const PDF = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board", `file: ${PDF}`) + SIGNED_OFF;

const noteOf = (text: string | undefined) =>
	/This \w+ (?:describes harm|has been anonymised)\.(?: It has been anonymised\.)?/.exec(text ?? "")?.[0];

describe("the note that text describes harm or has been anonymised", () => {
	const review = (lines: string) => pages({ "reviews/scr-001.yaml": REVIEW + lines }).get("/reviews/scr-001/");
	const report = (text: string, ...documents: string[]) =>
		pages({ "reports/scr-001-overview-report.yaml": text }, documents).get("/reports/scr-001-overview-report/");
	const briefing = (text: string) => pages({ "briefings/a.yaml": text }).get("/briefings/a/");

	test.each([
		["summary: What happened.\n", undefined],
		[`summary: What happened.\n${HARM}`, "This page describes harm."],
		[`summary: What went well.\n${ANONYMISED}`, "This page has been anonymised."],
		[`summary: What happened.\n${HARM}${ANONYMISED}`, "This page describes harm. It has been anonymised."],
		["summary: What went well.\ndescribesHarm: false\nanonymised: false\n", undefined],
		[HARM + ANONYMISED, undefined],
	])("the page of a review whose record contains “%s” has this content note: %s", (lines, note) =>
		expect(noteOf(review(lines))).toBe(note),
	);

	test("a report’s page has a content note only if the record says so and the site has the report’s file", () => {
		expect(noteOf(report(HELD, PDF))).toBeUndefined();
		expect(noteOf(report(HELD + HARM + ANONYMISED, PDF))).toBe("This document describes harm. It has been anonymised.");
		expect(noteOf(report(OVERVIEW + HARM + ANONYMISED))).toBeUndefined();
	});

	test("a briefing’s page has a content note only if the record says so and the site has the briefing’s text", () => {
		expect(noteOf(briefing(WHOLE_BRIEFING))).toBeUndefined();
		expect(noteOf(briefing(WHOLE_BRIEFING + HARM))).toBe("This briefing describes harm.");
		expect(noteOf(briefing(BRIEFING + HARM + ANONYMISED))).toBeUndefined();
	});
});

describe("the page of a review", () => {
	const description = (lines: string) => {
		const markup = renderBoard(publicOn(DAY, { "reviews/scr-001.yaml": REVIEW + lines })).get("/reviews/scr-001/") ?? "";
		return /<meta name="description" content="([^"]*)"/.exec(markup)?.[1];
	};

	test.each([
		["", "serious-case-review SCR 001: how to ask about it."],
		["learning: [{point: Look., audiences: [everyone]}]\n", "serious-case-review SCR 001: what was learned."],
		["recommendations: [{text: Ask., agency: police}]\n", "serious-case-review SCR 001: what was recommended."],
		["summary: What happened.\n", "What happened."],
	])("the page of a review whose record contains “%s” has this description for search engines: %s", (lines, words) =>
		expect(description(lines)).toBe(words),
	);

	test("the page of a delayed review says so, but does not say that text is missing or how to ask for text", () => {
		const text = pages({ "reviews/scr-001.yaml": REVIEW.replace("status: published", "status: publication-delayed") }).get(
			"/reviews/scr-001/",
		);
		expect(text).toContain("Its publication is delayed");
		expect(text).not.toMatch(/not held|To ask/);
	});

	test("the page of a review without text says that documents about the review are recorded, if there are any", () => {
		const bare = (files: Files) => pages(files).get("/reviews/scr-001/");
		expect(bare({})).not.toMatch(/recorded/);
		expect(bare({ "briefings/a.yaml": BRIEFING })).toContain("One document about it is recorded here; it is listed below.");
		const two = { "briefings/a.yaml": BRIEFING, "reports/scr-001-overview-report.yaml": OVERVIEW };
		expect(bare(two)).toContain("The documents recorded about it are listed below.");
	});

	test("the page of a review explains the review’s reference if the reference has a number and wording.yaml has an explanation", () => {
		const wording = { "wording.yaml": `${SMALLEST["wording.yaml"]}reference: Ours are numbers.\n` };
		const named = REVIEW.replace("SCR 001", "Good Practice Review");
		expect(pages({}).get("/reviews/scr-001/")).not.toContain("What does the reference mean?");
		expect(pages(wording).get("/reviews/scr-001/")).toContain("Ours are numbers.");
		const both = { ...wording, "reviews/scr-001.yaml": undefined, "reviews/good-practice-review.yaml": named };
		expect(pages(both).get("/reviews/good-practice-review/")).not.toContain("Ours are numbers.");
	});
});

describe("the sentence that something has been replaced", () => {
	const REPLACED = "name: serious-case-review\n    plural: serious-case-reviews\n";
	const vocabulary = (more: string) => ({ "vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace(REPLACED, REPLACED + more) });
	const NEXT = "    replacedBy: child-safeguarding-practice-review\n";
	const SENTENCE = "serious-case-reviews were held until 2018–19. child-safeguarding-practice-reviews have replaced them.";
	const records = {
		"briefings/a.yaml": BRIEFING,
		"reports/scr-001-overview-report.yaml": OVERVIEW,
		"reports/a.yaml": NATIONAL,
		"reviews/llr-1.yaml": REVIEW.replace("SCR 001", "LLR 1").replace("serious-case-review", "learning-lessons-review"),
	};
	const saying = (files: Files) =>
		[...pages({ ...records, ...files })].flatMap(([address, text]) => (text.includes("have replaced them") ? address : []));

	test("only the home page, lists and records with a replaced kind of review say that the kind has been replaced", () => {
		expect(saying(vocabulary(`    until: 2018–19\n${NEXT}`)).toSorted()).toEqual(
			["/", "/briefings/", "/briefings/a/", "/reports/", "/reports/scr-001-overview-report/", "/reviews/", "/reviews/scr-001/"].toSorted(),
		);
		expect(pages({ ...records, ...vocabulary(`    until: 2018–19\n${NEXT}`) }).get("/reviews/scr-001/")).toContain(SENTENCE);
	});

	test("no page says that a kind of review has been replaced if the vocabulary names no replacement", () => {
		expect(saying({})).toEqual([]);
		expect(saying(vocabulary("    until: 2018–19\n"))).toEqual([]);
	});

	test("every page of a Board that has been replaced says so in the words of board.yaml", () => {
		const board = {
			"board.yaml": (SMALLEST["board.yaml"] ?? "").replace("exitTo:", "status: A partnership has replaced this Board.\nexitTo:"),
		};
		const all = renderBoard(publicOn(DAY, board));
		for (const [address, markup] of all)
			expect([address, markup.includes("A partnership has replaced this Board.")]).toEqual([address, true]);
		expect(mainText(all.get("/") ?? "")).toContain("A partnership has replaced this Board.");
	});
});

describe("the page of a publication", () => {
	const editions = (published: string) =>
		pages({
			"reports/a.yaml": NATIONAL,
			"reports/b.yaml": `${NATIONAL.replace("Ages of concern", "Second edition")}published: ${published}\nreplaces: a\n`,
		});

	test("the page of a superseded publication links to the newer publication as soon as the newer publication is public", () => {
		expect(editions("2026-06-01").get("/reports/a/")).toContain("This has been superseded by a newer publication: Second edition");
		expect(editions("2026-06-01").get("/reports/b/")).not.toContain("superseded");
		expect(editions("2026-06-02").get("/reports/a/")).not.toContain("superseded");
	});

	test("the page of a publication shows the note from the publication’s record", () => {
		expect(pages({ "reports/a.yaml": `${NATIONAL}note: The title was not seen.\n` }).get("/reports/a/")).toContain(
			"Note The title was not seen.",
		);
	});
});

test("practice review reports are listed as recent, earlier or undated, depending on their dates", () => {
	const report = (title: string, date = "") => `title: ${title}\nkind: practice-review-report\npublisher: board\nonRequest: board\n${date}`;
	const text = pages({
		"reports/a.yaml": report("New", "documentDate: 2026-05\n"),
		"reports/b.yaml": report("Old", "documentDate: 2013-05\n"),
		"reports/c.yaml": report("Undated"),
	}).get("/practice-reviews/");
	expect(text).toMatch(/In the last twelve months New .* Earlier Old .* Date not known Undated /);
	expect(pages({ "reports/c.yaml": report("Undated") }).get("/practice-reviews/")).not.toContain("Earlier");
});

describe("a telephone number that has not been confirmed", () => {
	const seen = (field: string) => (SMALLEST["board.yaml"] ?? "").replace(field, `${field}    phone: 01632 960225\n    lastSeen: 2016\n`);
	const WARNING = "last seen in 2016 and not confirmed since";

	test("every page that shows an unconfirmed telephone number has a warning next to the number", () => {
		const board = seen("    name: The Board\n").replace("phone: '999'\n", "phone: '999'\n      lastSeen: 2016\n");
		for (const [address, markup] of renderBoard(
			publicOn(DAY, { "board.yaml": board, "briefings/a.yaml": BRIEFING.replace("review: scr-001\n", "") }),
		)) {
			const numbers = markup.split(/href="tel:(?:01632960225|999)"/).length - 1;
			expect([address, markup.split(WARNING).length - 1]).toEqual([address, numbers]);
			expect(numbers).toBeGreaterThan(0);
		}
	});
});
