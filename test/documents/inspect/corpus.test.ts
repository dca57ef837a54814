/** The inspection of PDFs against a part of the corpus: one file for each rule, and one in six of the clean ones. The rest: `npm run test:long`. */
import { describe, expect, test } from "vitest";
import { CLEAN, FAULTY } from "../../fixtures/pdf-corpus/corpus.ts";
import type { Case, Print } from "../../fixtures/pdf-corpus/entry.ts";
import { faultsIn } from "../../fixtures/pdf-corpus/faults-in.ts";

const WITHOUT_BROWSER: Print = () => Promise.reject(new Error("This file is made with a browser; it belongs to the long tests."));

/** Files that a browser prints take longest to make. */
const needsBrowser = ([, make]: Case) => make.length > 0;

const firstOfEachRule = new Map(
	FAULTY.filter((one) => !needsBrowser(one))
		.toReversed()
		.flatMap((one) => one.slice(2).map((fault) => [String(fault).split("@")[0], one] as const)),
);

describe.each([
	["a planted fault", [...new Set(firstOfEachRule.values())]],
	["a clean file", CLEAN.filter((one) => !needsBrowser(one)).filter((_, index) => index % 6 === 0)],
])("%s", (_, cases) => {
	test.each(cases.map((one) => [one[0], one] as const))("%s", async (_name, [, make, ...expected]) => {
		expect(await faultsIn(await make(WITHOUT_BROWSER))).toEqual(expected.toSorted());
	});
});
