import { describe, expect, test } from "vitest";
import { check, NATIONAL, pdf, SMALLEST } from "../../../support/records.ts";

/** The vocabulary of the smallest board, in which two kinds of report have the names that readers see. */
const VOCABULARY = (SMALLEST["vocabulary.yaml"] ?? "")
	.replace("name: overview-report", "name: Overview report")
	.replace("name: board-response", "name: Board response");
const GUIDANCE = NATIONAL.replace("national-analysis", "guidance").replace("ofsted", "board");

const problems = (file: string, text: string, kindsNamed?: string[]) =>
	check(
		{ "vocabulary.yaml": VOCABULARY, [`reports/${file}.yaml`]: text },
		kindsNamed && [{ ...pdf(`${file}.pdf`), inspected: { disclosures: [], pointers: [], kindsNamed } }],
	).map(({ rule, message }) => `${rule}: ${message}`);

describe("the check of a report’s kind", () => {
	const doubted = (where: string) => [`kind-doubt: ${where} says ‘overview report’, but the kind is guidance, which is never removed`];

	test("doubts the kind of a permanent report if its title, file name or first page names a kind that is removed", () => {
		expect(problems("a", GUIDANCE.replace("Ages of concern", "SCR 1 Overview Report"))).toEqual(doubted("The title"));
		expect(problems("a", `${GUIDANCE}subtitle: The overview report\n`)).toEqual(doubted("The title"));
		expect(problems("scr-1-overview-report-final", GUIDANCE)).toEqual(doubted("The file name"));
		const held = GUIDANCE.replace("onRequest: publisher", "file: a.pdf");
		expect(problems("a", held, ["Overview report"])).toEqual(doubted("The first page"));
		expect(problems("a", held, [])).toEqual([]);
	});

	test("does not doubt the kind of a national publication, or of a report whose title names its own kind too", () => {
		expect(problems("a", NATIONAL.replace("Ages of concern", "Overview reports in England"))).toEqual([]);
		const response = GUIDANCE.replace("guidance", "board-response").replace("Ages of concern", "Board response to the overview report");
		expect(problems("a", response).filter((line) => line.startsWith("kind-doubt"))).toEqual([]);
	});

	test("accepts an editor’s confirmation of the kind, and refuses a confirmation that is no longer needed", () => {
		const answer = "acceptedFindings: [{rule: kind-doubt, reason: It explains how such reports are written.}]\n";
		expect(problems("a", GUIDANCE.replace("Ages of concern", "Writing an overview report") + answer)).toEqual([]);
		expect(problems("a", GUIDANCE + answer)).toEqual([
			"accepted-finding: Accepted finding 1 is out of date: nothing in the report names another kind",
		]);
	});
});
