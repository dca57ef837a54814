/**
 * Sentences that say something about one record, each beside the condition under which it is true. Templates get these
 * sentences only from here, so that no page says more than its record knows.
 */
import { holdsText } from "../../scripts/publish/held.ts";
import type { PublishedBriefing, PublishedReport, PublishedReview } from "../../scripts/publish/published.ts";
import type { RemovalNotice } from "../../scripts/publish/removals.ts";
import type { VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";

type Claim = string | undefined;

type Notes = Pick<PublishedReview, "describesHarm" | "anonymised">;

/** A text that this site holds describes harm, or has been anonymised, only if its record says so. */
function noteOn(what: string, isHeld: boolean, { describesHarm, anonymised }: Notes): Claim {
	if (!isHeld || (!describesHarm && !anonymised)) return undefined;
	if (!describesHarm) return `This ${what} has been anonymised.`;
	return `This ${what} describes harm.${anonymised ? " It has been anonymised." : ""}`;
}

export function noteOnReview(review: PublishedReview): Claim {
	return noteOn("page", holdsText(review), review);
}

export function noteOnReport(report: PublishedReport): Claim {
	return noteOn("document", report.access.way === "file", report);
}

export function noteOnBriefing(briefing: PublishedBriefing): Claim {
	return noteOn("briefing", briefing.text !== undefined, briefing);
}

/** The description of a review's page for search engines. */
export function descriptionOfReview(review: PublishedReview): string {
	const { summary, kindName, reference, delayed, learning } = review;
	if (summary !== undefined) return summary;
	if (delayed) return `${kindName} ${reference}. Its publication is delayed.`;
	if (learning.length > 0) return `${kindName} ${reference}: what was learned.`;
	return holdsText(review) ? `${kindName} ${reference}: what was recommended.` : `${kindName} ${reference}: how to ask about it.`;
}

export function reviewIsNotHeld(review: PublishedReview): Claim {
	return review.delayed || holdsText(review) ? undefined : "The text of this review is not held on this website.";
}

/** Only for a review without text: other reviews list their documents without a sentence. */
export function documentsAreListed(review: PublishedReview): Claim {
	const { briefings, reports, removed } = review;
	const listed = briefings.length + reports.length + removed.length;
	if (reviewIsNotHeld(review) === undefined || listed === 0) return undefined;
	return listed === 1 ? "One document about it is recorded here; it is listed below." : "The documents recorded about it are listed below.";
}

export function briefingIsNotHeld({ text }: Pick<PublishedBriefing, "text">): Claim {
	return text ? undefined : "The text of this document is not held on this website.";
}

export function reportIsNotHeld({ access }: Pick<PublishedReport, "access">): Claim {
	return access.way === "board" ? "This document is not held on this website." : undefined;
}

export function noAddressIsKnown({ access }: Pick<PublishedReport, "access">): Claim {
	return access.way === "publisher" ? "No link to this document at its publisher was found." : undefined;
}

/** What a list says of a report that cannot be read. */
export function readingInBrief({ access }: Pick<PublishedReport, "access">): Claim {
	if (access.way === "board") return "On request";
	return access.way === "publisher" ? "No link found" : undefined;
}

/** Shown before links to the newer reports. */
export function isReplaced({ replacedBy }: Pick<PublishedReport, "replacedBy">): Claim {
	return replacedBy.length > 0 ? "This has been superseded by a newer publication:" : undefined;
}

/** Says that a kind of review is history, if the vocabulary says what has replaced it. */
export function kindIsHistory(kind: string, { reviewKinds }: VocabularyRecord): Claim {
	const { plural, until, replacedBy } = reviewKinds.find(({ id }) => id === kind) ?? {};
	const next = reviewKinds.find(({ id }) => id === replacedBy)?.plural;
	if (next === undefined) return undefined;
	return `${plural} were held ${until ? `until ${until}` : "in the past"}. ${next} have replaced them.`;
}

/** One sentence for each kind that is history. */
export function historyOf(kinds: Iterable<string>, vocabulary: VocabularyRecord): string[] {
	return [...new Set(kinds)].flatMap((kind) => kindIsHistory(kind, vocabulary) ?? []);
}

/** What has become of a record that is no longer on this website. */
export function hasLeft({ kindName }: RemovalNotice): string {
	return `This ${kindName.toLowerCase()} has been removed from this website`;
}

/** Whether the Board withdrew a record, or its time was over, in the middle of a sentence. */
export function howItLeft({ withdrawn }: RemovalNotice): "withdrawn" | "removed" {
	return withdrawn ? "withdrawn" : "removed";
}
