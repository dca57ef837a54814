/** Where a report stands on a day: both sides of every boundary. */
import { describe, expect, test } from "vitest";
import { dayAfter, type IsoDay, type PartialDate } from "../../../../scripts/records/dates.ts";
import { endOfPeriod, firstPublicDay, type RetentionRule, retentionRuleFor, stateOf } from "../../../../scripts/retention/retention.ts";

const TWELVE_MONTHS: RetentionRule = { reports: ["overview-report"], ofReviews: ["serious-case-review"], keepFor: "P12M" };

type Dates = { review?: string; published?: string; hold?: string; withdrawn?: string; byOrder?: true; publishFrom?: string };

/** Where a report of a review with these dates stands under the rule of twelve months, or another. */
function stateOn(dates: Dates, asOf: string, rule = TWELVE_MONTHS) {
	return stateOf(reportWith({ review: "scr-001", ...dates }), rule, asOf as IsoDay);
}

/** The same for a report of a kind that no rule speaks of, and of no review unless one is named. */
function stateWithoutRule(dates: Dates, asOf: string) {
	return stateOf(reportWith(dates), undefined, asOf as IsoDay);
}

function reportWith({ review, published, hold, withdrawn, byOrder, publishFrom }: Dates): Parameters<typeof stateOf>[0] {
	const reason = "Because.";
	return {
		review,
		published: published as PartialDate | undefined,
		hold: hold === undefined ? undefined : { until: hold as IsoDay, reason },
		withdrawn: withdrawn === undefined ? undefined : { on: withdrawn as IsoDay, reason, byOrder },
		publishFrom: publishFrom === undefined ? undefined : { on: publishFrom as IsoDay, reason },
	};
}

describe("a report published on 17 May 2026 and kept for twelve months", () => {
	const report = { published: "2026-05-17" };

	test("is not there the day before", () => {
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
	});

	test("is there on the day itself", () => {
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("is there the day before the anniversary and on the whole anniversary", () => {
		expect(stateOn(report, "2027-05-16")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
		expect(stateOn(report, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("is gone the day after, and stays gone", () => {
		const gone = { state: "removed", lastPublicDay: "2027-05-17", removedOn: "2027-05-18" };
		expect(stateOn(report, "2027-05-18")).toEqual(gone);
		expect(stateOn(report, "2099-01-01")).toEqual(gone);
	});
});

describe("the end of the period", () => {
	test.each([
		["2024-02-29", "P12M", "2025-02-28"],
		["2023-02-28", "P12M", "2024-02-28"],
		["2026-05", "P12M", "2027-05-31"],
		["2024-02", "P12M", "2025-02-28"],
		["2023-02", "P12M", "2024-02-28"],
		["2026", "P12M", "2027-12-31"],
		["2026-05-17", "P2Y", "2028-05-17"],
		["2026-05-17", "P18M", "2027-11-17"],
		["2026-05-17", "P30D", "2026-06-16"],
	])("published %s and kept for %s: public until %s", (published, keepFor, end) => {
		expect(endOfPeriod(published as PartialDate, keepFor)).toBe(end);
		const rule = { ...TWELVE_MONTHS, keepFor };
		expect(stateOn({ published }, end, rule).state).toBe("public");
		expect(stateOn({ published }, dayAfter(end as IsoDay), rule).state).toBe("removed");
	});

	test("a date known to the month is public from its first day and counts from its last", () => {
		expect(stateOn({ published: "2026-05" }, "2026-04-30")).toEqual({ state: "embargoed", from: "2026-05-01" });
		expect(stateOn({ published: "2026-05" }, "2026-05-01")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
		expect(stateOn({ published: "2026-05" }, "2027-06-01").state).toBe("removed");
	});

	test("a date known to the year is public from its first day and counts from its last", () => {
		expect(stateOn({ published: "2026" }, "2025-12-31")).toEqual({ state: "embargoed", from: "2026-01-01" });
		expect(stateOn({ published: "2026" }, "2026-01-01")).toEqual({ state: "public", lastPublicDay: "2027-12-31" });
		expect(stateOn({ published: "2026" }, "2028-01-01").state).toBe("removed");
	});

	test("published on 29 February, a report is there on 28 February and gone on 1 March", () => {
		expect(stateOn({ published: "2024-02-29" }, "2025-02-28").state).toBe("public");
		expect(stateOn({ published: "2024-02-29" }, "2025-03-01")).toEqual({
			state: "removed",
			lastPublicDay: "2025-02-28",
			removedOn: "2025-03-01",
		});
	});
});

describe("a hold", () => {
	const held = { published: "2026-05-17", hold: "2027-08-31" };

	test("changes nothing within the period but its end", () => {
		expect(stateOn(held, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-08-31" });
	});

	test("keeps the report from the day after the period until the end of its own day", () => {
		expect(stateOn(held, "2027-05-18")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
		expect(stateOn(held, "2027-08-31")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
	});

	test("ends: then the report is removed", () => {
		expect(stateOn(held, "2027-09-01")).toEqual({ state: "removed", lastPublicDay: "2027-08-31", removedOn: "2027-09-01" });
	});

	test("can never shorten the period", () => {
		expect(stateOn({ published: "2026-05-17", hold: "2026-12-31" }, "2027-05-17")).toEqual({
			state: "public",
			lastPublicDay: "2027-05-17",
		});
	});
});

describe("a withdrawal", () => {
	const withdrawn = { published: "2026-05-17", withdrawn: "2026-09-10" };

	test("lets the report stand until the day before, and says so", () => {
		expect(stateOn(withdrawn, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
	});

	test("takes it down from the start of its day", () => {
		expect(stateOn(withdrawn, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateOn(withdrawn, "2099-01-01")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
	});

	test("by order is marked as such, and is not announced", () => {
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: true });
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("goes before a hold and before an embargo", () => {
		expect(stateOn({ ...withdrawn, hold: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
		expect(stateOn({ ...withdrawn, publishFrom: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
	});

	test("reaches reports that no rule removes", () => {
		const response = { review: "scr-001", withdrawn: "2026-09-10" };
		expect(stateWithoutRule(response, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
		expect(stateWithoutRule(response, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateWithoutRule({ ...response, byOrder: true }, "2026-09-09")).toEqual({ state: "permanent" });
	});

	test("of a report without a review leaves no note, so it is not announced either", () => {
		expect(stateWithoutRule({ withdrawn: "2026-09-10" }, "2026-09-09")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({ withdrawn: "2026-09-10" }, "2026-09-10").state).toBe("withdrawn");
	});
});

describe("an embargo", () => {
	test("keeps the report back until the day before its own", () => {
		const report = { published: "2026-05-17", publishFrom: "2026-05-17" };
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("holds within a month of publication that is known no better", () => {
		const report = { published: "2026-05", publishFrom: "2026-05-20" };
		expect(stateOn(report, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateOn(report, "2026-05-20")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
	});

	test("reaches reports that no rule removes", () => {
		expect(stateWithoutRule({ publishFrom: "2026-05-20" }, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateWithoutRule({ publishFrom: "2026-05-20" }, "2026-05-20")).toEqual({ state: "permanent" });
	});

	test("the first public day is the later of publication and embargo", () => {
		const on = (text: string) => ({ on: text as IsoDay, reason: "Because." });
		expect(firstPublicDay({ published: "2026-05" as PartialDate, publishFrom: on("2026-05-20") })).toBe("2026-05-20");
		expect(firstPublicDay({ published: "2026-06" as PartialDate, publishFrom: on("2026-05-20") })).toBe("2026-06-01");
		expect(firstPublicDay({ published: undefined, publishFrom: undefined })).toBeUndefined();
	});
});

describe("the policy", () => {
	const policy: RetentionRule[] = [
		{ reports: ["overview-report", "action-plan"], ofReviews: ["serious-case-review"], keepFor: "P12M" },
		{ reports: ["overview-report"], ofReviews: ["thematic-review"], keepFor: "P2Y" },
	];

	test("is data: each kind of report of each kind of review has its own period", () => {
		expect(retentionRuleFor(policy, "overview-report", "serious-case-review")?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "action-plan", "serious-case-review")?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "overview-report", "thematic-review")?.keepFor).toBe("P2Y");
	});

	test("leaves alone what it does not name", () => {
		expect(retentionRuleFor(policy, "board-response", "serious-case-review")).toBeUndefined();
		expect(retentionRuleFor(policy, "action-plan", "thematic-review")).toBeUndefined();
		expect(retentionRuleFor(policy, "overview-report", undefined)).toBeUndefined();
		expect(retentionRuleFor([], "overview-report", "serious-case-review")).toBeUndefined();
	});

	test("a report that it leaves alone is permanent once it is published", () => {
		expect(stateWithoutRule({ published: "2013" }, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({}, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({ published: "2027" }, "2026-12-31")).toEqual({ state: "embargoed", from: "2027-01-01" });
	});

	test("a report under it that does not say when it was published is never shown", () => {
		expect(stateOn({}, "2026-06-01")).toEqual({ state: "embargoed", from: "9999-12-31" });
	});
});
