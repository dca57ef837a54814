/** Every long list of the site, cut into pages; and what else makes one page for each of many items. */
import type {
	Audience,
	Case,
	Catalogue,
	Link,
	PublishedBriefing,
	PublishedReport,
	RemovedReport,
	ReviewRecommendation,
	Theme,
} from "../../scripts/publish/published.ts";
import { type RecommendationStatus, STATUS_IDS } from "../../scripts/publish/recommendation-status.ts";
import { recommendationsOf } from "../../scripts/publish/subjects.ts";
import { type Feed, feedsOf } from "./feeds.ts";
import { cut, type ListPage } from "./list-pages.ts";
import {
	type AgencySubject,
	type AudienceSubject,
	agencySubject,
	audienceSubject,
	type Choice,
	type PublisherSubject,
	publisherSubject,
	type RecommendationsSubject,
	recommendationsSubject,
	type ThemeSubject,
	themeSubject,
} from "./list-subjects.ts";
import {
	type Entry,
	inBrief,
	type ListedBriefing,
	type ListedReport,
	type ListedReview,
	listedBriefing,
	listedReport,
	listedReview,
	type ReviewInBrief,
} from "./listed-records.ts";

/** As many characters as a recommendation takes that is shown in a line or two; and what stands beside the text of one that is shown with what followed. */
const BRIEF = 200;
const BESIDE = 350;

/**
 * As many entries as are listed of what is gathered by subject, the newest first: hundreds of pages are read to their end
 * by nobody. All records are in the lists of their kinds, and the search finds them by every subject.
 */
const LISTED = 400;

/** What is addressed to an audience: the lessons of a case, or something to read under the heading of its group. */
export type AudienceEntry = { lessons: Case } | Entry;

/** A sheet for a team meeting: the questions of a briefing. */
export type MeetingSheet = { address: string; briefing: Link & Pick<PublishedBriefing, "published">; questions: string[] };

/** Every long list of the site. */
export type Lists = {
	reviews: Array<ListPage<ListedReview>>;
	reports: Array<ListPage<ListedReport>>;
	briefings: Array<ListPage<ListedBriefing>>;
	/** With how much there is of each publisher's, by its address. */
	national: Array<ListPage<ListedReport, Array<Omit<Choice, "id"> & { address: string }>>>;
	publishers: Array<ListPage<ListedReport, PublisherSubject>>;
	removed: Array<ListPage<RemovedReport>>;
	practiceReviews: Array<ListPage<ListedReport>>;
	themes: Array<ListPage<Entry, ThemeSubject>>;
	agencies: Array<ListPage<ReviewRecommendation, AgencySubject>>;
	audiences: Array<ListPage<AudienceEntry, AudienceSubject>>;
	recommendations: Array<ListPage<ReviewRecommendation, RecommendationsSubject>>;
	byStatus: Array<ListPage<ReviewRecommendation, RecommendationStatus>>;
	byTheme: Array<ListPage<ReviewInBrief, Pick<ThemeSubject, "id" | "name" | "address" | "tally">>>;
	meetings: MeetingSheet[];
	feeds: Feed[];
};

/** Cuts all lists of a catalogue. An empty list still has one page, which says that it is empty. */
export function listsOf(catalogue: Catalogue): Lists {
	const { reviews, reports, briefings, removed, agencies, audiences, publishers } = catalogue;
	const national = publishers.map(({ name, address, reports: own }) => ({ name, address, count: own.length }));
	const isLocal = ({ local }: PublishedReport) => local;
	return {
		reviews: cut(reviews.map(listedReview), "/reviews/"),
		reports: cut(reports.filter(isLocal).map(listedReport), "/reports/"),
		briefings: cut(briefings.map(listedBriefing), "/briefings/"),
		national: cut(reports.filter((report) => !isLocal(report)).map(listedReport), "/national/", national),
		publishers: publishers.flatMap((publisher) => cut(publisher.reports.map(listedReport), publisher.address, publisherSubject(publisher))),
		removed: cut(removed, "/removed/"),
		practiceReviews: cut(reports.filter(({ kind }) => kind === "practice-review-report").map(listedReport), "/practice-reviews/"),
		agencies: agencies.flatMap((agency) => gathered(agency.recommendations, agency.address, agencySubject(agency), lengthWithWhatFollowed)),
		audiences: audiences.flatMap(audiencePages),
		...themeLists(catalogue),
		...recommendationLists(catalogue),
		meetings: briefings.flatMap(meetingSheet),
		feeds: feedsOf(catalogue),
	};
}

/** All that is published under each theme; and the recommendations of the reviews that raise it, in brief, where there are any. */
function themeLists(catalogue: Catalogue): Pick<Lists, "themes" | "byTheme"> {
	const subjects = catalogue.themes.map((theme) => ({ theme, subject: themeSubject(theme, catalogue) }));
	return {
		themes: subjects.flatMap(({ theme, subject }) => cut(entriesOf(theme), theme.address, subject, { total: countOf(theme) })),
		byTheme: subjects.flatMap(({ theme, subject: { id, name, address, tally } }) => {
			const reviews = theme.reviews.filter(({ recommendations }) => recommendations.length > 0).map(inBrief);
			return reviews.length === 0 ? [] : gathered(reviews, `/recommendations/theme/${id}/`, { id, name, address, tally }, lengthInBrief);
		}),
	};
}

/** All recommendations with what followed in a line; and those of each status. Each agency's are on its own page. */
function recommendationLists(catalogue: Catalogue): Pick<Lists, "recommendations" | "byStatus"> {
	const all = recommendationsOf(catalogue.reviews);
	const withStatus = Map.groupBy(all, ({ recommendation }) => recommendation.status);
	return {
		recommendations: gathered(all, "/recommendations/", recommendationsSubject(all, catalogue), lengthWithWhatFollowed),
		byStatus: STATUS_IDS.flatMap((status) => gathered(withStatus.get(status) ?? [], `/recommendations/status/${status}/`, status)),
	};
}

/** What an audience's pages hold: lessons first, then publications, the Board's own before national ones. */
function audiencePages(audience: Audience): Lists["audiences"] {
	const { cases, briefings, reports, address } = audience;
	const ofRecords = { briefings, reviews: [], reports };
	const entries: AudienceEntry[] = [...cases.slice(0, LISTED).map((lessons) => ({ lessons })), ...entriesOf(ofRecords)];
	return cut(entries, address, audienceSubject(audience), { lengthOf: lengthAddressed, total: cases.length + countOf(ofRecords) });
}

type OfRecords = Pick<Theme, "briefings" | "reviews" | "reports">;

/** What a theme or an audience gathers, the Board's own learning first; of each group the newest. */
function entriesOf({ briefings, reviews, reports }: OfRecords): Entry[] {
	const local = reports.filter((report) => report.local);
	const national = reports.filter((report) => !report.local);
	return [
		...briefings.slice(0, LISTED).map((item) => ({ group: "Briefings", item: listedBriefing(item) })),
		...reviews.slice(0, LISTED).map((item) => ({ group: "Reviews", item: listedReview(item) })),
		...local.slice(0, LISTED).map((item) => ({ group: "Reports", item: listedReport(item) })),
		...national.slice(0, LISTED).map((item) => ({ group: "National publications", item: listedReport(item) })),
	];
}

function countOf({ briefings, reviews, reports }: OfRecords): number {
	return briefings.length + reviews.length + reports.length;
}

/** The newest of a list, cut into pages. */
function gathered<T, S>(items: readonly T[], base: string, subject: S, lengthOf?: (item: T) => number): Array<ListPage<T, S>> {
	return cut(items.slice(0, LISTED), base, subject, { total: items.length, ...(lengthOf && { lengthOf }) });
}

/** Only a briefing whose text is held here has questions. */
function meetingSheet({ title, address, published, text }: PublishedBriefing): MeetingSheet[] {
	if (!text) return [];
	return [{ address: `${address}meeting/`, briefing: { title, address, ...(published && { published }) }, questions: text.questions }];
}

/** Cases are shown whole, publications as ordinary entries. */
function lengthAddressed(entry: AudienceEntry): number {
	return "lessons" in entry ? JSON.stringify(entry).length : 0;
}

function lengthInBrief({ recommendations }: ReviewInBrief): number {
	return recommendations.length * BRIEF;
}

function lengthWithWhatFollowed({ recommendation }: ReviewRecommendation): number {
	return recommendation.text.length + BESIDE;
}
