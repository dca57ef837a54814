import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, type IsoDay, type PartialDate } from "../../../../scripts/records/dates.ts";
import { endOfPeriod, firstPublicDay, type RetentionRule, retentionRuleFor, stateOf } from "../../../../scripts/retention/retention.ts";
import { type Case, daysIn, isoDate, mayBeRead } from "../../../support/retention-oracle.ts";
import { isPublic } from "../../../support/retention-subject.ts";

const TWELVE_MONTHS: RetentionRule = { reports: ["overview-report"], ofReviews: ["serious-case-review"], keepFor: "P12M" };

type Dates = { review?: string; published?: string; hold?: string; withdrawn?: string; byOrder?: true; publishFrom?: string };

/** Returns the state of a report that belongs to a review. The retention period is twelve months unless another rule is given. */
function stateOn(dates: Dates, asOf: string, rule = TWELVE_MONTHS) {
	return stateOf(reportWith({ review: "scr-001", ...dates }), rule, asOf as IsoDay);
}

/** Returns the state of a report to which no retention rule applies. The report has no review unless one is given. */
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

describe("a retention rule of twelve months", () => {
	const report = { published: "2026-05-17" };

	test("embargoes a report on the day before its publication", () => {
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
	});

	test("makes a report public on the day of its publication", () => {
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("keeps a report public up to and including the anniversary of its publication", () => {
		expect(stateOn(report, "2027-05-16")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
		expect(stateOn(report, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("removes a report for good on the day after the anniversary of its publication", () => {
		const gone = { state: "removed", lastPublicDay: "2027-05-17", removedOn: "2027-05-18" };
		expect(stateOn(report, "2027-05-18")).toEqual(gone);
		expect(stateOn(report, "2099-01-01")).toEqual(gone);
	});
});

describe("a retention rule", () => {
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
	])("given the publication date %s and the period %s, ends the retention period on %s", (published, keepFor, end) => {
		expect(endOfPeriod(published as PartialDate, keepFor)).toBe(end);
		const rule = { ...TWELVE_MONTHS, keepFor };
		expect(stateOn({ published }, end, rule).state).toBe("public");
		expect(stateOn({ published }, dayAfter(end as IsoDay), rule).state).toBe("removed");
	});

	test("counts the retention period from the last day of the month if only the month of publication is known", () => {
		expect(stateOn({ published: "2026-05" }, "2026-04-30")).toEqual({ state: "embargoed", from: "2026-05-01" });
		expect(stateOn({ published: "2026-05" }, "2026-05-01")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
		expect(stateOn({ published: "2026-05" }, "2027-06-01").state).toBe("removed");
	});

	test("counts the retention period from the last day of the year if only the year of publication is known", () => {
		expect(stateOn({ published: "2026" }, "2025-12-31")).toEqual({ state: "embargoed", from: "2026-01-01" });
		expect(stateOn({ published: "2026" }, "2026-01-01")).toEqual({ state: "public", lastPublicDay: "2027-12-31" });
		expect(stateOn({ published: "2026" }, "2028-01-01").state).toBe("removed");
	});

	test("ends the retention period of a report published on 29 February on 28 February", () => {
		expect(stateOn({ published: "2024-02-29" }, "2025-02-28").state).toBe("public");
		expect(stateOn({ published: "2024-02-29" }, "2025-03-01")).toEqual({
			state: "removed",
			lastPublicDay: "2025-02-28",
			removedOn: "2025-03-01",
		});
	});
});

describe("stateOf for a hold", () => {
	const held = { published: "2026-05-17", hold: "2027-08-31" };

	test("moves the last public day to the end of a hold, even during the retention period", () => {
		expect(stateOn(held, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-08-31" });
	});

	test("keeps a held report public up to and including the last day of the hold", () => {
		expect(stateOn(held, "2027-05-18")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
		expect(stateOn(held, "2027-08-31")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
	});

	test("removes a held report on the day after the hold ends", () => {
		expect(stateOn(held, "2027-09-01")).toEqual({ state: "removed", lastPublicDay: "2027-08-31", removedOn: "2027-09-01" });
	});

	test("never shortens the retention period because of a hold", () => {
		expect(stateOn({ published: "2026-05-17", hold: "2026-12-31" }, "2027-05-17")).toEqual({
			state: "public",
			lastPublicDay: "2027-05-17",
		});
	});
});

describe("stateOf for a withdrawal", () => {
	const withdrawn = { published: "2026-05-17", withdrawn: "2026-09-10" };

	test("gives the day before a withdrawal as the last public day, even in advance", () => {
		expect(stateOn(withdrawn, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
	});

	test("withdraws a report at the start of the day on which the withdrawal is dated", () => {
		expect(stateOn(withdrawn, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateOn(withdrawn, "2099-01-01")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
	});

	test("records that a withdrawal is by order, and does not announce that withdrawal in advance", () => {
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: true });
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("lets a withdrawal take precedence over a hold and an embargo", () => {
		expect(stateOn({ ...withdrawn, hold: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
		expect(stateOn({ ...withdrawn, publishFrom: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
	});

	test("withdraws even a report without a retention rule", () => {
		const response = { review: "scr-001", withdrawn: "2026-09-10" };
		expect(stateWithoutRule(response, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
		expect(stateWithoutRule(response, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateWithoutRule({ ...response, byOrder: true }, "2026-09-09")).toEqual({ state: "permanent" });
	});

	test("does not announce the withdrawal of a report without a review, because no removal notice replaces that report", () => {
		expect(stateWithoutRule({ withdrawn: "2026-09-10" }, "2026-09-09")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({ withdrawn: "2026-09-10" }, "2026-09-10").state).toBe("withdrawn");
	});
});

describe("stateOf for an embargo", () => {
	test("keeps a report hidden until the day on which its embargo ends", () => {
		const report = { published: "2026-05-17", publishFrom: "2026-05-17" };
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("lets an embargo end within the month of publication if only the month is known", () => {
		const report = { published: "2026-05", publishFrom: "2026-05-20" };
		expect(stateOn(report, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateOn(report, "2026-05-20")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
	});

	test("applies an embargo even to a report without a retention rule", () => {
		expect(stateWithoutRule({ publishFrom: "2026-05-20" }, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateWithoutRule({ publishFrom: "2026-05-20" }, "2026-05-20")).toEqual({ state: "permanent" });
	});

	test("takes the end of the embargo as the first public day unless the publication date is later", () => {
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

	test("sets a retention period for each combination of report kind and review kind", () => {
		expect(retentionRuleFor(policy, "overview-report", "serious-case-review")?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "action-plan", "serious-case-review")?.keepFor).toBe("P12M");
		expect(retentionRuleFor(policy, "overview-report", "thematic-review")?.keepFor).toBe("P2Y");
	});

	test("has no rule for kinds of report or review that it does not list", () => {
		expect(retentionRuleFor(policy, "board-response", "serious-case-review")).toBeUndefined();
		expect(retentionRuleFor(policy, "action-plan", "thematic-review")).toBeUndefined();
		expect(retentionRuleFor(policy, "overview-report", undefined)).toBeUndefined();
		expect(retentionRuleFor([], "overview-report", "serious-case-review")).toBeUndefined();
	});

	test("keeps a published report public for ever if no rule applies to it", () => {
		expect(stateWithoutRule({ published: "2013" }, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({}, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({ published: "2027" }, "2026-12-31")).toEqual({ state: "embargoed", from: "2027-01-01" });
	});

	test("never makes a report public if a rule applies to it but its publication date is missing", () => {
		expect(stateOn({}, "2026-06-01")).toEqual({ state: "embargoed", from: "9999-12-31" });
	});
});

test("the retention rule agrees with an independent implementation in ten thousand random cases", () => {
	const day = fc
		.tuple(fc.integer({ min: 2010, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
		.map(([year, month, date]) => isoDate([year, month, Math.min(date, daysIn(year, month))]));
	const ofAnyPrecision = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
	// Mistakes are most likely around the end of the retention period, so half of the cases use a day near that end.
	const nearEnd = ({ published, months = 12 }: Case) =>
		fc.integer({ min: -3, max: 3 }).map((days) => {
			const [year = 2010, month = 12, date = daysIn(year, month)] = published.split("-").map(Number);
			const at = new Date(Date.UTC(year, month - 1 + months, 1));
			const clamped = Math.min(date, daysIn(at.getUTCFullYear(), at.getUTCMonth() + 1));
			return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), clamped + days)).toISOString().slice(0, 10);
		});
	const cases = fc
		.record(
			{ published: ofAnyPrecision, months: fc.constantFrom(1, 6, 12, 24, 60), holdUntil: day, withdrawnOn: day, publishFrom: day },
			{ requiredKeys: ["published"] },
		)
		.chain((report) => fc.tuple(fc.constant(report as Case), fc.oneof(day, nearEnd(report as Case))));

	const seen = { public: 0, hidden: 0 };
	fc.assert(
		fc.property(cases, ([report, asOf]) => {
			const expected = mayBeRead(report, asOf);
			seen[expected ? "public" : "hidden"] += 1;
			return isPublic(report, asOf) === expected;
		}),
		{ numRuns: 10_000, seed: 20_261_123 },
	);
	// The test would prove little if nearly all cases gave the same result.
	expect(Math.min(seen.public, seen.hidden)).toBeGreaterThan(1_000);
});
