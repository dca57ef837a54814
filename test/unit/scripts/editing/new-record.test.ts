/** A new record is right from its first line, whatever is begun. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { wrongWith } from "../../../../scripts/editing/add-record.ts";
import { faultOfAnswer } from "../../../../scripts/editing/check-answer.ts";
import { inFieldOrder } from "../../../../scripts/editing/field-order.ts";
import { type Found, newRecord } from "../../../../scripts/editing/new-record.ts";
import { type Answers, nextQuestion, type RecordKind } from "../../../../scripts/editing/record-questions.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { KINDS_OF_A_REVIEW, REPORT_KINDS, REVIEW_KINDS } from "../../../../scripts/records/schema/kinds.ts";
import { reportSchema } from "../../../../scripts/records/schema/report.ts";
import { type Files, OVERVIEW, REVIEW, sources } from "../../../support/records.ts";

const TODAY = "2026-06-01" as IsoDay;
const FOUND: Found = { name: "My report.PDF", path: "My report.PDF", size: 1000, sha256: "0".repeat(64), pages: 3 };

/** What comes of these answers, where every other question is left open. */
function begin(kind: RecordKind, known: Answers, files: Files = { "reviews/scr-001.yaml": REVIEW }) {
	const given = sources(files);
	const { records } = readRecords(given);
	if (!records) return expect.unreachable();
	let answers = known;
	for (
		let question = nextQuestion(kind, answers, { records, today: TODAY });
		question;
		question = nextQuestion(kind, answers, { records, today: TODAY })
	) {
		if (question.fallback === undefined) expect.unreachable(question.name);
		answers = { ...answers, [question.name]: question.fallback };
	}
	const found = answers["file"] ? FOUND : undefined;
	const made = newRecord(kind, answers, records, TODAY, found);
	const wrong = wrongWith(made, found && { found, bytes: new Uint8Array() }, given, TODAY);
	return { ...made, value: parse(made.text), wrong: wrong.map(({ rule, message }) => `[${rule}] ${message}`) };
}

describe("a review", () => {
	test.each(REVIEW_KINDS)("of the kind %s", (kind) => {
		const { place, value, wrong } = begin("review", { reference: "SCR 031", kind });
		expect([place, value, wrong]).toEqual(["reviews/scr-031.yaml", { reference: "SCR 031", kind, status: "published" }, []]);
	});

	test("whose publication is delayed", () => {
		const { value, wrong } = begin("review", {
			reference: "SCR 031",
			kind: "serious-case-review",
			status: "publication-delayed",
			published: "2026-05",
		});
		expect([value.published, wrong]).toEqual(["2026-05", []]);
	});
});

describe("a report", () => {
	test.each(REPORT_KINDS)("of the kind %s, on request", (kind) => {
		const { place, value, wrong } = begin("report", { kind, review: "scr-001", "on-request": "board" });
		expect(place).toBe(`reports/scr-001-${kind}.yaml`);
		expect(value).toMatchObject({ kind, publisher: "board", review: "scr-001", onRequest: "board" });
		expect(wrong).toEqual([]);
	});

	test.each(REPORT_KINDS.filter((kind) => !KINDS_OF_A_REVIEW.includes(kind)))("of the kind %s, of no review, elsewhere", (kind) => {
		const { place, wrong } = begin("report", {
			kind,
			publisher: "ofsted",
			title: "Ages of Concern: a “first” look",
			url: "https://example.org/a",
		});
		expect([place, wrong]).toEqual(["reports/ages-of-concern-a-first-look.yaml", []]);
	});

	test("with a document has its name, its size, its pages and its digest", () => {
		const { place, document, text, value, wrong } = begin("report", { kind: "overview-report", review: "scr-001", file: "My report.PDF" });
		expect([place, document]).toEqual(["reports/scr-001-overview-report.yaml", "documents/scr-001-overview-report.pdf"]);
		expect(value).toEqual({
			title: "serious-case-review SCR 001: overview-report",
			kind: "overview-report",
			publisher: "board",
			review: "scr-001",
			published: TODAY,
			file: "scr-001-overview-report.pdf",
			sha256: FOUND.sha256,
		});
		expect(text).toContain("it had 3 pages, 1 KB");
		expect(wrong).toEqual([]);
	});

	test("may be signed off at once", () => {
		const { value } = begin("report", { kind: "overview-report", review: "scr-001", file: "a.pdf", "sign-off": "Manager; Lawyer" });
		expect(value.signOff).toEqual([
			{ role: "Manager", on: TODAY },
			{ role: "Lawyer", on: TODAY },
		]);
	});

	test("gets the next name that is free, among records and documents", () => {
		const files = { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": OVERVIEW };
		expect(begin("report", { kind: "overview-report", review: "scr-001", "on-request": "board" }, files).place).toBe(
			"reports/scr-001-overview-report-2.yaml",
		);
	});

	test("of a review whose publication is delayed is refused", () => {
		const files = { "reviews/scr-001.yaml": REVIEW.replace("status: published", "status: publication-delayed") };
		expect(begin("report", { kind: "overview-report", review: "scr-001", "on-request": "board" }, files).wrong).toEqual([
			"[delayed-report] this belongs to a review whose publication is delayed",
		]);
	});
});

test("a briefing is to be asked for until it is written", () => {
	const { place, value, text, wrong } = begin("briefing", { review: "scr-001" });
	expect(place).toBe("briefings/learning-document-scr-001.yaml");
	expect(value).toEqual({ title: "Learning document: SCR 001", review: "scr-001", published: TODAY, onRequest: "board" });
	expect(text).toContain("\n# What to do differently\n#lessons:\n#  practitioners:\n#    -\n#  managers:\n#    -\n");
	expect(wrong).toEqual([]);
});

describe("the text", () => {
	const { text } = begin("report", { kind: "overview-report", review: "scr-001", "on-request": "board" });

	test("begins with what editors' tools look for, explains every field, and is in order", () => {
		expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/report.json");
		for (const { description = "" } of Object.values(reportSchema.shape)) expect(text.replaceAll(/\n# /g, " ")).toContain(description);
		expect(inFieldOrder(text, reportSchema)).toBe(text);
		expect(text.split("\n").filter((line) => line.length > 100 || line.endsWith(" "))).toEqual([]);
	});

	test("can be filled in by taking away the signs", () => {
		const all = text.replaceAll(/^#(?=\w| {2})/gm, "");
		expect(Object.keys(parse(all.replaceAll(/^# .*$/gm, "")))).toEqual(Object.keys(reportSchema.shape));
	});
});

describe("an answer", () => {
	const { records } = readRecords(sources({ "reviews/scr-001.yaml": REVIEW }));
	const fault = (kind: RecordKind, name: string, answer: string) =>
		records ? faultOfAnswer(kind, records)(name, answer) : expect.unreachable();

	test.each([
		["report", "kind", "overview-report", undefined],
		[
			"report",
			"kind",
			"overvew-report",
			expect.stringMatching(/^kind cannot be ‘overvew-report’\. Did you mean overview-report\? Use one of: /),
		],
		["report", "review", "scr-001", undefined],
		["report", "review", "scr-028", "There is no review ‘scr-028’. There are: scr-001."],
		[
			"report",
			"document-date",
			"31/11/2026",
			"documentDate is a day that does not exist: ‘31/11/2026’. November 2026 has 30 days: write the right one as year-month-day.",
		],
		["report", "url", "www.gov.uk", "url is not a web address: ‘www.gov.uk’. Copy the whole address, beginning with https:// or http://."],
		["review", "title", "x", "A review has none. Leave it out."],
		["briefing", "title", "x".repeat(300), expect.stringContaining("title has 300 characters; it may have ")],
		["review", "name", "SCR 1", "‘SCR 1’ cannot be a page’s address. Use lower-case letters, digits and hyphens, at most 80."],
		["review", "name", "scr-001", "There is a scr-001 already. Nothing is written over: choose another name, or change that one."],
		["review", "record", "memo", "There is no ‘memo’. Begin a review, a report or a briefing."],
	] as Array<[RecordKind, string, string, unknown]>)("%s: --%s %s", (kind, name, answer, words) => {
		expect(fault(kind, name, answer)).toEqual(words);
	});
});
