/** A report that nobody will see for a while is pointed out, unless somebody said why. */
import { expect, test } from "vitest";
import { mistakesIn, NATIONAL } from "../../../support/records.ts";

const report = (published: string, more = "") => ({ "reports/a.yaml": `${NATIONAL}published: ${published}\n${more}` });

test("a year that has slipped is pointed out", () => {
	expect(mistakesIn(report("2062-11-01"), [], "2026-11-23")).toEqual([
		"reports/a.yaml:5:12 [not-yet-shown] nobody can read this before 1 November 2062. Check the year. If the day is right, say why with publishFrom.",
	]);
});

test("on its first day nothing is said", () => expect(mistakesIn(report("2026-11-23"), [], "2026-11-23")).toEqual([]));

test("an embargo with its reason is not pointed out", () => {
	expect(mistakesIn(report("2027-01-15", "publishFrom: {on: 2027-01-15, reason: An inquest.}\n"), [], "2026-11-23")).toEqual([]);
});
