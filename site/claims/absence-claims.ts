/**
 * Sentences that say that something is not recorded. Each sentence is next to the condition under which it is true. Templates get
 * these sentences only from this file.
 */
import type { Recommendation } from "../../scripts/publish/published.ts";

type Claim = string | undefined;

/** The sentences shown on lists without entries. Templates add a sentence about what readers can do instead. */
const NONE = {
	agencyRecommendations: "No recommendation to this agency is recorded on this website yet.",
	agencyReviews: "No review on this website names this agency yet.",
	agency: "Nothing is recorded yet",
	briefings: "No briefing is recorded on this website yet.",
	frameworks: "No framework is recorded on this website.",
	item: "Nothing is listed yet",
	latest: "No dated text that can be read here or through a link is recorded yet.",
	leaving: "No report on this site has a last public day.",
	lessons: "No lesson from a local case is addressed to this role on this website yet.",
	national: "No national publication is listed yet.",
	practiceReviews: "No practice review report is recorded on this website.",
	recentPracticeReviews: "No practice review report from the last twelve months is recorded here.",
	recommendations: "No recommendation is recorded on this website.",
	removed: "No removed report is recorded on this website.",
	reports: "No report of the Board is recorded on this website.",
	reviews: "No review is recorded on this website yet.",
	status: "No recommendation has this status at present.",
	theme: "Nothing on this website is recorded under this theme yet.",
} as const;

/**
 * Returns the sentence for a list without entries, or undefined if the list has entries.
 * @param count the number of entries on all pages of the list
 */
export function noneListed(list: keyof typeof NONE, count: number): Claim {
	return count === 0 ? NONE[list] : undefined;
}

/**
 * Returns a sentence if the answer to a recommendation, the action on it or the evidence for it is not recorded. Lists set `brief` to
 * get a shorter sentence.
 */
export function notRecorded(of: "answer" | "action" | "evidence", { response, actions, evidence }: Recommendation, brief = false): Claim {
	const isRecorded = { answer: response !== undefined, action: actions.length > 0, evidence: evidence.length > 0 }[of];
	if (isRecorded) return undefined;
	return brief ? `No ${of} recorded` : `No ${of} is recorded here.`;
}
