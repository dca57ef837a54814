/**
 * Implements the retention rule a second time, with its own calendar arithmetic and without a library. Tests compare the project's
 * implementation with this one.
 */

type Ymd = [year: number, month: number, day: number];

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysIn(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isoDate([year, month, day]: Ymd): string {
	return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function read(date: string): number[] {
	return date.split("-").map(Number);
}

/** Returns the first day of a year (`2017`) or a month (`2017-05`). A full date stays the same. */
export function earliest(date: string): string {
	const [year = 0, month = 1, day = 1] = read(date);
	return isoDate([year, month, day]);
}

/** Returns the last day of a year (`2017`) or a month (`2017-05`). A full date stays the same. */
export function latest(date: string): string {
	const [year = 0, month = 12, day = daysIn(year, month)] = read(date);
	return isoDate([year, month, day]);
}

/** Adds a number of months to a date. If the resulting month has no such day, the result is the last day of that month. */
export function monthsLater(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = read(date);
	const count = year * 12 + (month - 1) + months;
	const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
	return isoDate([inYear, inMonth, Math.min(day, daysIn(inYear, inMonth))]);
}

export type Case = {
	published: string;
	/** The retention period in months. It is missing if no retention rule applies. */
	months?: number;
	/** The start of the period, if it is not the report's own publication date. A correction uses the date of the report it corrects. */
	countsFrom?: string;
	/** A second retention rule, which applies to reports first published on or after the date `from`. */
	laterPolicy?: { from: string; months: number };
	keptUntil?: string;
	keptOpenly?: boolean;
	withdrawnOn?: string;
	/** The first day on which a withdrawn report is public again. */
	withdrawnUntil?: string;
	notBefore?: string;
	embargoedOpenly?: boolean;
	removed?: boolean;
	/** The day on which the Board publishes a removed report again. */
	republishedOn?: string;
	/** The dates of the review to which the report belongs. */
	reviewPublished?: string;
	reviewWithdrawnOn?: string;
	reviewWithdrawnUntil?: string;
	/** The publication date of a version of the report for other readers. If it is given, the question is about that version. */
	versionPublished?: string;
};

/** Checks whether the policy allows the public to read a report on a given date. ISO dates can be compared as text. */
export function mayBeRead(report: Case, day: string): boolean {
	const { published, laterPolicy, keptUntil, keptOpenly, withdrawnOn, withdrawnUntil, notBefore, embargoedOpenly, removed } = report;
	const { reviewPublished, reviewWithdrawnOn, reviewWithdrawnUntil, republishedOn, countsFrom = published, versionPublished } = report;
	if (versionPublished !== undefined && day < earliest(versionPublished)) return false;
	const isBack = republishedOn !== undefined && republishedOn <= day;
	if ((removed && !isBack) || embargoedOpenly) return false;
	if (reviewPublished !== undefined && day < earliest(reviewPublished)) return false;
	if (isDown(reviewWithdrawnOn, reviewWithdrawnUntil, day)) return false;
	const isOut = earliest(published) <= day;
	const months = laterPolicy && laterPolicy.from <= earliest(published) ? laterPolicy.months : report.months;
	const embargoIsOver = notBefore === undefined || notBefore <= day;
	const withinPeriod = months === undefined || day <= monthsLater(isBack ? republishedOn : latest(countsFrom), months);
	// Before the republication, a longer period counts only if the period ends before the republication. A later end was decided afterwards.
	const keptBefore = republishedOn === undefined || isBack || (keptUntil !== undefined && !keptOpenly && keptUntil < republishedOn);
	const isKept = keptBefore && (keptOpenly || (keptUntil !== undefined && day <= keptUntil));
	return isOut && embargoIsOver && !isDown(withdrawnOn, withdrawnUntil, day) && (withinPeriod || isKept);
}

function isDown(on: string | undefined, until: string | undefined, day: string): boolean {
	return on !== undefined && on <= day && (until === undefined || day < until);
}

/** Returns the last Sunday in a month, as a day of the month. British clocks change on the last Sunday in March and October. */
function lastSunday(year: number, month: number): number {
	const last = daysIn(year, month);
	return last - new Date(Date.UTC(year, month - 1, last)).getUTCDay();
}

/** Returns the date in London at an instant. Under the Summer Time Order 2002, the clocks change at 01:00 UTC. */
export function londonDay(instant: Date): string {
	const year = instant.getUTCFullYear();
	const begins = Date.UTC(year, 2, lastSunday(year, 3), 1);
	const ends = Date.UTC(year, 9, lastSunday(year, 10), 1);
	const summer = instant.getTime() >= begins && instant.getTime() < ends;
	return new Date(instant.getTime() + (summer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}
