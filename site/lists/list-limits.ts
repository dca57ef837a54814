/** Limits on how much lists show, all in one place. The length of feeds is set in `scripts/publish/latest.ts`. */

/** Number of entries on one page of a list. */
export const PAGE_LENGTH = 20;

/**
 * Number of characters on one page of a list that shows its entries in full. With markup and styles, such a page arrives in one round
 * trip.
 */
export const PAGE_CHARACTERS = 6_000;

/**
 * The maximum number of entries in the list of recommendations and in the lists by theme, role, agency or status. They show the newest
 * entries, because few people would read hundreds of pages to the end. The lists of reviews, briefings and reports include every record,
 * and the search finds records for every theme and role.
 */
export const MAX_LISTED = 400;

/** Number of learning points at the top of a theme's page. The rest are on the reviews' pages. */
export const NEWEST_POINTS = 6;

/** Number of reviews named on an agency's page. The rest are in the list of all reviews. */
export const NAMED_REVIEWS = 10;

/** Numbers of themes and of newest records on the home page. The themes are those with the most records. */
export const HOME_THEMES = 10;
export const HOME_LATEST = 4;

/**
 * The filter script loads every page of the list of recommendations. A longer list cannot be filtered in place, only through the
 * separate lists.
 */
export const MAX_FILTERED_PAGES = 20;

/** Estimated number of characters in a recommendation that is shown on one or two lines. */
export const BRIEF_RECOMMENDATION = 200;

/** Estimated number of characters in the summary of what followed a recommendation, in addition to the recommendation's text. */
export const OUTCOME_SUMMARY = 350;
