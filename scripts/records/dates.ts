/**
 * Functions for calendar dates, including dates whose day or month is unknown. Dates are in the Board's time zone. None of
 * these functions reads the clock.
 */
import { DateTime, Duration, IANAZone } from "luxon";

/** A full date, such as `2017-05-17`. */
export type IsoDay = string & { readonly __day: true };

/** A date that is known to the year, month or day, such as `2017`, `2017-05` or `2017-05-17`. */
export type PartialDate = string & { readonly __partial: true };

export type Precision = "year" | "month" | "day";

const SHAPES: ReadonlyArray<[Precision, RegExp]> = [
	["year", /^\d{4}$/],
	["month", /^\d{4}-\d{2}$/],
	["day", /^\d{4}-\d{2}-\d{2}$/],
];

function shapeOf(text: string): Precision | undefined {
	return SHAPES.find(([, shape]) => shape.test(text))?.[0];
}

/** Returns a version of `compute` that caches its results. The cache is useful because the same few dates appear in every list. */
function cached<Date extends string, Result>(compute: (date: Date) => Result): (date: Date) => Result {
	const results = new Map<Date, Result>();
	return (date) => {
		const result = results.get(date) ?? compute(date);
		// A longer string is an editor's mistake, and strings of any length could fill the cache. Valid dates cannot fill the cache,
		// because they lie within 300 years.
		if (date.length <= 10) results.set(date, result);
		return result;
	};
}

const at = cached((date: string) => DateTime.fromISO(date, { zone: "utc", locale: "en-GB" }));

/**
 * Checks whether a string is a valid year, month or day from 1900 to 2199. A day that does not exist, such as 30 February, is
 * rejected.
 */
export function isPartialDate(text: string): text is PartialDate {
	return shapeOf(text) !== undefined && /^(19|20|21)/.test(text) && at(text).isValid;
}

export function isWholeDay(text: string): text is IsoDay {
	return shapeOf(text) === "day" && isPartialDate(text);
}

/**
 * Checks whether a string is an ISO 8601 period in years, months, weeks or days. The period must be longer than zero. Each
 * number may have at most three digits, so that dates stay below the year 10000.
 */
export function isPeriod(text: string): boolean {
	return /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,3}D)?$/.test(text) && Duration.fromISO(text).toMillis() > 0;
}

export function precisionOf(date: PartialDate | IsoDay): Precision {
	return shapeOf(date) ?? "day";
}

/** Returns the first day of the year or month if the day is unknown. Otherwise returns the date itself. */
export function firstDayOf(date: PartialDate | IsoDay): IsoDay {
	return precisionOf(date) === "day" ? (date as IsoDay) : (at(date).toISODate() as IsoDay);
}

/** Returns the last day of the year or month if the day is unknown. Otherwise returns the date itself. */
export const lastDayOf = cached((date: PartialDate | IsoDay) => at(date).endOf(precisionOf(date)).toISODate() as IsoDay);

/**
 * Adds an ISO 8601 period to a day, in calendar units. If the resulting month is too short, the result is the last day of that
 * month. For example, 29 February plus 12 months is 28 February.
 */
export function addPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).plus(Duration.fromISO(period)).toISODate() as IsoDay;
}

export function dayAfter(day: IsoDay): IsoDay {
	return addPeriod(day, "P1D");
}

/** Counts the days from one day to a later day. The count from a day to the next day is 1. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
	return at(to).diff(at(from), "days").days;
}

export function dayBefore(day: IsoDay): IsoDay {
	return subtractPeriod(day, "P1D");
}

export function subtractPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).minus(Duration.fromISO(period)).toISODate() as IsoDay;
}

const FORMATS: Record<Precision, string> = { year: "yyyy", month: "LLLL yyyy", day: "d LLLL yyyy" };

/** Formats a date for readers, as precisely as the date is known. Examples are `2017`, `May 2017` and `17 May 2017`. */
export const inWords = cached((date: PartialDate | IsoDay) => at(date).toFormat(FORMATS[precisionOf(date)]));

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/**
 * Formats an ISO 8601 period in words, such as `twelve months`, `one year and six months` or `28 days`.
 * @param numbers `figures` writes all numbers as digits, such as `12 months`
 */
export function periodInWords(period: string, numbers: "words" | "figures" = "words"): string {
	const parts = Object.entries(Duration.fromISO(period).toObject())
		.filter(([, count]) => count > 0)
		.map(([unit, count]) => `${(numbers === "words" && COUNTS[count]) || count} ${count === 1 ? unit.slice(0, -1) : unit}`);
	return new Intl.ListFormat("en-GB").format(parts);
}

export function yearOf(date: PartialDate | IsoDay): string {
	return date.slice(0, 4);
}

/**
 * Matches the names of IANA time zones that belong to a place. Abbreviations are not accepted, because they are ambiguous. For
 * example, ICU reads `BST` as Bangladesh Standard Time.
 */
const REGION = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

/** Checks whether a string is the IANA name of a place's time zone that this machine supports. */
export function isTimeZone(text: string): boolean {
	return REGION.test(text) && IANAZone.isValidZone(text);
}

export function dayIn(timeZone: string, instant: Date): IsoDay {
	return DateTime.fromJSDate(instant, { zone: IANAZone.create(timeZone) }).toISODate() as IsoDay;
}

/** Returns the instant at which a day starts in a time zone, in ISO 8601 format with the UTC offset. */
export function startOfDay(day: IsoDay, timeZone: string): string {
	return DateTime.fromISO(day, { zone: IANAZone.create(timeZone) }).toISO({ suppressMilliseconds: true }) ?? "";
}

/** Returns the instant at which a day ends in a time zone, which is the start of the next day. */
export function endOfDay(day: IsoDay, timeZone: string): string {
	return startOfDay(dayAfter(day), timeZone);
}

/**
 * Compares two dates for `Array.prototype.sort`, so that the newest date comes first. A year or month counts as its first day,
 * but is sorted after that day itself. Unknown dates are sorted to the end.
 */
export function newestFirst(a: PartialDate | IsoDay | undefined, b: PartialDate | IsoDay | undefined): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
	return a === b ? 0 : firstDayOf(a) < firstDayOf(b) ? 1 : firstDayOf(a) > firstDayOf(b) ? -1 : b.length - a.length;
}
