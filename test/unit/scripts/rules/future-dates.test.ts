import { expect, test } from "vitest";
import { mistakesIn, NATIONAL } from "../../../support/records.ts";

const report = (published: string, more = "") => ({ "reports/a.yaml": `${NATIONAL}published: ${published}\n${more}` });

test("warns of a publication date in the future", () => {
	expect(mistakesIn(report("2062-11-01"), [], "2026-11-23")).toEqual([
		"reports/a.yaml:5:12 [not-yet-shown] Nobody can read this report before 1 November 2062. Check the year. If the date is right, add the reason: publishFrom: {on: 2062-11-01, reason: …}",
	]);
});

test("does not warn on the publication date itself", () => expect(mistakesIn(report("2026-11-23"), [], "2026-11-23")).toEqual([]));

test("does not warn if an embargo gives the reason", () => {
	expect(mistakesIn(report("2027-01-15", "publishFrom: {on: 2027-01-15, reason: An inquest.}\n"), [], "2026-11-23")).toEqual([]);
});
