/** Prepares the topics of lists. A topic has only the fields that the list's pages show. */
import { lessonsIn } from "../../scripts/publish/audiences.ts";
import type { Agency, Audience, Catalogue, ReviewRecommendation, Term, Theme } from "../../scripts/publish/published.ts";
import { type Tally, tallyOf } from "../../scripts/publish/recommendation-status.ts";
import { type OverTime, overTime } from "../../scripts/publish/reviews-by-year.ts";
import { yearOf } from "../../scripts/records/dates.ts";
import { NAMED_REVIEWS, NEWEST_POINTS } from "./list-limits.ts";
import { listedReview } from "./listed-records.ts";

/** The fields used in the heading of a theme's, agency's or audience's page. */
type Head = Term & { address: string; description?: string; otherWords: string[] };

/**
 * A theme with its newest learning points, the number of reviews that raise it, and the statuses of the recommendations in those
 * reviews.
 */
export type ThemeSubject = Head & {
	points: Theme["points"];
	/** The number of learning points that are not in `points`. */
	morePoints: number;
	reviews: number;
	/** The number of reviews published in each year. The final year is not yet complete. */
	overTime: OverTime;
	lastYear: string;
	tally: Tally;
};

/** An audience, with the numbers of lessons, cases and publications for that audience. */
export type AudienceSubject = Head & { lessons: number; cases: number; publications: number };

/** A filter option and the number of entries that match it. */
export type Choice = { id: string; name: string; count: number };

/**
 * The topic of the list of all recommendations. `tally` counts the recommendations that have each status. `agencies` and `themes`
 * are the filter options.
 */
export type RecommendationsSubject = { tally: Tally; agencies: Choice[]; themes: Choice[] };

export function themeSubject(theme: Theme, { reviews, asOf }: Catalogue): ThemeSubject {
	const lastYear = yearOf(asOf);
	return {
		...headOf(theme),
		points: theme.points.slice(0, NEWEST_POINTS),
		morePoints: Math.max(theme.points.length - NEWEST_POINTS, 0),
		reviews: theme.reviews.length,
		overTime: overTime(theme.reviews, reviews, lastYear),
		lastYear,
		tally: tallyOf(theme.reviews.flatMap(({ recommendations }) => recommendations)),
	};
}

/** Returns an agency, with the statuses of its recommendations and the newest reviews in which it took part. */
export function agencySubject(agency: Agency) {
	return {
		...headOf(agency),
		tally: tallyOf(agency.recommendations.map(({ recommendation }) => recommendation)),
		reviews: agency.reviews.slice(0, NAMED_REVIEWS).map(listedReview),
		moreReviews: agency.reviews.length > NAMED_REVIEWS,
	};
}

export function audienceSubject(audience: Audience): AudienceSubject {
	const { cases, briefings, reports } = audience;
	return { ...headOf(audience), lessons: lessonsIn(cases), cases: cases.length, publications: briefings.length + reports.length };
}

export function recommendationsSubject(
	all: readonly ReviewRecommendation[],
	{ agencies, themes }: Pick<Catalogue, "agencies" | "themes">,
): RecommendationsSubject {
	return {
		tally: tallyOf(all.map(({ recommendation }) => recommendation)),
		agencies: agencies.map(({ id, name, recommendations }) => ({ id, name, count: recommendations.length })),
		themes: themes.map(({ id, name, reviews }) => ({ id, name, count: reviews.flatMap(({ recommendations }) => recommendations).length })),
	};
}

function headOf({ id, name, address, description, otherWords }: Head): Head {
	return { id, name, address, ...(description !== undefined && { description }), otherWords };
}
