/**
 * The inspection of PDFs against a part of the corpus: one file for each rule, with the words it is told in, and one in six
 * of the clean ones. The rest: `npm run test:long`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULE_NAMES } from "../../scripts/documents/inspect/finding.ts";
import { formatFinding } from "../../scripts/documents/inspect/print-inspection.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { CLEAN, FAULTY } from "../fixtures/pdf-corpus/corpus.ts";
import type { Case, Print } from "../fixtures/pdf-corpus/entry.ts";
import { faultsIn, faultsOf, findingsIn } from "../fixtures/pdf-corpus/faults-in.ts";
import { addSheet, annotate, corners } from "../fixtures/pdf-corpus/with-pdf-lib.ts";

const WITHOUT_BROWSER: Print = () => Promise.reject(new Error("This file is made with a browser; it belongs to the long tests."));

/** What is said of each rule the first time that the corpus breaks it. */
const SAID: Record<string, string> = parse(readFileSync(path.join(ROOT, "test/fixtures/said-by-inspection.yaml"), "utf8"));

/** Files that a browser prints take longest to make. */
const needsBrowser = ([, make]: Case) => make.length > 0;

const firstOfEachRule = new Map(
	FAULTY.filter((one) => !needsBrowser(one))
		.toReversed()
		.flatMap((one) => one.slice(2).map((fault) => [String(fault).split("@")[0] ?? "", one] as const)),
);

describe("a planted fault", () => {
	test.each([...new Set(firstOfEachRule.values())].map((one) => [one[0], one] as const))("%s", async (_, one) => {
		const [, make, ...expected] = one;
		const findings = await findingsIn(await make(WITHOUT_BROWSER));
		expect(faultsOf(findings)).toEqual(expected.toSorted());
		for (const [rule, first] of firstOfEachRule) {
			if (first !== one) continue;
			const [finding = expect.unreachable()] = findings.filter((each) => each.rule === rule);
			expect(formatFinding("a.pdf", finding)).toBe(SAID[rule]);
		}
	});
});

test("advice, in its words", async () => {
	const document = await PDFDocument.create();
	document.setTitle("Learning from a review");
	const place = [72, 600, 120, 20] as const;
	annotate(await addSheet(document), "Highlight", place, { operators: "", keys: { C: [1, 1, 0], QuadPoints: corners(place) } });
	const untitled = await PDFDocument.create();
	await addSheet(untitled);
	const findings = [...(await findingsIn(await document.save())), ...(await findingsIn(await untitled.save()))];
	const advice = Object.keys(SAID).filter((rule) => !firstOfEachRule.has(rule));
	for (const rule of advice) {
		const [finding = expect.unreachable()] = findings.filter((each) => each.rule === rule);
		expect(formatFinding("a.pdf", finding)).toBe(SAID[rule]);
	}
});

test("every rule has its words", () => {
	expect(Object.keys(SAID).toSorted()).toEqual(RULE_NAMES.toSorted());
});

describe("a clean file", () => {
	const cases = CLEAN.filter((one) => !needsBrowser(one)).filter((_, index) => index % 6 === 0);
	test.each(cases.map((one) => [one[0], one] as const))("%s", async (_, [, make, ...expected]) => {
		expect(await faultsIn(await make(WITHOUT_BROWSER))).toEqual(expected);
	});
});
