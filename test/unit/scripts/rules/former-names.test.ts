import { expect, test } from "vitest";
import { mistakesIn, NATIONAL, REVIEW } from "../../../support/records.ts";

const formerly = (name: string) => `${NATIONAL}formerly: [${name}]\n`;

test("a former name is accepted if no record in the same folder has that name", () => {
	expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, "reports/a.yaml": formerly("scr-001") })).toEqual([]);
});

test("a former name may not be the present name of a record", () => {
	expect(mistakesIn({ "reports/a.yaml": formerly("b"), "reports/b.yaml": NATIONAL })).toEqual([
		"reports/a.yaml:5:12 [former-name] There is a record called b now, so its address cannot lead here. Delete this former name, or correct it.",
	]);
	expect(mistakesIn({ "reports/a.yaml": formerly("a") })).toHaveLength(1);
});

test("two records may not have the same former name", () => {
	expect(mistakesIn({ "reports/a.yaml": formerly("c"), "reports/b.yaml": formerly("c") })).toEqual([
		"reports/b.yaml:5:12 [former-name] Another record was formerly called c too. Delete this former name, or correct it.",
	]);
});
