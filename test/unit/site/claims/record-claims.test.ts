/** Renders records of which nothing or everything is held, and checks that each claim about a record follows from the record. */
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

describe("the note on what a text describes", () => {
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
	])("says of a review with “%s”: %s", (lines, note) => expect(noteOf(review(lines))).toBe(note));

	test("says of a report only what its record says, and only if its file is held", () => {
		expect(noteOf(report(HELD, PDF))).toBeUndefined();
		expect(noteOf(report(HELD + HARM + ANONYMISED, PDF))).toBe("This document describes harm. It has been anonymised.");
		expect(noteOf(report(OVERVIEW + HARM + ANONYMISED))).toBeUndefined();
	});

	test("says of a briefing only what its record says, and only if its text is held", () => {
		expect(noteOf(briefing(WHOLE_BRIEFING))).toBeUndefined();
		expect(noteOf(briefing(WHOLE_BRIEFING + HARM))).toBe("This briefing describes harm.");
		expect(noteOf(briefing(BRIEFING + HARM + ANONYMISED))).toBeUndefined();
	});
});

describe("a review", () => {
	const description = (lines: string) => {
		const markup = renderBoard(publicOn(DAY, { "reviews/scr-001.yaml": REVIEW + lines })).get("/reviews/scr-001/") ?? "";
		return /<meta name="description" content="([^"]*)"/.exec(markup)?.[1];
	};

	test.each([
		["", "serious-case-review SCR 001: how to ask about it."],
		["learning: [{point: Look., audiences: [everyone]}]\n", "serious-case-review SCR 001: what was learned."],
		["recommendations: [{text: Ask., agency: police}]\n", "serious-case-review SCR 001: what was recommended."],
		["summary: What happened.\n", "What happened."],
	])("with “%s” is described to search engines as: %s", (lines, words) => expect(description(lines)).toBe(words));

	test("says that its publication is delayed, and neither that its text is missing nor how to ask for it", () => {
		const text = pages({ "reviews/scr-001.yaml": REVIEW.replace("status: published", "status: publication-delayed") }).get(
			"/reviews/scr-001/",
		);
		expect(text).toContain("Its publication is delayed");
		expect(text).not.toMatch(/not held|To ask/);
	});

	test("without text counts the documents that are recorded about it", () => {
		const bare = (files: Files) => pages(files).get("/reviews/scr-001/");
		expect(bare({})).not.toMatch(/recorded/);
		expect(bare({ "briefings/a.yaml": BRIEFING })).toContain("One document about it is recorded here; it is listed below.");
		const two = { "briefings/a.yaml": BRIEFING, "reports/scr-001-overview-report.yaml": OVERVIEW };
		expect(bare(two)).toContain("The documents recorded about it are listed below.");
	});

	test("explains its reference in the Board’s words, if the Board has any and the reference has a number", () => {
		const wording = { "wording.yaml": `${SMALLEST["wording.yaml"]}reference: Ours are numbers.\n` };
		const named = REVIEW.replace("SCR 001", "Good Practice Review");
		expect(pages({}).get("/reviews/scr-001/")).not.toContain("What does the reference mean?");
		expect(pages(wording).get("/reviews/scr-001/")).toContain("Ours are numbers.");
		const both = { ...wording, "reviews/scr-001.yaml": undefined, "reviews/good-practice-review.yaml": named };
		expect(pages(both).get("/reviews/good-practice-review/")).not.toContain("Ours are numbers.");
	});
});

describe("what is history", () => {
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

	test("is said on the home page, the lists with a review of the kind, and each of its records, and nowhere else", () => {
		expect(saying(vocabulary(`    until: 2018–19\n${NEXT}`)).toSorted()).toEqual(
			["/", "/briefings/", "/briefings/a/", "/reports/", "/reports/scr-001-overview-report/", "/reviews/", "/reviews/scr-001/"].toSorted(),
		);
		expect(pages({ ...records, ...vocabulary(`    until: 2018–19\n${NEXT}`) }).get("/reviews/scr-001/")).toContain(SENTENCE);
	});

	test("is not said of a kind that nothing has replaced", () => {
		expect(saying({})).toEqual([]);
		expect(saying(vocabulary("    until: 2018–19\n"))).toEqual([]);
	});

	test("is said of the Board on the home page and at the foot of every page, in the Board’s words", () => {
		const board = {
			"board.yaml": (SMALLEST["board.yaml"] ?? "").replace("exitTo:", "status: A partnership has replaced this Board.\nexitTo:"),
		};
		const all = renderBoard(publicOn(DAY, board));
		for (const [address, markup] of all)
			expect([address, markup.includes("A partnership has replaced this Board.")]).toEqual([address, true]);
		expect(mainText(all.get("/") ?? "")).toContain("A partnership has replaced this Board.");
	});
});

describe("a publication", () => {
	const editions = (published: string) =>
		pages({
			"reports/a.yaml": NATIONAL,
			"reports/b.yaml": `${NATIONAL.replace("Ages of concern", "Second edition")}published: ${published}\nreplaces: a\n`,
		});

	test("points to the one that superseded it, from the day on which that is public", () => {
		expect(editions("2026-06-01").get("/reports/a/")).toContain("This has been superseded by a newer publication: Second edition");
		expect(editions("2026-06-01").get("/reports/b/")).not.toContain("superseded");
		expect(editions("2026-06-02").get("/reports/a/")).not.toContain("superseded");
	});

	test("shows what readers should know about it", () => {
		expect(pages({ "reports/a.yaml": `${NATIONAL}note: The title was not seen.\n` }).get("/reports/a/")).toContain(
			"Note The title was not seen.",
		);
	});
});

test("the report of a practice review is listed as recent, as earlier or as undated, as its date says", () => {
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

	test("has its warning wherever it is shown", () => {
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
