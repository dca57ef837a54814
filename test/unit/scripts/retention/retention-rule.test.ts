import { describe, expect, test } from "vitest";
import type { IsoDay, PartialDate } from "../../../../scripts/records/dates.ts";
import { type RetentionRule, retentionRuleFor } from "../../../../scripts/retention/retention-rule.ts";

const MAY = "2026-05-17" as PartialDate;

describe("the Board’s retention policy", () => {
	const policy: RetentionRule[] = [
		{ reports: ["overview-report", "action-plan"], ofReviews: ["serious-case-review"], keepFor: "P12M" },
		{ reports: ["overview-report"], ofReviews: ["thematic-review"], keepFor: "P2Y" },
	];

	test("the policy sets a retention period for each combination of report kind and review kind", () => {
		expect(retentionRuleFor(policy, "overview-report", "serious-case-review", MAY)?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "action-plan", "serious-case-review", MAY)?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "overview-report", "thematic-review", MAY)?.keepFor).toBe("P2Y");
	});

	test("the policy has no rule for a kind of report or review that is not listed in the policy", () => {
		expect(retentionRuleFor(policy, "board-response", "serious-case-review", MAY)).toBeUndefined();
		expect(retentionRuleFor(policy, "action-plan", "thematic-review", MAY)).toBeUndefined();
		expect(retentionRuleFor(policy, "overview-report", undefined, MAY)).toBeUndefined();
		expect(retentionRuleFor([], "overview-report", "serious-case-review", MAY)).toBeUndefined();
	});
});

describe("a retention rule with the field publishedFrom", () => {
	const twelveMonths: RetentionRule = { reports: ["overview-report"], ofReviews: ["serious-case-review"], keepFor: "P12M" };
	const newer: RetentionRule = { ...twelveMonths, keepFor: "P5Y", publishedFrom: "2026-05-17" as IsoDay };
	const newest: RetentionRule = { ...twelveMonths, keepFor: "P6M", publishedFrom: "2027-01-01" as IsoDay };
	const periodFor = (published: string | undefined, policy = [newest, twelveMonths, newer]) =>
		retentionRuleFor(policy, "overview-report", "serious-case-review", published as PartialDate | undefined)?.keepFor;

	test("the rule applies to reports first published on or after publishedFrom, unless a later rule applies", () => {
		expect(["2026-05-16", "2026-05-17", "2026-12-31", "2027-01-01"].map((day) => periodFor(day))).toEqual(["P12M", "P5Y", "P5Y", "P6M"]);
	});

	test("the rule treats a publication date without a day as the first day of its month or year", () => {
		expect(["2026-05", "2026-06", "2026", "2027"].map((date) => periodFor(date))).toEqual(["P12M", "P5Y", "P12M", "P6M"]);
	});

	test("no rule applies to an earlier report if every rule has a later publishedFrom", () => {
		expect(periodFor("2026-05-16", [newer])).toBeUndefined();
	});

	test("the rule applies to a report whose publication date is unknown, and hides the report", () => {
		expect(periodFor(undefined, [newer])).toBe("P5Y");
	});
});
