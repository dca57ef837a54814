import { describe, expect, test } from "vitest";
import { mistakesIn, NATIONAL, OVERVIEW, REVIEW } from "../../../support/records.ts";

const ON = "reports/scr-001-overview-report.yaml";

/**
 * Returns the problems in an overview report that ends with the given lines. Six other lines precede them in the file.
 * The report was published on 17 May 2026 unless another date is given.
 */
function ofOverview(lines: string, { published = "2026-05-17", asOf }: { published?: string; asOf?: string } = {}): string[] {
	const report = OVERVIEW.replace("2026-05-17", published) + lines;
	return mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: report }, [], asOf).map((line) => line.replace(`${ON}:`, ""));
}

/**
 * Returns the problems in a report that is never removed and that ends with the given lines. Four other lines precede
 * them in the file.
 */
const ofNational = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL + lines }).map((line) => line.replace("reports/a.yaml:", ""));

const hold = (until: string) => `hold:\n  until: ${until}\n  reason: An inquiry.\n`;
const withdrawn = (on: string) => `withdrawn:\n  on: ${on}\n  reason: A mistake.\n`;
const publishFrom = (on: string) => `publishFrom:\n  on: ${on}\n  reason: A trial.\n`;

test.each(["hold:\n  until: 2028-01-01\n", "withdrawn:\n  on: 2026-06-01\n", "publishFrom:\n  on: 2026-05-17\n"])(
	"refuses %j, because the reason is missing",
	(lines) => {
		const name = { hold: "hold", withdrawn: "withdrawal", publishFrom: "embargo" }[lines.split(":")[0] ?? ""];
		expect(ofOverview(lines)).toEqual([
			`8:3 [missing-field] The reason for the ${name} is missing. Add a line to the ${name} that starts with reason:.`,
		]);
	},
);

describe("the check of holds", () => {
	test("accepts a hold that ends after the report’s retention period", () => {
		expect(ofOverview(hold("2027-05-18"))).toEqual([]);
	});

	test("refuses a hold that ends on or before the last day of the retention period", () => {
		const noEffect = [
			"8:10 [exception] The hold has no effect, because the report is public until 2027-05-17 anyway. Write until: with a date after 2027-05-17, or delete hold.",
		];
		expect(ofOverview(hold("2027-05-17"))).toEqual(noEffect);
		expect(ofOverview(hold("2026-12-31"))).toEqual(noEffect);
	});

	test("refuses a hold on a report that is never removed", () => {
		expect(ofNational(hold("2027-01-01"))).toEqual([
			"6:3 [exception] The hold has no effect, because this report is never removed. Delete hold.",
		]);
	});

	test("refuses a hold on a report that is also withdrawn", () => {
		expect(ofOverview(hold("2028-01-01") + withdrawn("2026-06-10"))).toEqual([
			"8:3 [exception] A report cannot be both held and withdrawn. Delete hold or withdrawn.",
		]);
	});

	test("does not check a hold if the report’s review has a mistake or does not exist", () => {
		const report = OVERVIEW + hold("2028-01-01");
		expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}sumary: x\n`, [ON]: report })).toEqual([
			"reviews/scr-001.yaml:4:1 [unknown-field] The record has no field called ‘sumary’. Did you mean summary?",
		]);
		expect(mistakesIn({ [ON]: report })).toHaveLength(1);
	});
});

describe("the check of withdrawals", () => {
	test("accepts a withdrawal on any day from publication to the end of the retention period", () => {
		expect(ofOverview(withdrawn("2026-05-17"))).toEqual([]);
		expect(ofOverview(withdrawn("2027-05-17"))).toEqual([]);
	});

	test("refuses a withdrawal before the first public day", () => {
		const tooEarly = (day: string) => [
			`8:7 [exception] The date of the withdrawal is before the report's first public day, ${day}. Correct the date of the withdrawal or the publication date.`,
		];
		expect(ofOverview(withdrawn("2026-05-16"))).toEqual(tooEarly("2026-05-17"));
		expect(ofOverview(withdrawn("2026-05-20"), { published: "2026-05" })).toEqual([]);
		expect(ofOverview(withdrawn("2026-05-19") + publishFrom("2026-05-20"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(
			tooEarly("2026-05-20"),
		);
	});

	test("refuses a withdrawal after the retention period, unless it is by order and so also deletes the removal notice", () => {
		expect(ofOverview(withdrawn("2027-05-18"))).toEqual([
			"8:7 [exception] The withdrawal has no effect, because the report is public only until 2027-05-17. Write on: 2027-05-17 or an earlier date, or delete withdrawn.",
		]);
		expect(ofOverview(`${withdrawn("2027-05-18")}  byOrder: true\n`)).toEqual([]);
	});

	test("accepts a withdrawal of a report that is never removed", () => {
		expect(ofNational(withdrawn("2030-01-01"))).toEqual([]);
	});
});

describe("the check of embargoes", () => {
	const sameDay = "Write the same date in published and publishFrom, or delete publishFrom.";

	test("accepts an embargo that ends on the day of publication", () => {
		expect(ofOverview(publishFrom("2026-05-17"), { asOf: "2026-05-16" })).toEqual([]);
	});

	test("accepts an embargo that ends within the month of publication if only the month is known", () => {
		expect(ofOverview(publishFrom("2026-05-31"), { published: "2026-05", asOf: "2026-05-01" })).toEqual([]);
	});

	test("refuses an embargo that ends after the publication date", () => {
		const tooLate = (end: string, published: string) => [
			`8:7 [exception] The embargo ends on ${end}, after the publication date, ${published}. ${sameDay}`,
		];
		expect(ofOverview(publishFrom("2026-05-18"), { asOf: "2026-05-01" })).toEqual(tooLate("2026-05-18", "2026-05-17"));
		expect(ofOverview(publishFrom("2026-06-01"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(tooLate("2026-06-01", "2026-05"));
	});

	test("refuses an embargo that ends before the publication date", () => {
		const before = [
			`8:7 [exception] The embargo has no effect, because it ends on 2026-05-16, before the publication date, 2026-05-17. ${sameDay}`,
		];
		expect(ofOverview(publishFrom("2026-05-16"), { asOf: "2026-05-01" })).toEqual(before);
	});

	test("accepts an embargo on a report that is never removed and has no publication date", () => {
		expect(ofNational(publishFrom("2026-06-02"))).toEqual([]);
	});
});
