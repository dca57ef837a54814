import { describe, expect, test } from "vitest";
import { answerChecker } from "../../../../scripts/editing/check-answer.ts";
import type { RecordKind } from "../../../../scripts/editing/record-questions.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { REVIEW, sources } from "../../../support/records.ts";

describe("answerChecker validates the answers that editors give about a new record", () => {
	const { records } = readRecords(sources({ "reviews/scr-001.yaml": REVIEW }));
	const problem = (kind: RecordKind, name: string, answer: string) =>
		records ? answerChecker(kind, records)(name, answer) : expect.unreachable();

	test.each([
		["report", "kind", "overview-report", undefined],
		[
			"report",
			"kind",
			"overvew-report",
			"There is no report kind ‘overvew-report’ in vocabulary.yaml. Did you mean kind: overview-report? Otherwise use one that is in vocabulary.yaml, or add it there.",
		],
		["report", "review", "scr-001", undefined],
		["report", "review", "scr-028", "There is no review ‘scr-028’. The reviews are: scr-001."],
		[
			"report",
			"document-date",
			"31/11/2026",
			"The document's date is a day that does not exist: ‘31/11/2026’. November 2026 has 30 days. Correct the day, and write the date as year-month-day.",
		],
		[
			"report",
			"url",
			"www.gov.uk",
			"The web address is not a web address: ‘www.gov.uk’. Copy the whole address, starting with https:// or http://.",
		],
		["review", "title", "x", "A review has no such field. Leave the option out."],
		["briefing", "title", "x".repeat(300), expect.stringContaining("title has 300 characters; it may have ")],
		["review", "name", "SCR 1", "‘SCR 1’ cannot be part of a page’s address. Use at most 80 lower-case letters, digits and hyphens."],
		["review", "name", "scr-001", "scr-001 already exists. Choose another name, or edit the existing record."],
		["review", "record", "memo", "There is no kind of record ‘memo’. Write review, report or briefing."],
	] as Array<[RecordKind, string, string, unknown]>)(
		"checks the answer to a question about a new %s: --%s %s",
		(kind, name, answer, words) => {
			expect(problem(kind, name, answer)).toEqual(words);
		},
	);
});
