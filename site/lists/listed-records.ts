/** What lists show of records: as much as stands there and no more, since a page changes with all that it sees. */
import type { PublishedBriefing, PublishedReport, PublishedReview, Recommendation } from "../../scripts/publish/published.ts";

/** A review in a list. */
export type ListedReview = Pick<PublishedReview, "title" | "address" | "kindName" | "published" | "delayed" | "summary">;

/** A report in a list. */
export type ListedReport = Omit<PublishedReport, "themes" | "audiences" | "review" | "scope" | "version">;

/** A briefing in a list. */
export type ListedBriefing = Pick<PublishedBriefing, "title" | "address" | "published" | "review"> & {
	/** Absent where the text is not held. */
	text?: { caseSummary: string };
};

/** Something in a list of several kinds, under the heading of its group. */
export type Entry = { group: string; item: ListedReview | ListedReport | ListedBriefing };

/** A review in a list of recommendations, with as much of each as stands in a line. */
export type ReviewInBrief = Pick<PublishedReview, "title" | "address"> & {
	recommendations: Array<Pick<Recommendation, "address" | "text" | "status">>;
};

/** What a list shows of a review. */
export function listedReview({ title, address, kindName, published, delayed, summary }: PublishedReview): ListedReview {
	return { title, address, kindName, delayed, ...(published && { published }), ...(summary !== undefined && { summary }) };
}

/** What a list shows of a report. */
export function listedReport({ themes: _, audiences: _a, review: _r, scope: _s, version: _v, ...shown }: PublishedReport): ListedReport {
	return shown;
}

/** What a list shows of a briefing. */
export function listedBriefing({ title, address, published, review, text }: PublishedBriefing): ListedBriefing {
	return {
		title,
		address,
		...(published && { published }),
		...(review && { review }),
		...(text && { text: { caseSummary: text.caseSummary } }),
	};
}

/** What a list of recommendations shows of a review. */
export function inBrief({ title, address, recommendations }: PublishedReview): ReviewInBrief {
	return { title, address, recommendations: recommendations.map(({ address: own, text, status }) => ({ address: own, text, status })) };
}
