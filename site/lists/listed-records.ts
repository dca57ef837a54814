/**
 * Selects the fields that lists show from records. Lists do not receive any other fields, because a page is rebuilt when any
 * field passed to it changes.
 */
import type { PublishedBriefing, PublishedReport, PublishedReview, Recommendation } from "../../scripts/publish/published.ts";

export type ListedReview = Pick<PublishedReview, "title" | "address" | "kindName" | "published" | "delayed" | "summary">;

export type ListedReport = Omit<PublishedReport, "themes" | "audiences" | "review" | "scope" | "version">;

export type ListedBriefing = Pick<PublishedBriefing, "title" | "address" | "published" | "review"> & {
	/** The text of the briefing. It is absent if the text is not on this site. */
	text?: { caseSummary: string };
};

/** An entry in a list that has several groups, with the heading of the entry's group. */
export type GroupedEntry = { group: string; item: ListedReview | ListedReport | ListedBriefing };

/** A review with its recommendations, as shown in the lists by theme. */
export type ReviewInBrief = Pick<PublishedReview, "title" | "address"> & {
	recommendations: Array<Pick<Recommendation, "address" | "text" | "status">>;
};

export function listedReview({ title, address, kindName, published, delayed, summary }: PublishedReview): ListedReview {
	return { title, address, kindName, delayed, ...(published && { published }), ...(summary !== undefined && { summary }) };
}

export function listedReport({ themes: _, audiences: _a, review: _r, scope: _s, version: _v, ...shown }: PublishedReport): ListedReport {
	return shown;
}

export function listedBriefing({ title, address, published, review, text }: PublishedBriefing): ListedBriefing {
	return {
		title,
		address,
		...(published && { published }),
		...(review && { review }),
		...(text && { text: { caseSummary: text.caseSummary } }),
	};
}

export function briefReview({ title, address, recommendations }: PublishedReview): ReviewInBrief {
	return { title, address, recommendations: recommendations.map(({ address: own, text, status }) => ({ address: own, text, status })) };
}
