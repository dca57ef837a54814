/** Decides, on one day, what is public; hands on that and nothing else. */

import { dayAfter, type IsoDay, lastDayOf, newestFirst, type PartialDate, subtractPeriod } from "../records/dates.ts";
import { known } from "../records/defined.ts";
import { filled, placeholdersOf } from "../records/placeholders.ts";
import type { Located, Records } from "../records/records.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { versionOf } from "../records/version.ts";
import { hasNote, isPublic, type PublicReport, type RecordStates, type ReportWithNote } from "../retention/states.ts";
import { publishedAudiences } from "./audiences.ts";
import { futureNotes } from "./future-notes.ts";
import { dateOfReport, latestOf } from "./latest.ts";
import type { Catalogue, Link, PublishedBriefing, PublishedReport, PublishedReview, RemovedReport } from "./published.ts";
import { publishedRecommendations } from "./published-recommendations.ts";
import { publishedAgencies, publishedPublishers, publishedThemes } from "./subjects.ts";
import { type Terms, termsOf } from "./terms.ts";

/** Makes the public catalogue of records that have passed every rule. */
export function publish(records: Records, states: RecordStates): Catalogue {
	const terms = termsOf(records);
	const { asOf } = states;
	const openReviews = states.reviews.open;

	const reports = states.reports
		.filter(isPublic)
		.map((report) => publishedReport(report, records, terms, asOf))
		.toSorted((a, b) => newestFirst(dateOfReport(a), dateOfReport(b)) || byTitle(a, b));
	const briefings = states.briefings.open
		.map((briefing) => publishedBriefing(briefing, openReviews, terms))
		.toSorted((a, b) => newestFirst(a.published, b.published) || byTitle(a, b));

	const reportsOf = byReview(reports);
	const briefingsOf = byReview(briefings);
	const learningOf = remainingLearning(openReviews, [briefingsOf, reportsOf]);
	const removed = states.reports
		.filter(hasNote)
		.map((report) => removedReport(report, terms, learningOf))
		.toSorted((a, b) => newestFirst(a.removedOn, b.removedOn) || byTitle({ title: a.address }, { title: b.address }));
	const removedOf = byReview(removed);
	const reviews = [...openReviews.values()]
		.map((review) => publishedReview(review, terms, asOf, { reportsOf, briefingsOf, removedOf }))
		.toSorted((a, b) => newestFirst(a.published, b.published) || -byTitle({ title: a.reference }, { title: b.reference }));

	const words = placeholdersOf(records.board.record);
	const vocabulary = filled(records.vocabulary.record, words);
	const ends = reports.flatMap(({ lastPublicDay }) => lastPublicDay ?? []).toSorted();
	return {
		asOf,
		board: records.board.record,
		wording: filled(records.wording.record, words),
		howWeLearn: filled(records.howWeLearn.record, words),
		vocabulary,
		reviews,
		reports,
		briefings,
		removed,
		futureNotes: futureNotes(reports, reviews),
		publishers: publishedPublishers(records, reports),
		latest: latestOf({ reviews, reports, briefings }),
		documents: reports.flatMap(({ slug, access }) => (access.way === "file" ? `${slug}.pdf` : [])).toSorted(),
		...(ends[0] === undefined ? {} : { nextRemoval: dayAfter(ends[0]) }),
		themes: publishedThemes(vocabulary, { reviews, reports, briefings }),
		agencies: publishedAgencies(vocabulary, { reviews }),
		audiences: publishedAudiences(vocabulary, { reviews, reports, briefings }),
	};
}

function publishedReport(
	{ slug, record, traits, state, review }: PublicReport,
	records: Records,
	terms: Terms,
	asOf: IsoDay,
): PublishedReport {
	const { title, subtitle, kind, authors, reference, documentDate, dateNote, published, scope, summary } = record;
	return known({
		slug,
		address: `/reports/${slug}/`,
		title,
		subtitle,
		kind,
		kindName: terms.reportKind(kind),
		publisher: terms.publisher(record.publisher),
		local: record.publisher === "board",
		authors,
		review: review && reviewLink(review),
		reference,
		documentDate,
		dateNote,
		published,
		scope,
		summary,
		themes: terms.themes(record.themes),
		audiences: terms.audiences(record.audiences),
		access: accessTo(slug, record, records),
		recent: isRecent(published ?? documentDate, asOf),
		version: versionOf(traits.content, digestOf(record, records)),
		lastPublicDay: "lastPublicDay" in state ? state.lastPublicDay : undefined,
	});
}

function isRecent(date: PartialDate | undefined, asOf: IsoDay): boolean {
	return date !== undefined && lastDayOf(date) >= subtractPeriod(asOf, "P12M");
}

function accessTo(slug: string, record: ReportRecord, { documents }: Records): PublishedReport["access"] {
	const file = record.file === undefined ? undefined : documents.get(record.file);
	if (file && "size" in file) {
		return known({ way: "file" as const, address: `/documents/${slug}.pdf`, size: file.size, pages: file.pages });
	}
	if (record.url !== undefined) return known({ way: "link" as const, url: record.url, note: record.urlNote });
	if (record.onRequest === "board") return { way: "board" };
	return known({
		way: "publisher" as const,
		notice: record.notice === undefined ? undefined : known({ url: record.notice, note: record.noticeNote }),
	});
}

function digestOf({ file }: ReportRecord, { documents }: Records): string | undefined {
	const document = file === undefined ? undefined : documents.get(file);
	return document && "sha256" in document ? document.sha256 : undefined;
}

function removedReport({ slug, record, state, review }: ReportWithNote, terms: Terms, learningOf: (slug: string) => Link[]): RemovedReport {
	return known({
		address: `/reports/${slug}/`,
		kind: record.kind,
		kindName: terms.reportKind(record.kind),
		review: { reference: review.record.reference, address: reviewLink(review).address, kindName: terms.reviewKind(review.record.kind) },
		published: record.published,
		lastPublicDay: state.state === "removed" ? state.lastPublicDay : undefined,
		removedOn: state.removedOn,
		withdrawn: state.state === "withdrawn",
		remaining: learningOf(review.slug),
	});
}

/** What belongs to each review, by the review's address. */
type ByReview<T> = ReadonlyMap<string | undefined, readonly T[]>;

function byReview<T extends { review?: { address: string } | undefined }>(items: readonly T[]): ByReview<T> {
	return Map.groupBy(items, ({ review }) => review?.address);
}

function publishedReview(
	located: Located<ReviewRecord>,
	terms: Terms,
	asOf: IsoDay,
	of: { reportsOf: ByReview<PublishedReport>; briefingsOf: ByReview<PublishedBriefing>; removedOf: ByReview<RemovedReport> },
): PublishedReview {
	const { slug, record, traits } = located;
	const { address, title } = reviewLink(located);
	return known({
		slug,
		address,
		title,
		reference: record.reference,
		kind: record.kind,
		kindName: terms.reviewKind(record.kind),
		delayed: record.status === "publication-delayed",
		headline: record.headline,
		summary: record.summary,
		published: record.published,
		themes: terms.themes(record.themes),
		agencies: terms.agencies(record.agencies),
		ageBand: record.ageBand && terms.ageBand(record.ageBand),
		learning: record.learning.map((point) => ({
			point: point.point,
			audiences: terms.audiences(point.audiences),
			themes: terms.themes(point.themes),
		})),
		recommendations: publishedRecommendations(located, terms, asOf),
		briefings: (of.briefingsOf.get(address) ?? []).map(linkTo),
		reports: (of.reportsOf.get(address) ?? []).map((report) =>
			known({ ...linkTo(report), kindName: report.kindName, lastPublicDay: report.lastPublicDay }),
		),
		removed: [...(of.removedOf.get(address) ?? [])],
		version: versionOf(traits.content),
	});
}

function publishedBriefing(
	{ slug, record, traits }: Located<BriefingRecord>,
	reviews: ReadonlyMap<string, Located<ReviewRecord>>,
	terms: Terms,
): PublishedBriefing {
	const review = record.review === undefined ? undefined : reviews.get(record.review);
	const { caseSummary, keyThemes, lessons, questions } = record;
	const whole = caseSummary !== undefined && keyThemes !== undefined && lessons !== undefined && questions !== undefined;
	return known({
		slug,
		address: `/briefings/${slug}/`,
		title: record.title,
		review: review && reviewLink(review),
		published: record.published,
		audiences: terms.audiences(record.audiences),
		themes: terms.themes(record.themes),
		text: whole
			? { caseSummary, keyThemes: keyThemes.map(({ theme, text }) => ({ theme: terms.theme(theme), text })), lessons, questions }
			: undefined,
		guidance: record.guidance,
		version: versionOf(traits.content),
	});
}

/** A review's page, with its headline behind the reference where it has one. */
function reviewLink({ slug, record }: Located<ReviewRecord>): Link {
	return { address: `/reviews/${slug}/`, title: record.headline ? `${record.reference}: ${record.headline}` : record.reference };
}

function linkTo({ title, address }: Link): Link {
	return { title, address };
}

/** What can still be read of a review when one of its reports has gone. */
function remainingLearning(
	reviews: ReadonlyMap<string, Located<ReviewRecord>>,
	belonging: ReadonlyArray<ByReview<Link>>,
): (slug: string) => Link[] {
	return (slug) => {
		const review = reviews.get(slug);
		if (!review) return [];
		const own = reviewLink(review);
		return [own, ...belonging.flatMap((items) => items.get(own.address) ?? []).map(linkTo)];
	};
}

function byTitle(a: { title: string }, b: { title: string }): number {
	return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
