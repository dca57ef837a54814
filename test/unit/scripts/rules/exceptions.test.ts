/** Hold, withdrawal and embargo: each has an effect, and fits what else the report says. */
import { describe, expect, test } from "vitest";
import { mistakesIn, NATIONAL, OVERVIEW, REVIEW } from "../../../support/records.ts";

const ON = "reports/scr-001-overview-report.yaml";

/** Everything that is wrong with an overview report, published on 17 May 2026, that ends in these lines; its own six lines go before. */
function ofOverview(lines: string, { published = "2026-05-17", asOf }: { published?: string; asOf?: string } = {}): string[] {
	const report = OVERVIEW.replace("2026-05-17", published) + lines;
	return mistakesIn({ "reviews/scr-001.yaml": REVIEW, [ON]: report }, [], asOf).map((line) => line.replace(`${ON}:`, ""));
}

/** The same for a report that is never removed, after its own four lines. */
const ofNational = (lines: string) => mistakesIn({ "reports/a.yaml": NATIONAL + lines }).map((line) => line.replace("reports/a.yaml:", ""));

const hold = (until: string) => `hold:\n  until: ${until}\n  reason: An inquiry.\n`;
const withdrawn = (on: string) => `withdrawn:\n  on: ${on}\n  reason: A mistake.\n`;
const publishFrom = (on: string) => `publishFrom:\n  on: ${on}\n  reason: A trial.\n`;

test.each(["hold:\n  until: 2028-01-01\n", "withdrawn:\n  on: 2026-06-01\n", "publishFrom:\n  on: 2026-05-17\n"])(
	"each gives its reason: %j does not",
	(lines) => {
		const name = lines.split(":")[0] ?? "";
		expect(ofOverview(lines)).toEqual([
			`8:3 [missing-field] reason of ${name} is missing. Add a line that begins with reason: in this place.`,
		]);
	},
);

describe("a hold", () => {
	test("keeps a report longer than its period", () => {
		expect(ofOverview(hold("2027-05-18"))).toEqual([]);
	});

	test("that ends with the period or before has no effect", () => {
		const noEffect = [
			"8:10 [exception] the report is public until 2027-05-17 anyway, so this hold has no effect. Write a later day, or delete the hold.",
		];
		expect(ofOverview(hold("2027-05-17"))).toEqual(noEffect);
		expect(ofOverview(hold("2026-12-31"))).toEqual(noEffect);
	});

	test("of a report that is never removed has no effect", () => {
		expect(ofNational(hold("2027-01-01"))).toEqual([
			"6:3 [exception] this report is never removed, so a hold has no effect. Delete the hold.",
		]);
	});

	test("contradicts a withdrawal", () => {
		expect(ofOverview(hold("2028-01-01") + withdrawn("2026-06-10"))).toEqual([
			"8:3 [exception] a report cannot be both held and withdrawn. Delete one of the two.",
		]);
	});

	test("is not judged where the report's review has a mistake or is not there", () => {
		const report = OVERVIEW + hold("2028-01-01");
		expect(mistakesIn({ "reviews/scr-001.yaml": `${REVIEW}sumary: x\n`, [ON]: report })).toEqual([
			"reviews/scr-001.yaml:4:1 [unknown-field] there is no field called ‘sumary’ here. Did you mean summary?",
		]);
		expect(mistakesIn({ [ON]: report })).toHaveLength(1);
	});
});

describe("a withdrawal", () => {
	test("takes away what could be read, up to the last day of the period", () => {
		expect(ofOverview(withdrawn("2026-05-17"))).toEqual([]);
		expect(ofOverview(withdrawn("2027-05-17"))).toEqual([]);
	});

	test("cannot come before publication", () => {
		const before = ["8:7 [exception] the report was withdrawn before it was published. Correct one of the two days."];
		expect(ofOverview(withdrawn("2026-05-16"))).toEqual(before);
		expect(ofOverview(withdrawn("2026-05-20"), { published: "2026-05" })).toEqual([]);
		expect(ofOverview(withdrawn("2026-05-19") + publishFrom("2026-05-20"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(before);
	});

	test("after the period has no effect, except by order: then the note goes too", () => {
		expect(ofOverview(withdrawn("2027-05-18"))).toEqual([
			"8:7 [exception] the report is only public until 2027-05-17, so this withdrawal has no effect. Write an earlier day, or delete the withdrawal.",
		]);
		expect(ofOverview(`${withdrawn("2027-05-18")}  byOrder: true\n`)).toEqual([]);
	});

	test("reaches reports that are never removed", () => {
		expect(ofNational(withdrawn("2030-01-01"))).toEqual([]);
	});
});

describe("an embargo", () => {
	const sameDay = "Write the same day in published and publishFrom, or delete publishFrom.";

	test("ends on the day of publication", () => {
		expect(ofOverview(publishFrom("2026-05-17"), { asOf: "2026-05-16" })).toEqual([]);
	});

	test("ends within the month of publication, where no day is known", () => {
		expect(ofOverview(publishFrom("2026-05-31"), { published: "2026-05", asOf: "2026-05-01" })).toEqual([]);
	});

	test("cannot end after it", () => {
		const after = [`8:7 [exception] the report says that it was published before the day it is kept back until. ${sameDay}`];
		expect(ofOverview(publishFrom("2026-05-18"), { asOf: "2026-05-01" })).toEqual(after);
		expect(ofOverview(publishFrom("2026-06-01"), { published: "2026-05", asOf: "2026-05-01" })).toEqual(after);
	});

	test("that ends before it has no effect", () => {
		const before = [
			`8:7 [exception] the report says that it is published after the day it is kept back until, so publishFrom has no effect. ${sameDay}`,
		];
		expect(ofOverview(publishFrom("2026-05-16"), { asOf: "2026-05-01" })).toEqual(before);
	});

	test("needs no date of publication where the report is never removed", () => {
		expect(ofNational(publishFrom("2026-06-02"))).toEqual([]);
	});
});
