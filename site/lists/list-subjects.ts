/** What lists are about: as much of it as stands on their pages. */
import { lessonsIn } from "../../scripts/publish/audiences.ts";
import type { Agency, Audience, Catalogue, Publisher, ReviewRecommendation, Term, Theme } from "../../scripts/publish/published.ts";
import { type Tally, tallyOf } from "../../scripts/publish/recommendation-status.ts";
import { type OverTime, overTime } from "../../scripts/publish/reviews-by-year.ts";
import { yearOf } from "../../scripts/records/dates.ts";
import { type ListedReview, listedReview } from "./listed-records.ts";

/** A theme, an agency or an audience: its name, and what is said of it. */
type Head = Term & { address: string; description?: string; otherWords: string[] };

/** As many points of learning as stand at the head of a theme; the rest are in the reviews. */
const NEWEST_POINTS = 6;

/** A theme, the newest that was learned about it, how often reviews raise it, and what became of what they recommended. */
export type ThemeSubject = Head & {
	points: Theme["points"];
	/** How many points there are beside these. */
	morePoints: number;
	reviews: number;
	/** By the year of each review's publication; the last year is not over. */
	overTime: OverTime;
	lastYear: string;
	tally: Tally;
};

/** As many of an agency's reviews as its page names; the rest are found by the search. */
const NAMED_REVIEWS = 10;

/** An agency, where the recommendations to it stand, and the newest reviews that it took part in. */
export type AgencySubject = Head & { tally: Tally; reviews: ListedReview[]; moreReviews: boolean };

/** An audience, and how much is addressed to it. */
export type AudienceSubject = Head & { lessons: number; cases: number; publications: number };

/** A publisher of national reports. */
export type PublisherSubject = Omit<Publisher, "reports">;

/** Something by which a list can be narrowed, and how much is left then. */
export type Choice = { id: string; name: string; count: number };

/** All recommendations: where they stand, and by what they can be narrowed. */
export type RecommendationsSubject = { tally: Tally; agencies: Choice[]; themes: Choice[] };

/** What a theme's pages say of it. */
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

/** What an agency's pages say of it. */
export function agencySubject(agency: Agency): AgencySubject {
	return {
		...headOf(agency),
		tally: tallyOf(agency.recommendations.map(({ recommendation }) => recommendation)),
		reviews: agency.reviews.slice(0, NAMED_REVIEWS).map(listedReview),
		moreReviews: agency.reviews.length > NAMED_REVIEWS,
	};
}

/** What an audience's pages say of it. */
export function audienceSubject(audience: Audience): AudienceSubject {
	const { cases, briefings, reports } = audience;
	return { ...headOf(audience), lessons: lessonsIn(cases), cases: cases.length, publications: briefings.length + reports.length };
}

/** What a publisher's pages say of it. */
export function publisherSubject({ reports: _, ...publisher }: Publisher): PublisherSubject {
	return publisher;
}

/** What the list of all recommendations says of them together. */
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
