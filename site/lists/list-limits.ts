/** How much lists show; the one place to change it. The length of feeds is set in `scripts/publish/latest.ts`. */

/** Entries on one page of a list. */
export const PAGE_LENGTH = 20;

/** Characters on one page of a list whose entries are shown in full. With markup and styles, such a page arrives in one round trip. */
export const PAGE_CHARACTERS = 6_000;

/**
 * Most entries in the list of recommendations and in lists by theme, role, agency or status. They show the newest entries: few would
 * read hundreds of pages to the end. The lists of each kind have every record, and the search finds records by every theme and role.
 */
export const MAX_LISTED = 400;

/** Learning points at the top of a theme's page; the rest are on the reviews' pages. */
export const NEWEST_POINTS = 6;

/** Reviews named on an agency's page; the rest are in the list of all reviews. */
export const NAMED_REVIEWS = 10;

/** On the home page: themes, those with most to read first, and newest records. */
export const HOME_THEMES = 10;
export const HOME_LATEST = 4;

/** The filter script loads all pages of the list of recommendations, so a longer list can only be filtered by the separate lists. */
export const MAX_FILTERED_PAGES = 20;

/** Estimated characters of a recommendation shown in a line or two. */
export const BRIEF_RECOMMENDATION = 200;

/** Estimated characters of the summary of what followed a recommendation, in addition to its text. */
export const OUTCOME_SUMMARY = 350;
