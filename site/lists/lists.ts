/** Makes every list on the site and splits the lists into pages. Also makes sets of items that each become one page. */
import { recommendationsByStatus, recommendationsByTheme } from "../../scripts/publish/addresses.ts";
import type { Audience, Case, Catalogue, PublishedBriefing, ReviewRecommendation, Theme } from "../../scripts/publish/published.ts";
import { STATUS_IDS } from "../../scripts/publish/recommendation-status.ts";
import { recommendationsOf } from "../../scripts/publish/subjects.ts";
import { howToReadThem, linksToThem } from "../claims/list-claims.ts";
import { historyOf } from "../claims/record-claims.ts";
import { feedsOf } from "./feeds.ts";
import { BRIEF_RECOMMENDATION, MAX_LISTED, OUTCOME_SUMMARY } from "./list-limits.ts";
import { type ListPage, paginate } from "./list-pages.ts";
import { agencySubject, audienceSubject, recommendationsSubject, themeSubject } from "./list-subjects.ts";
import { briefReview, type GroupedEntry, listedBriefing, listedReport, listedReview, type ReviewInBrief } from "./listed-records.ts";

/** An entry on an audience's page. It is either the lessons from a case, or a record under the heading of its group. */
type AudienceEntry = { lessons: Case } | GroupedEntry;

export type Lists = ReturnType<typeof listsOf>;

/** Makes all lists. An empty list still has one page, which states that the list is empty. */
export function listsOf(catalogue: Catalogue) {
	const { reviews, reports, briefings, removed, agencies, audiences, publishers } = catalogue;
	const national = publishers.map(({ name, address, reports: own }) => ({ name, address, count: own.length }));
	const ownReports = reports.filter(({ local }) => local);
	const elsewhere = reports.filter(({ local }) => !local);
	return {
		reviews: paginate(reviews.map(listedReview), "/reviews/", historyOfReviews(reviews, catalogue)),
		reports: paginate(ownReports.map(listedReport), "/reports/", {
			howToRead: howToReadThem(ownReports),
			history: historyOfReviews(
				ownReports.flatMap(({ review }) => review ?? []),
				catalogue,
			),
		}),
		briefings: paginate(
			briefings.map(listedBriefing),
			"/briefings/",
			historyOfReviews(
				briefings.flatMap(({ review }) => review ?? []),
				catalogue,
			),
		),
		national: paginate(elsewhere.map(listedReport), "/national/", { publishers: national, links: linksToThem(elsewhere) }),
		publishers: publishers.flatMap(({ reports: own, ...publisher }) => paginate(own.map(listedReport), publisher.address, publisher)),
		removed: paginate(removed, "/removed/"),
		practiceReviews: paginate(reports.filter(({ listedOn }) => listedOn === "practice-reviews").map(listedReport), "/practice-reviews/"),
		agencies: agencies.flatMap((agency) => newestPages(agency.recommendations, agency.address, agencySubject(agency), lengthWithOutcome)),
		audiences: audiences.flatMap(audiencePages),
		...themeLists(catalogue),
		...recommendationLists(catalogue),
		meetings: briefings.flatMap(meetingSheet),
		feeds: feedsOf(catalogue),
	};
}

/**
 * Returns two lists for each theme. One list shows everything published on the theme. The other list shows the recommendations in
 * the reviews that raise the theme, if there are any.
 */
function themeLists(catalogue: Catalogue) {
	const subjects = catalogue.themes.map((theme) => ({ theme, subject: themeSubject(theme, catalogue) }));
	return {
		themes: subjects.flatMap(({ theme, subject }) => paginate(entriesOf(theme), theme.address, subject, { total: countOf(theme) })),
		byTheme: subjects.flatMap(({ theme, subject: { id, name, address, tally } }) => {
			const reviews = theme.reviews.filter(({ recommendations }) => recommendations.length > 0).map(briefReview);
			return reviews.length === 0 ? [] : newestPages(reviews, recommendationsByTheme(id), { id, name, address, tally }, lengthInBrief);
		}),
	};
}

/**
 * Returns the list of all recommendations, and a list for each status. Each agency's recommendations are on the agency's own
 * page.
 */
function recommendationLists(catalogue: Catalogue) {
	const all = recommendationsOf(catalogue.reviews);
	const withStatus = Map.groupBy(all, ({ recommendation }) => recommendation.status);
	return {
		recommendations: newestPages(all, "/recommendations/", recommendationsSubject(all, catalogue), lengthWithOutcome),
		byStatus: STATUS_IDS.flatMap((status) => newestPages(withStatus.get(status) ?? [], recommendationsByStatus(status), status)),
	};
}

/**
 * Returns the pages for an audience. The pages show lessons first and then publications. The Board's own publications precede
 * national publications.
 */
function audiencePages(audience: Audience) {
	const { cases, briefings, reports, address } = audience;
	const publications = { briefings, reviews: [], reports };
	const entries: AudienceEntry[] = [...cases.slice(0, MAX_LISTED).map((lessons) => ({ lessons })), ...entriesOf(publications)];
	const total = cases.length + countOf(publications);
	return paginate(entries, address, audienceSubject(audience), { lengthOf: audienceEntryLength, total });
}

/** Returns a sentence for each kind of review in a list that another kind has replaced. */
function historyOfReviews(reviews: ReadonlyArray<{ kind: string }>, { vocabulary }: Catalogue): string[] {
	return historyOf(
		reviews.map(({ kind }) => kind),
		vocabulary,
	);
}

type ByKind = Pick<Theme, "briefings" | "reviews" | "reports">;

/** Returns the newest records in each group. The Board's own publications precede national publications. */
function entriesOf({ briefings, reviews, reports }: ByKind): GroupedEntry[] {
	const local = reports.filter((report) => report.local);
	const national = reports.filter((report) => !report.local);
	return [
		...briefings.slice(0, MAX_LISTED).map((item) => ({ group: "Briefings", item: listedBriefing(item) })),
		...reviews.slice(0, MAX_LISTED).map((item) => ({ group: "Reviews", item: listedReview(item) })),
		...local.slice(0, MAX_LISTED).map((item) => ({ group: "Reports", item: listedReport(item) })),
		...national.slice(0, MAX_LISTED).map((item) => ({ group: "National publications", item: listedReport(item) })),
	];
}

function countOf({ briefings, reviews, reports }: ByKind): number {
	return briefings.length + reviews.length + reports.length;
}

function newestPages<T, S>(items: readonly T[], base: string, subject: S, lengthOf?: (item: T) => number): Array<ListPage<T, S>> {
	return paginate(items.slice(0, MAX_LISTED), base, subject, { total: items.length, ...(lengthOf && { lengthOf }) });
}

/** Returns a briefing's questions for a team meeting. Only briefings whose text is on this site have questions. */
function meetingSheet({ title, address, published, text }: PublishedBriefing) {
	return text
		? [{ address: `${address}meeting/`, briefing: { title, address, ...(published && { published }) }, questions: text.questions }]
		: [];
}

/**
 * Returns the length of an entry in characters. The lessons from a case are shown in full, so their length matters. Other entries
 * are short and count as zero.
 */
function audienceEntryLength(entry: AudienceEntry): number {
	return "lessons" in entry ? JSON.stringify(entry).length : 0;
}

function lengthInBrief({ recommendations }: ReviewInBrief): number {
	return recommendations.length * BRIEF_RECOMMENDATION;
}

function lengthWithOutcome({ recommendation }: ReviewRecommendation): number {
	return recommendation.text.length + OUTCOME_SUMMARY;
}
