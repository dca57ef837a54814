/** How many reviews there were in each year. */
import { type PartialDate, yearOf } from "../records/dates.ts";

type Dated = { published?: PartialDate };

/** Counts for every year of a span, those with none included; and how many reviews no year is known of. */
export type OverTime = { years: Array<{ year: string; count: number }>; unknown: number };

/**
 * Counts reviews by the year in which each was published. An unknown year is never guessed.
 * @param reviews those to count
 * @param among all reviews: the earliest of them begins the span, so that every theme has the same
 * @param until the year that ends it, four digits
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
