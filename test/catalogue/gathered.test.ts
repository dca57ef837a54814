/** A catalogue that was cut short for another thread is the same again there. */
import { expect, test } from "vitest";
import { gathered, ungathered } from "../../scripts/catalogue/gathered.ts";
import { FULL_BRIEFING, FULL_REPORT, FULL_REVIEW } from "../support/full-records.ts";
import { publicOn } from "../support/records.ts";

test("what is gathered by theme, agency and audience is left out, and gathered again", () => {
	const whole = publicOn("2026-06-01", {
		"reviews/scr-001.yaml": FULL_REVIEW,
		"reports/full.yaml": FULL_REPORT,
		"briefings/full.yaml": FULL_BRIEFING,
	});
	expect(whole.themes.flatMap(({ points }) => points)).not.toEqual([]);
	expect(whole.audiences.flatMap(({ cases }) => cases)).not.toEqual([]);
	const short = ungathered(whole);
	expect(Object.keys(short)).not.toContain("themes");
	expect(gathered(structuredClone(short))).toEqual(whole);
	expect(gathered(short)).toBe(whole);
});
