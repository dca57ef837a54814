/**
 * Dates as precise as they are known. A day is a calendar day in the Board's time zone; nothing here reads a clock.
 */
import { DateTime, Duration, IANAZone } from "luxon";

/** A whole calendar day, `2017-05-17`. */
export type IsoDay = string & { readonly __day: true };

/** A date of any precision: `2017`, `2017-05` or `2017-05-17`. */
export type PartialDate = string & { readonly __partial: true };

/** How precisely a date is known. */
export type Precision = "year" | "month" | "day";

const SHAPES: ReadonlyArray<[Precision, RegExp]> = [
	["year", /^\d{4}$/],
	["month", /^\d{4}-\d{2}$/],
	["day", /^\d{4}-\d{2}-\d{2}$/],
];

function shapeOf(text: string): Precision | undefined {
	return SHAPES.find(([, shape]) => shape.test(text))?.[0];
}

/** Dates come up again and again, on every list that a record is on; there are few different ones. */
const known = new Map<string, DateTime>();

function at(date: string): DateTime {
	let read = known.get(date);
	if (!read) {
		read = DateTime.fromISO(date, { zone: "utc", locale: "en-GB" });
		// Not what a careless editor wrote: no folder holds more dates than there are days in 300 years.
		if (date.length <= 10) known.set(date, read);
	}
	return read;
}

/** Says whether a text is a date of any precision that exists (30 February does not) between 1900 and 2199. */
export function isPartialDate(text: string): text is PartialDate {
	return shapeOf(text) !== undefined && /^(19|20|21)/.test(text) && at(text).isValid;
}

/** Says whether a text is a whole day that exists. */
export function isWholeDay(text: string): text is IsoDay {
	return shapeOf(text) === "day" && isPartialDate(text);
}

/** Says whether a text is an ISO 8601 period of years, months, weeks or days that is longer than nothing and ends before the year 10000. */
export function isPeriod(text: string): boolean {
	return /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,3}D)?$/.test(text) && Duration.fromISO(text).toMillis() > 0;
}

/** How precise a date is. */
export function precisionOf(date: PartialDate): Precision {
	return shapeOf(date) ?? "day";
}

/** The first day that a date can mean. */
export function firstDayOf(date: PartialDate | IsoDay): IsoDay {
	if (precisionOf(date as PartialDate) === "day") return date as IsoDay;
	return at(date).toISODate() as IsoDay;
}

/** The last day that a date can mean: the end of its year or month where no day is known. */
export function lastDayOf(date: PartialDate | IsoDay): IsoDay {
	const precision = precisionOf(date as PartialDate);
	if (precision === "day") return date as IsoDay;
	const last = lastDays.get(date) ?? (at(date).endOf(precision).toISODate() as IsoDay);
	lastDays.set(date, last);
	return last;
}

const lastDays = new Map<string, IsoDay>();

/**
 * A day moved on by a period of calendar units; a day that the target month lacks becomes its last
 * (29 February + 12 months = 28 February).
 */
export function addPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).plus(Duration.fromISO(period)).toISODate() as IsoDay;
}

/** The day after. */
export function dayAfter(day: IsoDay): IsoDay {
	return addPeriod(day, "P1D");
}

/** The day before, by a period of calendar units. */
export function subtractPeriod(day: IsoDay, period: string): IsoDay {
	return at(day).minus(Duration.fromISO(period)).toISODate() as IsoDay;
}

const FORMATS: Record<Precision, string> = { year: "yyyy", month: "LLLL yyyy", day: "d LLLL yyyy" };

const words = new Map<string, string>();

/** A date in words at its own precision: `2017`, `May 2017`, `17 May 2017`. Never padded. */
export function inWords(date: PartialDate | IsoDay): string {
	let said = words.get(date);
	if (said === undefined) {
		said = at(date).toFormat(FORMATS[precisionOf(date as PartialDate)]);
		words.set(date, said);
	}
	return said;
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A period as people say it: `twelve months`, `one year and six months`, `28 days`. */
export function periodInWords(period: string): string {
	const parts = Object.entries(Duration.fromISO(period).toObject())
		.filter(([, count]) => count > 0)
		.map(([unit, count]) => `${COUNTS[count] ?? count} ${count === 1 ? unit.slice(0, -1) : unit}`);
	return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : (parts[0] ?? "no time");
}

/** The year of a date, four digits. */
export function yearOf(date: PartialDate | IsoDay): string {
	return date.slice(0, 4);
}

/** Says whether a text is a time zone that the machine knows. */
export function isTimeZone(text: string): boolean {
	return IANAZone.isValidZone(text);
}

/** The calendar day of an instant in a time zone. The instant is given: only a command may read the clock. */
export function dayIn(timeZone: string, instant: Date): IsoDay {
	return DateTime.fromJSDate(instant, { zone: IANAZone.create(timeZone) }).toISODate() as IsoDay;
}

/** The instant at which a day begins in a time zone, as ISO 8601 with its offset: midnight may be 23:00 elsewhere. */
export function startOfDay(day: IsoDay, timeZone: string): string {
	return DateTime.fromISO(day, { zone: IANAZone.create(timeZone) }).toISO({ suppressMilliseconds: true }) ?? "";
}

/** The instant at which a day is over in a time zone, as ISO 8601 with its offset. */
export function endOfDay(day: IsoDay, timeZone: string): string {
	return startOfDay(dayAfter(day), timeZone);
}

/** Newest first. Less precise dates stand at their first day, unknown dates last. For `Array.prototype.sort`. */
export function newestFirst(a: PartialDate | IsoDay | undefined, b: PartialDate | IsoDay | undefined): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
	return a === b ? 0 : firstDayOf(a) < firstDayOf(b) ? 1 : firstDayOf(a) > firstDayOf(b) ? -1 : b.length - a.length;
}
