/**
 * Addresses of pages and documents, as paths from the site root. They must never change. A report's address stays in use after
 * the report is removed (see docs/decisions/0003-an-address-outlives-its-report.md).
 */

type PageOf = (slugOrId: string) => string;

export const reviewPage: PageOf = (slug) => `/reviews/${slug}/`;
/** After a report is removed, this address shows a removal notice. */
export const reportPage: PageOf = (slug) => `/reports/${slug}/`;
export const documentAddress: PageOf = (slug) => `/documents/${slug}.pdf`;
export const briefingPage: PageOf = (slug) => `/briefings/${slug}/`;
export const themePage: PageOf = (id) => `/themes/${id}/`;
export const agencyPage: PageOf = (id) => `/agencies/${id}/`;
export const audiencePage: PageOf = (id) => `/for/${id}/`;
/** The page that lists the reports by one national publisher. */
export const publisherPage: PageOf = (id) => `/national/${id}/`;
/** The page that lists the recommendations from reviews that have the given theme. */
export const recommendationsByTheme: PageOf = (id) => `/recommendations/theme/${id}/`;
export const recommendationsByStatus: PageOf = (status) => `/recommendations/status/${status}/`;

/** Returns the address of a recommendation, which is the page of its review with the recommendation's id as the fragment. */
export function recommendationAddress(reviewSlug: string, id: string): string {
	return `${reviewPage(reviewSlug)}#${id}`;
}

export function feedOf(page: string): string {
	return `${page}feed.xml`;
}

/** Returns the address of a report's document, given the address of the report's page. */
export function documentOf(page: string): string {
	return page.replace(/^\/reports\/(.*)\/$/, (_, slug: string) => documentAddress(slug));
}

/** The names of the citation files next to a record's page. RIS is for reference managers, BibTeX for LaTeX, and CSL-JSON for programs. */
export const CITATION_FILES = ["citation.ris", "citation.bib", "citation.json"] as const;

export function citationsOf(page: string): string[] {
	return CITATION_FILES.map((file) => `${page}${file}`);
}

/**
 * Lists every address of a record: its page in the three forms that Netlify serves, its citation files and, for a report, its
 * document. All of them must stop working when the record is removed.
 */
export function addressesOf(page: string): string[] {
	const document = documentOf(page);
	return [page.replace(/\/$/, ""), page, `${page}index.html`, ...(document === page ? [] : [document]), ...citationsOf(page)];
}
