/** Calendar dates that may be known only to the month or year. Days are days in the Board's time zone. Nothing here reads the clock. */
import { DateTime, Duration, IANAZone } from "luxon";

/** `2017-05-17` */
export type IsoDay = string & { readonly __day: true };

/** `2017`, `2017-05` or `2017-05-17` */
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

/** Caches what is computed from a date: the same few dates appear on every list. */
function cached<Date extends string, Result>(compute: (date: Date) => Result): (date: Date) => Result {
	const results = new Map<Date, Result>();
	return (date) => {
		const result = results.get(date) ?? compute(date);
		// Longer texts are mistakes by editors and could fill the cache; dates cannot, since 300 years have few days.
		if (date.length <= 10) results.set(date, result);
		return result;
	};
}

const at = cached((date: string) => DateTime.fromISO(date, { zone: "utc", locale: "en-GB" }));

/** Whether a text is a date of any precision from 1900 to 2199. 30 February is not one. */
export function isPartialDate(text: string): text is PartialDate {
	return shapeOf(text) !== undefined && /^(19|20|21)/.test(text) && at(text).isValid;
}

export function isWholeDay(text: string): text is IsoDay {
	return shapeOf(text) === "day" && isPartialDate(text);
}

/** Whether a text is an ISO 8601 period of years, months, weeks or days. Each figure has at most three digits, so that dates stay below the year 10000. A period of zero is refused. */
export function isPeriod(text: string): boolean {
	return /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,3}D)?$/.test(text) && Duration.fromISO(text).toMillis() > 0;
}

export function precisionOf(date: PartialDate | IsoDay): Precision {
	return shapeOf(date) ?? "day";
}

/** The start of the date's year or month if its day is unknown. */
export function firstDayOf(date: PartialDate | IsoDay): IsoDay {
	return precisionOf(date) === "day" ? (date as IsoDay) : (at(date).toISODate() as IsoDay);
}

/** The end of the date's year or month if its day is unknown. */
export const lastDayOf = cached((date: PartialDate | IsoDay) => at(date).endOf(precisionOf(date)).toISODate() as IsoDay);

/**
 * Adds an ISO 8601 period to a day, in calendar units. If the target month has no such day, the result is its last day
 * (29 February + 12 months = 28 February).
 */
export function addPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).plus(Duration.fromISO(period)).toISODate() as IsoDay;
}

export function dayAfter(day: IsoDay): IsoDay {
	return addPeriod(day, "P1D");
}

export function subtractPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).minus(Duration.fromISO(period)).toISODate() as IsoDay;
}

const FORMATS: Record<Precision, string> = { year: "yyyy", month: "LLLL yyyy", day: "d LLLL yyyy" };

/** A date in words at its own precision: `2017`, `May 2017`, `17 May 2017`. */
export const inWords = cached((date: PartialDate | IsoDay) => at(date).toFormat(FORMATS[precisionOf(date)]));

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/**
 * A period in words: `twelve months`, `one year and six months`, `28 days`.
 * @param numbers with `figures`, small numbers are not spelt out: `12 months`
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

/** Whether this machine knows a time zone, by its IANA name. */
export function isTimeZone(text: string): boolean {
	return IANAZone.isValidZone(text);
}

export function dayIn(timeZone: string, instant: Date): IsoDay {
	return DateTime.fromJSDate(instant, { zone: IANAZone.create(timeZone) }).toISODate() as IsoDay;
}

/** The instant at which a day starts in a time zone, as ISO 8601 with its offset. */
export function startOfDay(day: IsoDay, timeZone: string): string {
	return DateTime.fromISO(day, { zone: IANAZone.create(timeZone) }).toISO({ suppressMilliseconds: true }) ?? "";
}

/** The start of the next day. */
export function endOfDay(day: IsoDay, timeZone: string): string {
	return startOfDay(dayAfter(day), timeZone);
}

/** A comparison for `Array.prototype.sort`, newest first. A year or month sorts as its first day, after that day itself; unknown dates sort last. */
export function newestFirst(a: PartialDate | IsoDay | undefined, b: PartialDate | IsoDay | undefined): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
	return a === b ? 0 : firstDayOf(a) < firstDayOf(b) ? 1 : firstDayOf(a) > firstDayOf(b) ? -1 : b.length - a.length;
}
