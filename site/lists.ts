/** Long lists cut into pages. */
import type {
	Agency,
	Audience,
	Case,
	Catalogue,
	PublishedBriefing,
	PublishedReport,
	PublishedReview,
	Publisher,
	RemovedReport,
	ReviewRecommendation,
	Subject,
	Theme,
} from "../scripts/catalogue/published.ts";
import { type RecommendationStatus, recommendationsOf, STATUS_IDS } from "../scripts/catalogue/recommendations.ts";
import { type CitationFile, citationFiles } from "./citation/files.ts";
import { type Feed, feedsOf } from "./feed-list.ts";

/** As many entries as one page of a list holds. */
export const PAGE_LENGTH = 20;

/** As many characters as one page of a list holds where entries are shown whole: with its markup and styles it comes in one round trip. */
const PAGE_TEXT = 6_000;

/** As many characters as a recommendation takes that is shown in a line or two; and what stands beside the text of one that is shown with what followed. */
const BRIEF = 200;
const BESIDE = 350;

/** One page of a list: its entries, its number (from 1) among all, and the addresses of all. */
export type ListPage<T, S = undefined> = {
	address: string;
	subject: S;
	items: T[];
	/** Where in the whole list its first entry stands, from 1. */
	first: number;
	number: number;
	/** Addresses of all pages of the list, in order. */
	addresses: string[];
	/** How many entries the whole list has. */
	total: number;
};

/** Something in a list of several kinds, under the heading of its group. */
export type Entry = { group: string; item: PublishedReview | PublishedReport | PublishedBriefing };

/** What is addressed to an audience: the lessons of a case, or something to read under the heading of its group. */
export type AudienceEntry = { lessons: Case } | Entry;

/** Every long list of the site. */
export type Lists = {
	reviews: Array<ListPage<PublishedReview>>;
	reports: Array<ListPage<PublishedReport>>;
	briefings: Array<ListPage<PublishedBriefing>>;
	national: Array<ListPage<PublishedReport>>;
	publishers: Array<ListPage<PublishedReport, Publisher>>;
	removed: Array<ListPage<RemovedReport>>;
	practiceReviews: Array<ListPage<PublishedReport>>;
	themes: Array<ListPage<Entry, Theme>>;
	agencies: Array<ListPage<ReviewRecommendation, Agency>>;
	audiences: Array<ListPage<AudienceEntry, Audience>>;
	recommendations: Array<ListPage<ReviewRecommendation>>;
	byStatus: Array<ListPage<ReviewRecommendation, RecommendationStatus>>;
	byTheme: Array<ListPage<PublishedReview, Theme>>;
	feeds: Feed[];
	citations: CitationFile[];
};

/** Cuts all lists of a catalogue. An empty list still has one page, which says that it is empty. */
export function listsOf(catalogue: Catalogue): Lists {
	const { reviews, reports, briefings, removed, themes, agencies, audiences, publishers } = catalogue;
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
		agencies: agencies.flatMap((agency) => cut(agency.recommendations, agency.address, agency, lengthWithWhatFollowed)),
		audiences: audiences.flatMap((audience) => cut(addressedTo(audience), audience.address, audience, lengthAddressed)),
		...recommendationLists(catalogue),
		feeds: feedsOf(catalogue),
		citations: citationFiles(catalogue),
	};
}

/** All recommendations with what followed in a line; those of each status, and those of the reviews that raise a theme, in brief. Each agency's are on its own page. */
function recommendationLists({ reviews, themes }: Catalogue): Pick<Lists, "recommendations" | "byStatus" | "byTheme"> {
	const all = recommendationsOf(reviews);
	const withStatus = Map.groupBy(all, ({ recommendation }) => recommendation.status);
	return {
		recommendations: cut(all, "/recommendations/", undefined, lengthWithWhatFollowed),
		byStatus: STATUS_IDS.flatMap((status) => cut(withStatus.get(status) ?? [], `/recommendations/status/${status}/`, status)),
		byTheme: themes
			.map((theme) => ({ theme, reviews: theme.reviews.filter((review) => review.recommendations.length > 0) }))
			.filter((found) => found.reviews.length > 0)
			.flatMap((found) => cut(found.reviews, `/recommendations/theme/${found.theme.id}/`, found.theme, lengthInBrief)),
	};
}

/** What an audience's page holds: lessons first, then publications, the Board's own before national ones. */
function addressedTo({ cases, briefings, reports }: Audience): AudienceEntry[] {
	return [...cases.map((lessons) => ({ lessons })), ...entriesOf({ briefings, reviews: [], reports })];
}

/** What a theme or an audience gathers, the Board's own learning first. */
function entriesOf({ briefings, reviews, reports }: Pick<Subject, "briefings" | "reviews" | "reports">): Entry[] {
	const local = reports.filter((report) => report.local);
	const national = reports.filter((report) => !report.local);
	return [
		...briefings.map((item) => ({ group: "Briefings", item })),
		...reviews.map((item) => ({ group: "Reviews", item })),
		...local.map((item) => ({ group: "Reports", item })),
		...national.map((item) => ({ group: "National publications", item })),
	];
}

/** Cuts a list into pages. An ordinary entry takes a fiftieth of a page; one that is shown whole takes what it is long. */
function cut<T>(items: readonly T[], base: string): Array<ListPage<T>>;
function cut<T, S>(items: readonly T[], base: string, subject: S, lengthOf?: LengthOf<T>): Array<ListPage<T, S>>;
function cut<T, S>(items: readonly T[], base: string, subject?: S, lengthOf: LengthOf<T> = () => 0): Array<ListPage<T, S | undefined>> {
	const starts = startsOfPages(items.map((item) => Math.max(lengthOf(item), PAGE_TEXT / PAGE_LENGTH)));
	const addresses = starts.map((_, index) => (index === 0 ? base : `${base}page/${index + 1}/`));
	return addresses.map((address, index) => ({
		address,
		subject,
		items: items.slice(starts[index], starts[index + 1]),
		first: (starts[index] ?? 0) + 1,
		number: index + 1,
		addresses,
		total: items.length,
	}));
}

/** In characters. */
type LengthOf<T> = (item: T) => number;

/** Cases are shown whole, publications as ordinary entries. */
function lengthAddressed(entry: AudienceEntry): number {
	return "lessons" in entry ? wholeLength(entry) : 0;
}

function lengthInBrief({ recommendations }: PublishedReview): number {
	return recommendations.length * BRIEF;
}

function lengthWithWhatFollowed({ recommendation }: ReviewRecommendation): number {
	return recommendation.text.length + BESIDE;
}

function wholeLength(item: object): number {
	return JSON.stringify(item).length;
}

/** The entries with which pages begin, counted from 0. There is always a first page, and a page has at least one entry of a list that has any. */
function startsOfPages(lengths: readonly number[]): number[] {
	const starts = [0];
	let filled = 0;
	for (const [index, length] of lengths.entries()) {
		const isFull = index > 0 && filled + length > PAGE_TEXT;
		if (isFull) starts.push(index);
		filled = isFull ? length : filled + length;
	}
	return starts;
}
