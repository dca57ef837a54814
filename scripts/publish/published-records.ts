/** Turns validated records into the reviews, reports and briefings that pages show. */
import { firstDayOf, type IsoDay, lastDayOf, subtractPeriod } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import type { RecordFile, Records } from "../records/records.ts";
import type { AgeBand } from "../records/schema/age-bands.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import { versionOf } from "../records/version.ts";
import { type BriefingWithState, endOf, type PublicReport, type ReviewWithState } from "../retention/states.ts";
import { briefingPage, documentAddress, recommendationAddress, reportPage, reviewPage } from "./addresses.ts";
import type { Link } from "./page-links.ts";
import type { PublishedBriefing, PublishedReport, PublishedReview, Recommendation, ReviewLink, Term } from "./published.ts";
import { statusOf } from "./recommendation-status.ts";
import type { RemovalNotice } from "./removals.ts";

/**
 * Functions that look up display names by the identifiers that records use. They throw an error if an identifier is unknown,
 * because the rules should already have rejected the identifier.
 */
export type Terms = ReturnType<typeof termsOf>;

export function termsOf({ vocabulary: { record }, board }: Records) {
	const theme = lookUp(record.themes);
	const agency = lookUp(record.agencies);
	const audience = lookUp(record.audiences);
	const publisher = lookUp([{ id: "board", name: board.record.name }, ...record.publishers]);
	return {
		theme,
		agency,
		publisher,
		/** Whether a publisher is the Board or another local board. */
		isLocal: (id: string) => id === "board" || record.publishers.some((one) => one.id === id && one.localBoard === true),
		themes: (ids: readonly string[]) => ids.map(theme),
		agencies: (ids: readonly string[]) => ids.map(agency),
		audiences: (ids: readonly string[]) => ids.map(audience),
		ageBand: (id: AgeBand) => ({ id, name: record.ageBands[id] }),
		reviewKind: (id: string) => entryOf(record.reviewKinds, id),
		reportKind: (id: string) => entryOf(record.reportKinds, id),
	};
}

function entryOf<T extends { id: string }>(entries: readonly T[], id: string): T {
	const entry = entries.find((other) => other.id === id);
	if (entry === undefined) throw new Error(`No rule has checked the identifier ${id}.`);
	return entry;
}

function lookUp(entries: ReadonlyArray<{ id: string; name: string }>): (id: string) => Term {
	const names = new Map(entries.map(({ id, name }) => [id, name]));
	return (id) => {
		const name = names.get(id);
		if (name === undefined) throw new Error(`No rule has checked the identifier ${id}.`);
		return { id, name };
	};
}

/**
 * The length of the period that ends on the day of the build. The practice reviews page lists reports from this period under
 * "In the last twelve months".
 */
const RECENT = "P12M";

/** Records keyed by the address of their review. Records without a review are under `undefined`. */
export type ByReview<T> = ReadonlyMap<string | undefined, readonly T[]>;

type PublishedWithReview = {
	reportsOf: ByReview<PublishedReport>;
	briefingsOf: ByReview<PublishedBriefing>;
	removedOf: ByReview<RemovalNotice>;
};

export function publishedReview(
	located: ReviewWithState,
	terms: Terms,
	asOf: IsoDay,
	{ reportsOf, briefingsOf, removedOf }: PublishedWithReview,
): PublishedReview {
	const { slug, record, derived, state } = located;
	const { reference, kind, headline, summary, published, note, outcome, describesHarm, anonymised } = record;
	const link = reviewLink(located);
	return withoutUndefined({
		...{ slug, ...link, reference, kind, headline, summary, published, note, outcome, describesHarm, anonymised },
		kindName: terms.reviewKind(kind).name,
		delayed: record.status === "publication-delayed",
		themes: terms.themes(record.themes),
		agencies: terms.agencies(record.agencies),
		ageBand: record.ageBand && terms.ageBand(record.ageBand),
		learning: record.learning.map(({ point, audiences, themes }) => ({
			point,
			audiences: terms.audiences(audiences),
			themes: terms.themes(themes),
		})),
		recommendations: record.recommendations.map((recommendation, index) =>
			publishedRecommendation(recommendation, index + 1, slug, terms, asOf),
		),
		briefings: (briefingsOf.get(link.address) ?? []).map(linkTo),
		reports: (reportsOf.get(link.address) ?? [])
			.filter((report) => !report.versionOf)
			.map(({ title, address, kindName, lastPublicDay, versions }) =>
				withoutUndefined({ title, address, kindName, lastPublicDay, versions: versions.length > 0 ? versions : undefined }),
			),
		removed: [...(removedOf.get(link.address) ?? [])],
		lastPublicDay: endOf({ state }).lastPublicDay,
		version: versionOf(derived.contentHash),
	});
}

/**
 * Builds a recommendation as readers see it on the given day. A date may lack its day or month. A completed action or piece of
 * evidence then counts from the first possible day. An action is overdue only after the last possible day.
 */
function publishedRecommendation(
	{ text, agency, response, actions, evidence }: ReviewRecord["recommendations"][number],
	number: number,
	reviewSlug: string,
	terms: Terms,
	asOf: IsoDay,
): Recommendation {
	const id = `${reviewSlug}-${number}`;
	const address = recommendationAddress(reviewSlug, id);
	const followUp = {
		...(response && { response }),
		actions: actions.map(({ action, agency: actor, due, completed }) => {
			const done = completed !== undefined && firstDayOf(completed) <= asOf;
			return {
				action,
				agency: terms.agency(actor ?? agency),
				...(due && { due }),
				...(done && { completed }),
				overdue: !done && due !== undefined && lastDayOf(due) < asOf,
			};
		}),
		evidence: evidence
			.filter(({ date }) => date === undefined || firstDayOf(date) <= asOf)
			.map(({ text: seen, date }) => ({ text: seen, ...(date && { date }) })),
	};
	return { number, id, address, text, agency: terms.agency(agency), ...followUp, status: statusOf(followUp) };
}

/** The public reports to which a report is related. */
export type Related = Pick<PublishedReport, "replacedBy" | "versions"> & { versionOf: Link | undefined };

export function publishedReport(
	{ slug, record, derived, state, review }: PublicReport,
	{ documents }: Pick<Records, "documents">,
	terms: Terms,
	asOf: IsoDay,
	related: Related,
): PublishedReport {
	const { title, subtitle, kind, authors, reference, documentDate, dateNote, published, scope, summary } = record;
	const { note, describesHarm, anonymised, republished } = record;
	const kindOf = terms.reportKind(kind);
	const document = documents.get(record.file ?? "");
	const file = document && "sha256" in document ? document : undefined;
	const date = documentDate ?? published;
	return withoutUndefined({
		...{ slug, title, subtitle, kind, authors, reference, date, documentDate, dateNote, published, scope, summary },
		...{ note, describesHarm, anonymised, ...related, language: record.language },
		address: reportPage(slug),
		publishedAgain: republished && republished.on <= asOf ? republished.on : undefined,
		kindName: kindOf.name,
		listedOn: kindOf.listedOn,
		publisher: terms.publisher(record.publisher),
		local: terms.isLocal(record.publisher),
		review: review && linkWithKind(review),
		themes: terms.themes(record.themes),
		audiences: terms.audiences(record.audiences),
		alsoAt: record.alsoAt.map(withoutUndefined),
		access: file
			? withoutUndefined({ way: "file" as const, address: documentAddress(slug), size: file.size, pages: file.pages })
			: accessElsewhere(record),
		recent: date !== undefined && lastDayOf(date) >= subtractPeriod(asOf, RECENT),
		version: versionOf(derived.contentHash, file?.sha256),
		lastPublicDay: endOf({ state }).lastPublicDay,
	});
}

function accessElsewhere({ url, urlNote, onRequest, notice, noticeNote }: ReportRecord): PublishedReport["access"] {
	if (url !== undefined) return withoutUndefined({ way: "link" as const, url, note: urlNote });
	if (onRequest === "board") return { way: "board" };
	return withoutUndefined({
		way: "publisher" as const,
		notice: notice === undefined ? undefined : withoutUndefined({ url: notice, note: noticeNote }),
	});
}

export function publishedBriefing({ slug, record, derived, review, state }: BriefingWithState, terms: Terms): PublishedBriefing {
	const { caseSummary, keyThemes, lessons, questions } = record;
	const isWhole = caseSummary !== undefined && keyThemes !== undefined && lessons !== undefined && questions !== undefined;
	return withoutUndefined({
		slug,
		address: briefingPage(slug),
		title: record.title,
		...{ note: record.note, describesHarm: record.describesHarm, anonymised: record.anonymised },
		review: review && linkWithKind(review),
		published: record.published,
		audiences: terms.audiences(record.audiences),
		themes: terms.themes(record.themes),
		text: isWhole
			? { caseSummary, keyThemes: keyThemes.map(({ theme, text }) => ({ theme: terms.theme(theme), text })), lessons, questions }
			: undefined,
		guidance: record.guidance,
		lastPublicDay: endOf({ state }).lastPublicDay,
		version: versionOf(derived.contentHash),
	});
}

/** Returns a link to a review. The text of the link is the reference, followed by the headline if there is one. */
export function reviewLink({ slug, record }: RecordFile<ReviewRecord>): Link {
	return { address: reviewPage(slug), title: record.headline ? `${record.reference}: ${record.headline}` : record.reference };
}

function linkWithKind(review: RecordFile<ReviewRecord>): ReviewLink {
	return { ...reviewLink(review), kind: review.record.kind };
}

/** Reduces an item to its title and address. */
export function linkTo({ title, address }: Link): Link {
	return { title, address };
}
