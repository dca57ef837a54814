import { type PartialDate, yearOf } from "../records/dates.ts";

type Dated = { published?: PartialDate };

/** The number of reviews in each year of a span, years without any included, and the number of reviews whose year is unknown. */
export type OverTime = { years: Array<{ year: string; count: number }>; unknown: number };

/**
 * @param among all reviews of the site: the earliest of them starts the span, so that the charts of all themes have the same span
 * @param until the last year of the span, four digits
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
