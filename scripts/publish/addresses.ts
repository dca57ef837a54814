/** Addresses of pages and documents, as paths from the root of the site. A report's address outlives the report (decision 3), so these never change. */

type PageOf = (slugOrId: string) => string;

export const reviewPage: PageOf = (slug) => `/reviews/${slug}/`;
/** Once the report has been removed, the note that says so. */
export const reportPage: PageOf = (slug) => `/reports/${slug}/`;
export const documentAddress: PageOf = (slug) => `/documents/${slug}.pdf`;
export const briefingPage: PageOf = (slug) => `/briefings/${slug}/`;
export const themePage: PageOf = (id) => `/themes/${id}/`;
export const agencyPage: PageOf = (id) => `/agencies/${id}/`;
export const audiencePage: PageOf = (id) => `/for/${id}/`;
/** The reports of a national publisher. */
export const publisherPage: PageOf = (id) => `/national/${id}/`;
/** The recommendations of the reviews that raise a theme. */
export const recommendationsByTheme: PageOf = (id) => `/recommendations/theme/${id}/`;
export const recommendationsByStatus: PageOf = (status) => `/recommendations/status/${status}/`;

/** A recommendation on the page of its review, by its fragment. */
export function recommendationAddress(reviewSlug: string, id: string): string {
	return `${reviewPage(reviewSlug)}#${id}`;
}

export function feedOf(page: string): string {
	return `${page}feed.xml`;
}

/** The document of the report that has this page. */
export function documentOf(page: string): string {
	return page.replace(/^\/reports\/(.*)\/$/, (_, slug: string) => documentAddress(slug));
}

/** The files beside a record's page that hold its citation: for reference managers, for LaTeX, and as CSL-JSON for programs. */
export const CITATION_FILES = ["citation.ris", "citation.bib", "citation.json"] as const;

export function citationsOf(page: string): string[] {
	return CITATION_FILES.map((file) => `${page}${file}`);
}

/** Every address that must stop working when a report is removed: its page in the three spellings that Netlify serves, its document and its citation. */
export function addressesOfReport(page: string): string[] {
	return [page.replace(/\/$/, ""), page, `${page}index.html`, documentOf(page), ...citationsOf(page)];
}
