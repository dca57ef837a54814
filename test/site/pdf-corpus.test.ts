/**
 * Tests the inspection of PDFs with a part of the corpus of test files: one file for each rule, and every sixth clean file.
 * `npm run test:long` inspects all files.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULE_NAMES } from "../../scripts/documents/inspect/finding.ts";
import { formatFinding } from "../../scripts/documents/inspect/print-inspection.ts";
import { ROOT } from "../../scripts/project-root.ts";
import type { Case, Print } from "../fixtures/pdf-corpus/case.ts";
import { CLEAN, FAULTY } from "../fixtures/pdf-corpus/corpus.ts";
import { inspectCase, rulesIn, rulesOf } from "../fixtures/pdf-corpus/inspect-case.ts";
import { addSheet, annotate, corners } from "../fixtures/pdf-corpus/with-pdf-lib.ts";

const WITHOUT_BROWSER: Print = () => Promise.reject(new Error("Only the long tests have a browser for this file."));

/** The expected message for each rule. It results from inspecting the first file in the corpus that breaks the rule. */
const MESSAGES: Record<string, string> = parse(readFileSync(path.join(ROOT, "test/fixtures/said-by-inspection.yaml"), "utf8"));

/** Checks whether a browser must print the file. These files are left out here, because they take longest to generate. */
const needsBrowser = ([, make]: Case) => make.length > 0;

const firstOfEachRule = new Map(
	FAULTY.filter((one) => !needsBrowser(one))
		.toReversed()
		.flatMap((one) => one.slice(2).map((fault) => [String(fault).split("@")[0] ?? "", one] as const)),
);

describe("faulty PDFs", () => {
	test.each([...new Set(firstOfEachRule.values())].map((one) => [one[0], one] as const))(
		"the inspection finds the planted fault in the file “%s”",
		async (_, one) => {
			const [, make, ...expected] = one;
			const findings = await inspectCase(await make(WITHOUT_BROWSER));
			expect(rulesOf(findings)).toEqual(expected.toSorted());
			for (const [rule, first] of firstOfEachRule) {
				if (first !== one) continue;
				const [finding = expect.unreachable()] = findings.filter((each) => each.rule === rule);
				expect(formatFinding("a.pdf", finding)).toBe(MESSAGES[rule]);
			}
		},
	);
});

test("the inspection gives each piece of advice with the expected message", async () => {
	const document = await PDFDocument.create();
	document.setTitle("Learning from a review");
	const place = [72, 600, 120, 20] as const;
	annotate(await addSheet(document), "Highlight", place, { operators: "", keys: { C: [1, 1, 0], QuadPoints: corners(place) } });
	const untitled = await PDFDocument.create();
	await addSheet(untitled);
	const findings = [...(await inspectCase(await document.save())), ...(await inspectCase(await untitled.save()))];
	const advice = Object.keys(MESSAGES).filter((rule) => !firstOfEachRule.has(rule));
	for (const rule of advice) {
		const [finding = expect.unreachable()] = findings.filter((each) => each.rule === rule);
		expect(formatFinding("a.pdf", finding)).toBe(MESSAGES[rule]);
	}
});

test("every inspection rule has an expected message", () => {
	expect(Object.keys(MESSAGES).toSorted()).toEqual(RULE_NAMES.toSorted());
});

describe("clean PDFs", () => {
	const cases = CLEAN.filter((one) => !needsBrowser(one)).filter((_, index) => index % 6 === 0);
	test.each(cases.map((one) => [one[0], one] as const))(
		"the inspection finds no fault in the clean file “%s”",
		async (_, [, make, ...expected]) => {
			expect(await rulesIn(await make(WITHOUT_BROWSER))).toEqual(expected);
		},
	);
});
