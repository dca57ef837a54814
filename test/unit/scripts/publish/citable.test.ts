import { expect, test } from "vitest";
import { citable } from "../../../../scripts/publish/citable.ts";
import { A_DAY, BRIEFING, NATIONAL, publicOn, REVIEW } from "../../../support/records.ts";

test("every public record can be cited, except a review whose publication is delayed", () => {
	const catalogue = publicOn(A_DAY, {
		"reviews/scr-001.yaml": REVIEW,
		"reviews/scr-002.yaml": "reference: SCR 002\nkind: serious-case-review\nstatus: publication-delayed\n",
		"reports/a.yaml": NATIONAL,
		"briefings/a.yaml": BRIEFING,
	});
	expect(citable(catalogue).map(({ address }) => address)).toEqual(["/reviews/scr-001/", "/reports/a/", "/briefings/a/"]);
});
