/** The twelve-month rule against an independent statement of it: ten thousand random cases, and the nights on which clocks change. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn } from "../../../../scripts/records/dates.ts";
import { type Case, daysIn, londonDay, mayBeRead, written } from "../../../support/retention-oracle.ts";
import { isPublic } from "../../../support/retention-subject.ts";

const day = fc
	.tuple(fc.integer({ min: 2010, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
	.map(([year, month, date]) => written([year, month, Math.min(date, daysIn(year, month))]));
const anyPrecision = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

/** Days near an anniversary are where rules go wrong: half of all cases are asked about one. */
const cases = fc
	.record(
		{ published: anyPrecision, months: fc.constantFrom(1, 6, 12, 24, 60), holdUntil: day, withdrawnOn: day, publishFrom: day },
		{ requiredKeys: ["published"] },
	)
	.chain((report) => fc.tuple(fc.constant(report as Case), fc.oneof(day, near(report.published, report.months ?? 12))));

function near(published: string, months: number): fc.Arbitrary<string> {
	return fc.integer({ min: -3, max: 3 }).map((days) => {
		const [year = 2010, month = 12, date = daysIn(year, month)] = published.split("-").map(Number);
		const at = new Date(Date.UTC(year, month - 1 + months, 1));
		const clamped = Math.min(date, daysIn(at.getUTCFullYear(), at.getUTCMonth() + 1));
		return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), clamped + days)).toISOString().slice(0, 10);
	});
}

test("ten thousand random cases agree", () => {
	const seen = { public: 0, hidden: 0 };
	fc.assert(
		fc.property(cases, ([report, asOf]) => {
			const expected = mayBeRead(report, asOf);
			seen[expected ? "public" : "hidden"] += 1;
			return isPublic(report, asOf) === expected;
		}),
		{ numRuns: 10_000, seed: 20_261_123 },
	);
	// Cases that are all alike would prove nothing.
	expect(Math.min(seen.public, seen.hidden)).toBeGreaterThan(1_000);
});

describe("the day in London", () => {
	const hours = (year: number, month: number, date: number) =>
		Array.from({ length: 73 * 4 }, (_, quarter) => new Date(Date.UTC(year, month - 1, date - 1, 0, quarter * 15)));
	const nights: ReadonlyArray<[string, number, number, number]> = [
		["clocks go forward", 2026, 3, 29],
		["clocks go back", 2026, 10, 25],
		["clocks go forward in a leap year", 2028, 3, 26],
		["an ordinary winter night", 2026, 12, 2],
		["an ordinary summer night", 2026, 7, 2],
		["the end of the year", 2026, 12, 31],
		["29 February", 2028, 2, 29],
	];
	test.each(nights)("is right every quarter of an hour around %s", (_, year, month, date) => {
		const wrong = hours(year, month, date).filter((instant) => dayIn("Europe/London", instant) !== londonDay(instant));
		expect(wrong).toEqual([]);
	});

	test.each([
		["2026-12-01T23:59:59Z", "2026-12-01"],
		["2026-12-02T00:00:00Z", "2026-12-02"],
		["2026-06-30T22:59:59Z", "2026-06-30"],
		["2026-06-30T23:00:00Z", "2026-07-01"],
		["2026-03-29T00:59:59Z", "2026-03-29"],
		["2026-10-24T23:30:00Z", "2026-10-25"],
	])("at %s is %s", (instant, expected) => expect(dayIn("Europe/London", new Date(instant))).toBe(expected));
});
