/** The fixed lists of review kinds, report kinds and age bands. Their display names are in `data/vocabulary.yaml`. */

export const REVIEW_KINDS = [
	"serious-case-review",
	"child-safeguarding-practice-review",
	"learning-lessons-review",
	"practice-review",
	"thematic-review",
] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

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

export type ReportKind = (typeof REPORT_KINDS)[number];

/** The kinds of report that must name the review to which they belong. */
export const KINDS_OF_A_REVIEW: readonly ReportKind[] = ["overview-report", "executive-summary", "action-plan", "board-response"];

/** Age bands, in years. The bands are broad, because an exact age can identify a child in a small area. */
export const AGE_BANDS = ["under-1", "1-5", "6-10", "11-15", "16-17"] as const;

export type AgeBand = (typeof AGE_BANDS)[number];
