/** Builds the public catalogue for one day. The catalogue contains only what is public on that day. */
import { dayAfter, newestFirst } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import { fillPlaceholders, placeholdersOf } from "../records/placeholders.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { ascending } from "../records/texts.ts";
import { hasNote, isPublic, type RecordStates, type ReportWithNote } from "../retention/states.ts";
import { reportPage } from "./addresses.ts";
import { publishedAudiences } from "./audiences.ts";
import { latestOf } from "./latest.ts";
import type { Catalogue, FutureNote, Link, PublishedReport, PublishedReview, RemovedReport } from "./published.ts";
import {
	type ByReview,
	linkTo,
	publishedBriefing,
	publishedReport,
	publishedReview,
	reviewLink,
	type Terms,
	termsOf,
} from "./published-records.ts";
import { sectionsOf } from "./sections.ts";
import { publishedAgencies, publishedPublishers, publishedThemes } from "./subjects.ts";

/** Builds the catalogue from records that have passed every rule. */
export function publish(records: Records, states: RecordStates): Catalogue {
	const terms = termsOf(records);
	const { asOf } = states;
	const openReviews = states.reviews.open;

	const open = states.reports.filter(isPublic);
	const successors = Map.groupBy(open, ({ record }) => record.replaces);
	const reports = open
		.map((report) => publishedReport(report, records, terms, asOf, successors.get(report.slug)?.map(linkToReport)))
		.toSorted((a, b) => newestFirst(a.date, b.date) || ascending(a.title, b.title));
	const briefings = states.briefings.open
		.map((briefing) => publishedBriefing(briefing, openReviews, terms))
		.toSorted((a, b) => newestFirst(a.published, b.published) || ascending(a.title, b.title));

	const reportsOf = byReview(reports);
	const briefingsOf = byReview(briefings);
	const removed = states.reports
		.filter(hasNote)
		.map((report) => removedReport(report, terms, remainingLearning(openReviews.get(report.review.slug), [briefingsOf, reportsOf])))
		.toSorted((a, b) => newestFirst(a.removedOn, b.removedOn) || ascending(a.address, b.address));
	const removedOf = byReview(removed);
	const reviews = [...openReviews.values()]
		.map((review) => publishedReview(review, terms, asOf, { reportsOf, briefingsOf, removedOf }))
		.toSorted((a, b) => newestFirst(a.published, b.published) || ascending(b.reference, a.reference));

	const words = placeholdersOf(records.board.record);
	const vocabulary = fillPlaceholders(records.vocabulary.record, words);
	const ends = reports.flatMap(({ lastPublicDay }) => lastPublicDay ?? []).toSorted();
	return {
		asOf,
		board: records.board.record,
		wording: fillPlaceholders(records.wording.record, words),
		howWeLearn: fillPlaceholders(records.howWeLearn.record, words),
		vocabulary,
		reviews,
		reports,
		briefings,
		removed,
		futureNotes: futureNotes(reports, reviews),
		publishers: publishedPublishers(records, reports),
		latest: latestOf({ reviews, reports, briefings }, vocabulary),
		sections: sectionsOf({ reviews, reports, briefings }),
		documents: reports.flatMap(({ slug, access }) => (access.way === "file" ? `${slug}.pdf` : [])).toSorted(),
		...(ends[0] === undefined ? {} : { nextRemoval: dayAfter(ends[0]) }),
		themes: publishedThemes(vocabulary, { reviews, reports, briefings }),
		agencies: publishedAgencies(vocabulary, { reviews }),
		audiences: publishedAudiences(vocabulary, { reviews, reports, briefings }),
	};
}

function linkToReport({ slug, record: { title } }: { slug: string; record: { title: string } }): Link {
	return { title, address: reportPage(slug) };
}

function byReview<T extends { review?: { address: string } | undefined }>(items: readonly T[]): ByReview<T> {
	return Map.groupBy(items, ({ review }) => review?.address);
}

/**
 * Lists links to what can still be read about a review after one of its reports has been removed. The list is empty if the
 * review itself is not public.
 */
function remainingLearning(review: RecordFile<ReviewRecord> | undefined, itemsOf: ReadonlyArray<ByReview<Link>>): Link[] {
	if (!review) return [];
	const own = reviewLink(review);
	return [own, ...itemsOf.flatMap((items) => items.get(own.address) ?? []).map(linkTo)];
}

function removedReport({ slug, record, state, review }: ReportWithNote, terms: Terms, remaining: Link[]): RemovedReport {
	return withoutUndefined({
		address: reportPage(slug),
		kind: record.kind,
		kindName: terms.reportKind(record.kind),
		review: { reference: review.record.reference, address: reviewLink(review).address, kindName: terms.reviewKind(review.record.kind) },
		published: record.published,
		lastPublicDay: state.state === "removed" ? state.lastPublicDay : undefined,
		removedOn: state.removedOn,
		withdrawn: state.state === "withdrawn",
		remaining,
	});
}

/**
 * Builds the removal notices that will replace the public reports that have a last public day. Each notice says what a build on
 * the following day would say, as far as this is known now. A notice links to what can still be read about the review. It
 * leaves out other reports that will have been removed by then.
 */
function futureNotes(reports: readonly PublishedReport[], reviews: readonly PublishedReview[]): FutureNote[] {
	const byAddress = new Map(reviews.map((review) => [review.address, review]));
	return reports.flatMap(({ slug, address, kind, kindName, published, lastPublicDay, review: link }) => {
		if (lastPublicDay === undefined) return [];
		const review = byAddress.get(link?.address ?? "");
		// Only a report that belongs to a review is ever removed. Without a removal notice, nothing would block this report after its
		// last public day, so the build must stop.
		if (!review) throw new Error(`${slug} is to be removed, but belongs to no public review.`);
		const staying = review.reports.filter((other) => other.lastPublicDay === undefined || other.lastPublicDay > lastPublicDay);
		return {
			...{ address, kind, kindName, lastPublicDay, ...(published && { published }) },
			review: { reference: review.reference, address: review.address, kindName: review.kindName },
			removedOn: dayAfter(lastPublicDay),
			withdrawn: false,
			remaining: [review, ...review.briefings, ...staying].map(linkTo),
		};
	});
}
