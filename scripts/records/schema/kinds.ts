/** The closed lists of the field: what a review, a report and an age band can be. Their names for readers are in `data/vocabulary.yaml`. */

/** What a review can be. */
export const REVIEW_KINDS = [
	"serious-case-review",
	"child-safeguarding-practice-review",
	"learning-lessons-review",
	"practice-review",
	"thematic-review",
] as const;

/** One of {@link REVIEW_KINDS}. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What a report can be. */
export const REPORT_KINDS = [
	"overview-report",
	"executive-summary",
	"action-plan",
	"board-response",
	"practice-review-report",
	"thematic-report",
	"thematic-briefing",
	"framework",
	"flowchart",
	"national-analysis",
	"national-review",
	"annual-report",
	"statutory-guidance",
	"guidance",
	"repository",
] as const;

/** One of {@link REPORT_KINDS}. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Kinds that make no sense without the review they belong to. */
export const KINDS_OF_A_REVIEW: readonly ReportKind[] = ["overview-report", "executive-summary", "action-plan", "board-response"];

/** Broad bands only: at local scale an exact age can name a child. */
export const AGE_BANDS = ["under-1", "1-5", "6-10", "11-15", "16-17"] as const;

/** One of {@link AGE_BANDS}. */
export type AgeBand = (typeof AGE_BANDS)[number];
