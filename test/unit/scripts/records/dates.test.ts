import { describe, expect, test } from "vitest";
import {
	addPeriod,
	dayAfter,
	dayIn,
	endOfDay,
	firstDayOf,
	type IsoDay,
	inWords,
	isPartialDate,
	isPeriod,
	isTimeZone,
	isWholeDay,
	lastDayOf,
	newestFirst,
	type PartialDate,
	precisionOf,
	subtractPeriod,
	yearOf,
} from "../../../../scripts/records/dates.ts";
import { londonDay } from "../../../support/retention-oracle.ts";

const day = (text: string) => text as IsoDay;
const date = (text: string) => text as PartialDate;

describe("the recognition of valid dates", () => {
	test.each(["2017", "2017-05", "2017-05-17", "2024-02-29", "1900", "2199-12-31"])("accepts the date %s", (text) => {
		expect(isPartialDate(text)).toBe(true);
	});

	test.each([
		"2023-02-29",
		"2017-02-30",
		"2017-04-31",
		"2017-13",
		"2017-00",
		"2017-05-00",
		"2017-05-32",
		"17/05/2017",
		"17 May 2017",
		"May 2017",
		"2017-5",
		"2017-5-7",
		"2017-05-17T00:00",
		"2017-W20",
		"2017-137",
		"20170517",
		"201705",
		"17",
		"1899",
		"2200",
		"0000",
		"",
		" 2017",
		"2017\n",
		"２０１７",
	])("refuses the date %j", (text) => {
		expect(isPartialDate(text)).toBe(false);
	});

	test("treats a date as complete only if it includes the day", () => {
		expect(isWholeDay("2017-05-17")).toBe(true);
		expect(isWholeDay("2017-05")).toBe(false);
		expect(isWholeDay("2017")).toBe(false);
		expect(isWholeDay("2023-02-29")).toBe(false);
	});
});

describe("dates that may lack a day or a month", () => {
	test("distinguishes dates that give only a year, a month or a full day", () => {
		expect(["2017", "2017-05", "2017-05-17"].map((text) => precisionOf(date(text)))).toEqual(["year", "month", "day"]);
	});

	test("writes a date in words without changing the precision of the date", () => {
		expect(["2017", "2017-05", "2017-05-07", "2017-12-31"].map((text) => inWords(date(text)))).toEqual([
			"2017",
			"May 2017",
			"7 May 2017",
			"31 December 2017",
		]);
	});

	test("finds the first and last day to which a date can refer", () => {
		const spans = ["2016", "2017-02", "2016-02", "2017-05-17"].map((text) => [firstDayOf(date(text)), lastDayOf(date(text))]);
		expect(spans).toEqual([
			["2016-01-01", "2016-12-31"],
			["2017-02-01", "2017-02-28"],
			["2016-02-01", "2016-02-29"],
			["2017-05-17", "2017-05-17"],
		]);
	});

	test("finds the year of a date of any precision", () => {
		expect([yearOf(date("2017")), yearOf(date("2017-05")), yearOf(day("2017-05-17"))]).toEqual(["2017", "2017", "2017"]);
	});
});

describe("periods between dates", () => {
	test.each(["P12M", "P1Y", "P2Y", "P1Y6M", "P52W", "P90D", "P0Y12M", "P999Y"])("accepts the period %s", (text) => {
		expect(isPeriod(text)).toBe(true);
	});

	test.each(["P", "", "12M", "P12", "PT12H", "P0M", "P-1M", "P1.5Y", "P1M1Y", "p12m", "P12M ", "P1000Y", "P99999999999M"])(
		"refuses the period %j",
		(text) => {
			expect(isPeriod(text)).toBe(false);
		},
	);

	test.each([
		["2026-05-17", "P12M", "2027-05-17"],
		["2024-02-29", "P12M", "2025-02-28"],
		["2024-02-29", "P2Y", "2026-02-28"],
		["2024-02-29", "P4Y", "2028-02-29"],
		["2023-02-28", "P12M", "2024-02-28"],
		["2026-01-31", "P1M", "2026-02-28"],
		["2026-12-31", "P1D", "2027-01-01"],
		["2026-05-17", "P1Y1M1D", "2027-06-18"],
		["2026-03-28", "P1W", "2026-04-04"],
	])("adds a period to a date: %s plus %s is %s", (from, period, to) => {
		expect(addPeriod(day(from), period)).toBe(to);
	});

	test("subtracts a period, and gives the last day of the month if the month is too short", () => {
		expect(subtractPeriod(day("2024-02-29"), "P12M")).toBe("2023-02-28");
		expect(subtractPeriod(day("2026-01-01"), "P1D")).toBe("2025-12-31");
	});

	test("finds the next day at the end of a month or year, and in February of a leap year", () => {
		expect(["2026-02-28", "2024-02-28", "2024-02-29", "2026-12-31"].map((text) => dayAfter(day(text)))).toEqual([
			"2026-03-01",
			"2024-02-29",
			"2024-03-01",
			"2027-01-01",
		]);
	});
});

describe("dates in a time zone", () => {
	test.each([
		// In winter, the time in London is UTC.
		["2026-01-15T23:59:59.999Z", "2026-01-15", "2026-01-15"],
		["2026-01-16T00:00:00Z", "2026-01-16", "2026-01-16"],
		// In summer, midnight in London is an hour before midnight UTC.
		["2026-07-15T22:59:59.999Z", "2026-07-15", "2026-07-15"],
		["2026-07-15T23:00:00Z", "2026-07-16", "2026-07-15"],
		["2026-07-15T23:59:59.999Z", "2026-07-16", "2026-07-15"],
		["2026-07-16T00:00:00Z", "2026-07-16", "2026-07-16"],
		// Clocks go forward on 29 March 2026 at 01:00 UTC. The day starts at midnight UTC and ends an hour before midnight
		// UTC.
		["2026-03-28T23:30:00Z", "2026-03-28", "2026-03-28"],
		["2026-03-29T00:00:00Z", "2026-03-29", "2026-03-29"],
		["2026-03-29T22:59:59Z", "2026-03-29", "2026-03-29"],
		["2026-03-29T23:00:00Z", "2026-03-30", "2026-03-29"],
		// Clocks go back on 25 October 2026 at 01:00 UTC. The day starts an hour before midnight UTC and ends at midnight
		// UTC.
		["2026-10-24T22:59:59Z", "2026-10-24", "2026-10-24"],
		["2026-10-24T23:00:00Z", "2026-10-25", "2026-10-24"],
		["2026-10-25T23:30:00Z", "2026-10-25", "2026-10-25"],
		["2026-10-26T00:00:00Z", "2026-10-26", "2026-10-26"],
		["2026-12-01T23:59:59Z", "2026-12-01", "2026-12-01"],
		["2026-12-02T00:00:00Z", "2026-12-02", "2026-12-02"],
		["2026-06-30T22:59:59Z", "2026-06-30", "2026-06-30"],
		["2026-06-30T23:00:00Z", "2026-07-01", "2026-06-30"],
		["2026-03-29T00:59:59Z", "2026-03-29", "2026-03-29"],
		["2026-10-24T23:30:00Z", "2026-10-25", "2026-10-24"],
	])("at the instant %s, the date is %s in London and %s in UTC", (instant, london, utc) => {
		expect(dayIn("Europe/London", new Date(instant))).toBe(london);
		expect(dayIn("UTC", new Date(instant))).toBe(utc);
	});

	test.each([
		["2026-01-15", "2026-01-16T00:00:00+00:00"],
		["2026-07-15", "2026-07-16T00:00:00+01:00"],
		["2026-03-28", "2026-03-29T00:00:00+00:00"],
		["2026-03-29", "2026-03-30T00:00:00+01:00"],
		["2026-10-24", "2026-10-25T00:00:00+01:00"],
		["2026-10-25", "2026-10-26T00:00:00+00:00"],
	])("finds the end of a day: %s in London ends at %s", (text, instant) => {
		expect(endOfDay(day(text), "Europe/London")).toBe(instant);
	});

	test("can be found only if the time zone has the IANA name of a place", () => {
		expect(["Europe/London", "America/Argentina/Ushuaia", "Pacific/Chatham"].every(isTimeZone)).toBe(true);
		expect(["Europe/Kirklees", "London", "", "BST", "GMT", "GB", "UTC", "Etc/UTC", "US/Eastern", "+01:00"].some(isTimeZone)).toBe(false);
	});
});

describe("sorting dates newest first", () => {
	const sorted = (...dates: Array<string | undefined>) => dates.map((text) => text as PartialDate | undefined).toSorted(newestFirst);

	test("sorts days, months and years together", () => {
		expect(sorted("2016-12-31", "2017-05-17", "2017-06", "2018")).toEqual(["2018", "2017-06", "2017-05-17", "2016-12-31"]);
	});

	test("sorts a year or month directly after its own first day", () => {
		expect(sorted("2017", "2017-01", "2017-01-01", "2017-01-02", "2016-12-31")).toEqual([
			"2017-01-02",
			"2017-01-01",
			"2017-01",
			"2017",
			"2016-12-31",
		]);
	});

	test("puts unknown dates last, in their original order", () => {
		// This test sorts records instead of dates, because `toSorted` never passes undefined to its comparison function.
		const records = [{ name: "a" }, { name: "b", on: date("2017") }, { name: "c" }, { name: "d", on: date("2018") }];
		expect(records.toSorted((a, b) => newestFirst(a.on, b.on)).map(({ name }) => name)).toEqual(["d", "b", "a", "c"]);
		expect(newestFirst(undefined, undefined)).toBe(0);
	});

	test("gives the same result for any original order", () => {
		const dates = ["2017", "2017-01", "2017-01-01", "2016-12-31", "2018-03", undefined];
		expect(sorted(...dates.toReversed())).toEqual(sorted(...dates));
	});
});

describe("the date in London", () => {
	test.each([
		["the night on which clocks go forward", 2026, 3, 29],
		["the night on which clocks go back", 2026, 10, 25],
		["the night on which clocks go forward in a leap year", 2028, 3, 26],
		["an ordinary winter night", 2026, 12, 2],
		["an ordinary summer night", 2026, 7, 2],
		["the end of the year", 2026, 12, 31],
		["29 February", 2028, 2, 29],
	])("follows the Summer Time Order 2002 in every quarter of an hour around %s", (_, year, month, date) => {
		const instants = Array.from({ length: 73 * 4 }, (_, quarter) => new Date(Date.UTC(year, month - 1, date - 1, 0, quarter * 15)));
		expect(instants.filter((instant) => dayIn("Europe/London", instant) !== londonDay(instant))).toEqual([]);
	});
});
