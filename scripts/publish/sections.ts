import type { Extent, PublishedItems, Sections } from "./published.ts";

/** Works out which sections of the site have content. */
export function sectionsOf({ reviews, reports, briefings }: PublishedItems): Sections {
	const records = [...reviews, ...reports, ...briefings];
	return {
		learned: extentOfLearning({ reviews, briefings }),
		briefings: briefings.length > 0,
		reviews: reviews.length > 0,
		reports: reports.some(({ local }) => local),
		recommendations: reviews.some(({ recommendations }) => recommendations.length > 0),
		practiceReviews: reports.some(({ listedOn }) => listedOn === "practice-reviews"),
		national: reports.some(({ local }) => !local),
		frameworks: reports.some(({ listedOn }) => listedOn === "framework"),
		themes: records.some(({ themes }) => themes.length > 0),
		audiences:
			reviews.some(({ learning }) => learning.length > 0) ||
			[...reports, ...briefings].some(({ audiences }) => audiences.length > 0) ||
			briefings.some(({ text }) => text !== undefined),
		agencies: reviews.some(({ agencies, recommendations }) => agencies.length + recommendations.length > 0),
	};
}

/**
 * Works out for how many cases the site holds what was learned. A review counts as one case, unless its publication is delayed. A
 * briefing without a review also counts as one case.
 */
function extentOfLearning({ reviews, briefings }: Pick<PublishedItems, "reviews" | "briefings">): Extent {
	const taught = new Set(briefings.filter(({ text }) => text).map(({ review, address }) => review?.address ?? address));
	const cases = [
		...reviews.filter(({ delayed }) => !delayed).map(({ address, learning }) => learning.length > 0 || taught.has(address)),
		...briefings.filter(({ review }) => !review).map(({ address }) => taught.has(address)),
	];
	if (!cases.includes(true)) return "none";
	return cases.includes(false) ? "some" : "all";
}
