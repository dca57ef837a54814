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

const keepLonger = (until: string) => `keepLonger:\n  until: ${until}\n  reason: An inquiry.\n`;
const withdrawn = (on: string) => `withdrawn:\n  on: ${on}\n  reason: A mistake.\n`;
const notBefore = (on: string) => `notBefore:\n  on: ${on}\n  reason: A trial.\n`;

test.each(["keepLonger:\n  until: 2028-01-01\n", "withdrawn:\n  on: 2026-06-01\n", "notBefore:\n  on: 2026-05-17\n"])(
	"refuses the exception %j, because the reason is missing",
	(lines) => {
		const name = { keepLonger: "longer period", withdrawn: "withdrawal", notBefore: "embargo" }[lines.split(":")[0] ?? ""];
		expect(ofOverview(lines)).toEqual([
			`8:3 [missing-field] The reason for the ${name} is missing. Add a line to the ${name} that starts with reason:.`,
		]);
	},
);

describe("the check of a longer period", () => {
	test("accepts a longer period that ends after the report’s retention period", () => {
		expect(ofOverview(keepLonger("2027-05-18"))).toEqual([]);
	});

	test("refuses a longer period that ends on or before the last day of the retention period", () => {
		const noEffect = [
			"8:10 [exception] keepLonger has no effect, because the report is public until 2027-05-17 anyway. Write until: with a date after 2027-05-17, or delete keepLonger.",
		];
		expect(ofOverview(keepLonger("2027-05-17"))).toEqual(noEffect);
		expect(ofOverview(keepLonger("2026-12-31"))).toEqual(noEffect);
	});

	test("refuses a longer period for a report that is never removed", () => {
		expect(ofNational(keepLonger("2027-01-01"))).toEqual([
			"6:3 [exception] keepLonger has no effect, because this report is never removed. Delete keepLonger.",
		]);
	});

	test("refuses a longer period for a report that is also withdrawn for good", () => {
		expect(ofOverview(keepLonger("2028-01-01") + withdrawn("2026-06-10"))).toEqual([
			"8:3 [exception] A report cannot be both kept longer and withdrawn. Delete keepLonger or withdrawn.",
		]);
	});

	test("accepts a longer period if, at the time of withdrawal, the report was public only because of it", () => {
		expect(ofOverview(keepLonger("2028-01-01") + withdrawn("2027-06-10"))).toEqual([]);
	});

	test("ignores a longer period if the report’s review has an error or does not exist", () => {
		const report = OVERVIEW + keepLonger("2028-01-01");
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
			`8:7 [exception] The date of the withdrawal is before the first public day, ${day}. Correct the date of the withdrawal or the publication date.`,
		];
		expect(ofOverview(withdrawn("2026-05-16"))).toEqual(tooEarly("2026-05-17"));
		expect(ofOverview(withdrawn("2026-05-20"), { published: "2026-05" })).toEqual([]);
		expect(ofOverview(withdrawn("2026-05-19") + notBefore("2026-05-20"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(
			tooEarly("2026-05-20"),
		);
	});

	test("refuses a withdrawal after the retention period, unless a withdrawal by order also deletes the removal notice", () => {
		expect(ofOverview(withdrawn("2027-05-18"))).toEqual([
			"8:7 [exception] The withdrawal has no effect, because the report is public only until 2027-05-17. Write on: 2027-05-17 or an earlier date, or delete withdrawn.",
		]);
		expect(ofOverview(`${withdrawn("2027-05-18")}  byOrder: true\n`)).toEqual([]);
	});

	test("accepts a withdrawal of a report that is never removed", () => {
		expect(ofNational(withdrawn("2030-01-01"))).toEqual([]);
	});

	test("accepts a withdrawal with an end date together with a longer period that ends later", () => {
		const returned = (until: string) => withdrawn("2026-06-10").replace("\n  reason", `\n  until: ${until}\n  reason`);
		expect(ofNational(returned("2026-06-11"))).toEqual([]);
		expect(ofNational(returned("2026-06-10"))).toEqual([
			"7:10 [exception] The withdrawal ends on 2026-06-10, before it has an effect. Write until: with the first day on which the record is public again, later than 2026-06-10, or delete until.",
		]);
		expect(ofOverview(returned("2026-09-10") + keepLonger("2027-08-17"))).toEqual([]);
	});
});

describe("the check of a report that was removed before the records began", () => {
	const GONE = NATIONAL.replace("onRequest: publisher\n", "");

	test("accepts a removed report that gives readers no way to read the report", () =>
		expect(mistakesIn({ "reports/a.yaml": `${GONE}removed: {}\n` })).toEqual([]));

	test("refuses a removed report that gives readers a way to read the report", () =>
		expect(ofNational("removed: {on: 2019-04-01}\n")).toEqual([
			"4:1 [exception] The record says that the report has been removed, but also has the contact to ask for the document. Delete onRequest or, if the report is public, delete removed.",
		]));
});

describe("the check of an embargo", () => {
	test("accepts an embargo whose end is not known for a report without a publication date", () => {
		const lines = OVERVIEW.replace("published: 2026-05-17\n", "notBefore: {reason: An inquest.}\n");
		expect(mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: lines })).toEqual([]);
	});

	const sameDay = "Write the same date in published and notBefore, or delete notBefore.";

	test("accepts an embargo that ends on the day of publication", () => {
		expect(ofOverview(notBefore("2026-05-17"), { asOf: "2026-05-16" })).toEqual([]);
	});

	test("accepts an embargo that ends within the month of publication if only the month is known", () => {
		expect(ofOverview(notBefore("2026-05-31"), { published: "2026-05", asOf: "2026-05-01" })).toEqual([]);
	});

	test("refuses an embargo that ends after the publication date", () => {
		const tooLate = (end: string, published: string) => [
			`8:7 [exception] The embargo ends on ${end}, after the publication date, ${published}. ${sameDay}`,
		];
		expect(ofOverview(notBefore("2026-05-18"), { asOf: "2026-05-01" })).toEqual(tooLate("2026-05-18", "2026-05-17"));
		expect(ofOverview(notBefore("2026-06-01"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(tooLate("2026-06-01", "2026-05"));
	});

	test("refuses an embargo that ends before the publication date", () => {
		const before = [
			`8:7 [exception] The embargo has no effect, because it ends on 2026-05-16, before the publication date, 2026-05-17. ${sameDay}`,
		];
		expect(ofOverview(notBefore("2026-05-16"), { asOf: "2026-05-01" })).toEqual(before);
	});

	test("accepts an embargo for a report that is never removed and has no publication date", () => {
		expect(ofNational(notBefore("2026-06-02"))).toEqual([]);
	});
});

describe("the check of a republication", () => {
	const again = (on: string) => `republished:\n  on: ${on}\n  reason: The board decided so.\n`;
	const remedy = "Write on: with the day on which the report became public again, or delete republished.";

	test("accepts the republication of a removed report only if the report’s document has been restored", () => {
		expect(ofOverview(again("2027-06-01"))).toEqual([]);
		expect(ofOverview(`${again("2027-06-01")}removed: {on: 2027-05-18}\n`, { asOf: "2027-06-01" })).toEqual([]);
	});

	test("refuses a republication that is not later than the first publication", () => {
		expect(ofOverview(again("2026-05-17"))).toEqual([
			`8:7 [exception] The date of the republication is not after 2026-05-17, when the report was first published. ${remedy}`,
		]);
	});

	test("refuses a republication that is not later than the report’s removal, if the day of the removal is known", () => {
		expect(ofOverview(`${again("2027-05-18")}removed: {on: 2027-05-18}\n`)).toEqual([
			`8:7 [exception] The date of the republication is not after 2027-05-18, when the report was removed. ${remedy}`,
		]);
	});

	test("requires a longer period to end after the retention period that starts with the republication", () => {
		expect(ofOverview(again("2027-06-01") + keepLonger("2028-06-01"))).toEqual([
			"11:10 [exception] keepLonger has no effect, because the report is public until 2028-06-01 anyway. Write until: with a date after 2028-06-01, or delete keepLonger.",
		]);
	});
});
