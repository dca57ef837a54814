/** Limits on the length of lists, all in one file. Only the length of feeds is set elsewhere, in `scripts/publish/latest.ts`. */

/** The number of entries on one page of a list. */
export const PAGE_LENGTH = 20;

/**
 * The number of characters on one page of a list that shows its entries in full. A page of this size, including its markup and
 * styles, arrives in one round trip.
 */
export const PAGE_CHARACTERS = 5_000;

/**
 * The maximum number of entries in the list of recommendations and in the lists by theme, role, agency or status. These lists
 * show the newest entries, because few people would read hundreds of pages to the end. The lists of reviews, briefings and
 * reports include every record. The search finds records for every theme and role.
 */
export const MAX_LISTED = 400;

/** The number of learning points at the top of a theme's page. The other learning points are on the reviews' pages. */
export const NEWEST_POINTS = 6;

/** The number of reviews named on an agency's page. The other reviews are in the list of all reviews. */
export const NAMED_REVIEWS = 10;

/**
 * The number of themes and the number of newest records on the home page. The home page shows the themes with the most records.
 */
export const HOME_THEMES = 10;
export const HOME_LATEST = 4;

/**
 * The filter script loads every page of the list of recommendations. A list with more pages cannot be filtered in place. Visitors
 * then use the separate lists.
 */
export const MAX_FILTERED_PAGES = 20;

/** The estimated number of characters in a recommendation that is shown on one or two lines. */
export const BRIEF_RECOMMENDATION = 200;

/**
 * The estimated number of characters in the summary of what followed a recommendation. The recommendation's own text is counted
 * separately.
 */
export const OUTCOME_SUMMARY = 350;
