/** Long lists cut into pages. */
import type {
	Agency,
	Catalogue,
	PublishedBriefing,
	PublishedReport,
	PublishedReview,
	Publisher,
	RemovedReport,
	Subject,
} from "../scripts/catalogue/published.ts";

/** As many entries as one page of a list holds. */
export const PAGE_LENGTH = 50;

/** One page of a list: its entries, its number (from 1) among all, and the addresses of all. */
export type ListPage<T, S = undefined> = {
	address: string;
	subject: S;
	items: T[];
	number: number;
	/** Addresses of all pages of the list, in order. */
	addresses: string[];
	/** How many entries the whole list has. */
	total: number;
};

/** Something in a list of several kinds, under the heading of its group. */
export type Entry = { group: string; item: PublishedReview | PublishedReport | PublishedBriefing };

/** Every long list of the site. */
export type Lists = {
	reviews: Array<ListPage<PublishedReview>>;
	reports: Array<ListPage<PublishedReport>>;
	briefings: Array<ListPage<PublishedBriefing>>;
	national: Array<ListPage<PublishedReport>>;
	publishers: Array<ListPage<PublishedReport, Publisher>>;
	removed: Array<ListPage<RemovedReport>>;
	practiceReviews: Array<ListPage<PublishedReport>>;
	themes: Array<ListPage<Entry, Subject>>;
	agencies: Array<ListPage<Agency["recommendations"][number], Agency>>;
};

/** Cuts all lists of a catalogue. An empty list still has one page, which says that it is empty. */
export function listsOf(catalogue: Catalogue): Lists {
	const { reviews, reports, briefings, removed, themes, agencies, publishers } = catalogue;
	return {
		reviews: cut(reviews, "/reviews/"),
		reports: cut(
			reports.filter(({ local }) => local),
			"/reports/",
		),
		briefings: cut(briefings, "/briefings/"),
		national: cut(
			reports.filter(({ local }) => !local),
			"/national/",
		),
		publishers: publishers.flatMap((publisher) => cut(publisher.reports, publisher.address, publisher)),
		removed: cut(removed, "/removed/"),
		practiceReviews: cut(
			reports.filter(({ kind }) => kind === "practice-review-report"),
			"/practice-reviews/",
		),
		themes: themes.flatMap((theme) => cut(entriesOf(theme), theme.address, theme)),
		agencies: agencies.flatMap((agency) => cut(agency.recommendations, agency.address, agency)),
	};
}

/** What a theme gathers, the Board's own learning first. */
export function entriesOf({ briefings, reviews, reports }: Subject): Entry[] {
	const local = reports.filter((report) => report.local);
	const national = reports.filter((report) => !report.local);
	return [
		...briefings.map((item) => ({ group: "Briefings", item })),
		...reviews.map((item) => ({ group: "Reviews", item })),
		...local.map((item) => ({ group: "Reports", item })),
		...national.map((item) => ({ group: "National publications", item })),
	];
}

function cut<T>(items: readonly T[], base: string): Array<ListPage<T>>;
function cut<T, S>(items: readonly T[], base: string, subject: S): Array<ListPage<T, S>>;
function cut<T, S>(items: readonly T[], base: string, subject?: S): Array<ListPage<T, S | undefined>> {
	const pages = Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
	const addresses = Array.from({ length: pages }, (_, index) => (index === 0 ? base : `${base}page/${index + 1}/`));
	return addresses.map((address, index) => ({
		address,
		subject,
		items: items.slice(index * PAGE_LENGTH, (index + 1) * PAGE_LENGTH),
		number: index + 1,
		addresses,
		total: items.length,
	}));
}
