import { type PartialDate, yearOf } from "../records/dates.ts";

type Dated = { published?: PartialDate };

/** The number of reviews in each year of a range, including years without any, and the number of reviews whose year is unknown. */
export type OverTime = { years: Array<{ year: string; count: number }>; unknown: number };

/**
 * Counts reviews by year of publication.
 * @param among all reviews on the site. The earliest review sets the first year, so that the charts for all themes cover the
 * same years
 * @param until the last year to include, as four digits
 */
export function overTime(reviews: readonly Dated[], among: readonly Dated[], until: string): OverTime {
	const years = yearsOf(reviews);
	const first = yearsOf(among).reduce((earliest, year) => Math.min(earliest, year), Number(until));
	const span = Array.from({ length: Number(until) - first + 1 }, (_, index) => first + index);
	return {
		years: years.length === 0 ? [] : span.map((year) => ({ year: String(year), count: years.filter((one) => one === year).length })),
		unknown: reviews.length - years.length,
	};
}

function yearsOf(reviews: readonly Dated[]): number[] {
	return reviews.flatMap(({ published }) => (published === undefined ? [] : Number(yearOf(published))));
}
