/** Builds the public catalogue for one day. The catalogue contains only what is public on that day. */
import { dayAfter, newestFirst } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import { fillPlaceholders, placeholdersOf } from "../records/placeholders.ts";
import type { Records } from "../records/records.ts";
import { ascending } from "../records/texts.ts";
import { isPublic, type PublicReport, type RecordStates } from "../retention/states.ts";
import { reportPage } from "./addresses.ts";
import { publishedAudiences } from "./audiences.ts";
import { latestOf } from "./latest.ts";
import type { Link } from "./page-links.ts";
import type { Catalogue } from "./published.ts";
import { type ByReview, publishedBriefing, publishedReport, publishedReview, type Related, termsOf } from "./published-records.ts";
import { removalsOf } from "./removal-notices.ts";
import { sectionsOf } from "./sections.ts";
import { publishedAgencies, publishedPublishers, publishedThemes } from "./subjects.ts";

/** Builds the catalogue from records that have passed every rule. */
export function publish(records: Records, states: RecordStates): Catalogue {
	const terms = termsOf(records);
	const { asOf } = states;
	const openReviews = states.reviews.open;

	const open = states.reports.filter(isPublic);
	const relatedOf = relatedReports(open);
	const reports = open
		.map((report) => publishedReport(report, records, terms, asOf, relatedOf(report)))
		.toSorted((a, b) => newestFirst(a.date, b.date) || ascending(a.title, b.title));
	const briefings = states.briefings.open
		.map((briefing) => publishedBriefing(briefing, terms))
		.toSorted((a, b) => newestFirst(a.published, b.published) || ascending(a.title, b.title));

	const reportsOf = byReview(reports);
	const briefingsOf = byReview(briefings);
	const removals = removalsOf(states, terms, [...briefings, ...reports]);
	const removedOf = byReview(removals.removed);
	const reviews = [...openReviews.values()]
		.map((review) => publishedReview(review, terms, asOf, { reportsOf, briefingsOf, removedOf }))
		.toSorted((a, b) => newestFirst(a.published, b.published) || ascending(b.reference, a.reference));

	const words = placeholdersOf(records.board.record);
	const vocabulary = fillPlaceholders(records.vocabulary.record, words);
	const ends = [...reviews, ...reports, ...briefings].flatMap(({ lastPublicDay }) => lastPublicDay ?? []).toSorted();
	return {
		asOf,
		board: records.board.record,
		wording: fillPlaceholders(records.wording.record, words),
		howWeLearn: fillPlaceholders(records.howWeLearn.record, words),
		vocabulary,
		reviews,
		reports,
		briefings,
		...removals,
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

/**
 * Returns a function that finds the public reports related to a report: its replacements, its versions, and the original of which
 * it is a version.
 */
function relatedReports(open: readonly PublicReport[]): (report: PublicReport) => Related {
	const bySlug = new Map(open.map((report) => [report.slug, report]));
	const successors = Map.groupBy(open, ({ record }) => record.replaces);
	const versions = Map.groupBy(open, ({ record }) => record.versionOf);
	const linkTo = ({ slug, record: { title } }: PublicReport): Link => ({ title, address: reportPage(slug) });
	return ({ slug, record }) => {
		const original = bySlug.get(record.versionOf ?? "");
		return {
			replacedBy: (successors.get(slug) ?? []).map(linkTo),
			versions: (versions.get(slug) ?? []).map((version) =>
				withoutUndefined({ ...linkTo(version), format: version.record.format, language: version.record.language }),
			),
			versionOf: original && linkTo(original),
		};
	};
}

function byReview<T extends { review?: { address?: string } | undefined }>(items: readonly T[]): ByReview<T> {
	return Map.groupBy(items, ({ review }) => review?.address);
}
