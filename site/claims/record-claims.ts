/**
 * Sentences about one record. Each sentence is next to the condition under which it is true. Templates get these sentences only from
 * this file, so that no page claims anything that the record does not say.
 */
import { holdsText } from "../../scripts/publish/held.ts";
import type { PublishedBriefing, PublishedReport, PublishedReview } from "../../scripts/publish/published.ts";
import type { RemovalNotice } from "../../scripts/publish/removals.ts";
import type { VocabularyRecord } from "../../scripts/records/schema/vocabulary.ts";

type Claim = string | undefined;

type Notes = Pick<PublishedReview, "describesHarm" | "anonymised">;

/** Returns a warning that text describes harm or has been anonymised. The text must be on this site, and its record must say so. */
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

/** Returns a sentence that introduces the list of documents about a review. A review with text of its own needs no introduction. */
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

/** Returns the words that a list shows next to a report that readers cannot open. */
export function readingInBrief({ access }: Pick<PublishedReport, "access">): Claim {
	if (access.way === "board") return "On request";
	return access.way === "publisher" ? "No link found" : undefined;
}

/** Returns a sentence to show before the links to newer reports that replace the given report. */
export function isReplaced({ replacedBy }: Pick<PublishedReport, "replacedBy">): Claim {
	return replacedBy.length > 0 ? "This has been superseded by a newer publication:" : undefined;
}

/** Returns a sentence that says that another kind of review has replaced the given kind, if the vocabulary names a replacement. */
export function kindIsHistory(kind: string, { reviewKinds }: VocabularyRecord): Claim {
	const { plural, until, replacedBy } = reviewKinds.find(({ id }) => id === kind) ?? {};
	const next = reviewKinds.find(({ id }) => id === replacedBy)?.plural;
	if (next === undefined) return undefined;
	return `${plural} were held ${until ? `until ${until}` : "in the past"}. ${next} have replaced them.`;
}

/** Returns one sentence for each kind of review that another kind has replaced. */
export function historyOf(kinds: Iterable<string>, vocabulary: VocabularyRecord): string[] {
	return [...new Set(kinds)].flatMap((kind) => kindIsHistory(kind, vocabulary) ?? []);
}

/** Returns the heading of the removal notice shown in place of a removed record. */
export function hasLeft({ kindName }: RemovalNotice): string {
	return `This ${kindName.toLowerCase()} has been removed from this website`;
}

/** Returns the verb for the removal notice. A record is “withdrawn” by the Board, or “removed” at the end of its retention period. */
export function howItLeft({ withdrawn }: RemovalNotice): "withdrawn" | "removed" {
	return withdrawn ? "withdrawn" : "removed";
}
