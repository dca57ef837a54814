import { expect, test } from "vitest";
import { mistakesIn, NATIONAL } from "../../../support/records.ts";

const replacing = (older: string) =>
	mistakesIn({ "reports/first.yaml": NATIONAL, "reports/second.yaml": `${NATIONAL}replaces: ${older}\n` });

test("a report may replace another report", () => {
	expect(replacing("first")).toEqual([]);
});

test("a report may not replace a report that does not exist", () => {
	expect(replacing("frist")).toEqual([
		"reports/second.yaml:5:11 [replaces] There is no report ‘frist’ in reports/. Did you mean replaces: first?",
	]);
	expect(replacing("something-else")).toEqual([
		"reports/second.yaml:5:11 [replaces] There is no report ‘something-else’ in reports/. Write the file name of the older report without .yaml, or delete the line.",
	]);
});

test("a report may not replace itself", () => {
	expect(replacing("second")).toEqual([expect.stringContaining("[replaces] The report says that it replaces itself.")]);
});
