/** Addresses of pages and documents, as paths from the root of the site. A report's address outlives the report (decision 3), so these never change. */

/** The page of a review. */
export function reviewPage(slug: string): string {
	return `/reviews/${slug}/`;
}

/** A recommendation on the page of its review, by its fragment. */
export function recommendationAddress(reviewSlug: string, id: string): string {
	return `${reviewPage(reviewSlug)}#${id}`;
}

/** The page of a report; once the report has been removed, the note that says so. */
export function reportPage(slug: string): string {
	return `/reports/${slug}/`;
}

/** The PDF of a report, if this site holds it. */
export function documentAddress(slug: string): string {
	return `/documents/${slug}.pdf`;
}

/** The page of a briefing. */
export function briefingPage(slug: string): string {
	return `/briefings/${slug}/`;
}

/** The page of a theme, by its id in the vocabulary. */
export function themePage(id: string): string {
	return `/themes/${id}/`;
}

/** The page of an agency, by its id in the vocabulary. */
export function agencyPage(id: string): string {
	return `/agencies/${id}/`;
}

/** The page of an audience, by its id in the vocabulary. */
export function audiencePage(id: string): string {
	return `/for/${id}/`;
}

/** The page of a publisher of national reports, by its id in the vocabulary. */
export function publisherPage(id: string): string {
	return `/national/${id}/`;
}

/** The recommendations of the reviews that raise a theme, by the theme's id. */
export function recommendationsByTheme(id: string): string {
	return `/recommendations/theme/${id}/`;
}

/** The recommendations with a status, by the id of the status. */
export function recommendationsByStatus(status: string): string {
	return `/recommendations/status/${status}/`;
}

/** The feed of the page that has this address. */
export function feedOf(page: string): string {
	return `${page}feed.xml`;
}

/** The document of the report whose page has this address. */
export function documentOf(page: string): string {
	return page.replace(/^\/reports\/(.*)\/$/, (_, slug: string) => documentAddress(slug));
}

/** The files beside a record's page that hold its citation: for reference managers, for LaTeX, and as CSL-JSON for programs. */
export const CITATION_FILES = ["citation.ris", "citation.bib", "citation.json"] as const;

/** The citation files of the record whose page has this address. */
export function citationsOf(page: string): string[] {
	return CITATION_FILES.map((file) => `${page}${file}`);
}

/** Every address that must stop working when a report is removed: its page in the three spellings that Netlify serves, its document and its citation. */
export function addressesOfReport(page: string): string[] {
	return [page.replace(/\/$/, ""), page, `${page}index.html`, documentOf(page), ...citationsOf(page)];
}
