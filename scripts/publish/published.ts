/**
 * What the public may see, by type. A template receives these and nothing else; `RemovedReport` has no room for a
 * title, a summary, a text or a file name, so no template can show one.
 */
import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { HowWeLearnRecord } from "../records/schema/how-we-learn.ts";
import type { AgeBand, ReportKind, ReviewKind } from "../records/schema/kinds.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import type { WordingRecord } from "../records/schema/wording.ts";
import type { RecommendationStatus } from "./published-recommendations.ts";

/** A page of this site and what to call it. */
export type Link = { title: string; address: string };

/** A theme, agency or audience as a record refers to it. */
export type Term = { id: string; name: string };

/** A review as the public may see it; of a delayed one, no more than that it is one. */
export type PublishedReview = {
	slug: string;
	address: string;
	/** Reference and headline, or the reference alone. */
	title: string;
	reference: string;
	kind: ReviewKind;
	kindName: string;
	delayed: boolean;
	headline?: string;
	summary?: string;
	published?: PartialDate;
	themes: Term[];
	agencies: Term[];
	ageBand?: { id: AgeBand; name: string };
	learning: Array<{ point: string; audiences: Term[]; themes: Term[] }>;
	recommendations: Recommendation[];
	briefings: Link[];
	reports: Array<Link & { kindName: string; lastPublicDay?: IsoDay }>;
	removed: RemovedReport[];
	/** Changes with the record's content: eight letters. */
	version: string;
};

/** A recommendation of a review, with what the Board answered and what came of it. */
export type Recommendation = {
	/** From 1, in the review's own order. */
	number: number;
	/** The fragment by which it is linked, `scr-028-3`. */
	id: string;
	/** Where it stands on its review's page. */
	address: string;
	text: string;
	agency: Term;
	response?: NonNullable<ReviewRecord["recommendations"][number]["response"]>;
	actions: Array<{ action: string; agency: Term; due?: PartialDate; completed?: PartialDate; overdue: boolean }>;
	evidence: Array<{ text: string; date?: PartialDate }>;
	status: RecommendationStatus;
};

/** A recommendation with the review that made it; the themes are the review's. */
export type ReviewRecommendation = {
	review: Pick<PublishedReview, "reference" | "title" | "address" | "themes">;
	recommendation: Recommendation;
};

/** How a reader gets a document. */
export type Access =
	| { way: "file"; address: string; size: number; pages?: number }
	| { way: "link"; url: string; note?: string }
	| { way: "board" }
	| { way: "publisher"; notice?: { url: string; note?: string } };

/** A report that is public on the day. */
export type PublishedReport = {
	slug: string;
	address: string;
	title: string;
	subtitle?: string;
	kind: ReportKind;
	kindName: string;
	publisher: Term;
	/** Whether this Board published it. */
	local: boolean;
	authors?: string;
	review?: Link;
	reference?: string;
	documentDate?: PartialDate;
	dateNote?: string;
	published?: PartialDate;
	scope?: string;
	summary?: string;
	themes: Term[];
	audiences: Term[];
	access: Access;
	/** Whether it was published in the last twelve months. A date known only to the month or year counts from its last day. */
	recent: boolean;
	/** The end of its time on this site; absent where it stays. */
	lastPublicDay?: IsoDay;
	/** Changes with the content of the record or its document: eight letters. */
	version: string;
};

/** A briefing: its text where it is held here, else how to ask for it. */
export type PublishedBriefing = {
	slug: string;
	address: string;
	title: string;
	review?: Link;
	published?: PartialDate;
	audiences: Term[];
	themes: Term[];
	/** Absent where the text is not held and the Board is to be asked. */
	text?: {
		caseSummary: string;
		keyThemes: Array<{ theme: Term; text: string }>;
		lessons: NonNullable<BriefingRecord["lessons"]>;
		questions: string[];
	};
	guidance: BriefingRecord["guidance"];
	/** Changes with the record's content: eight letters. */
	version: string;
};

/** What is left of a report that was removed: what kind it was, of which review, and its dates. */
export type RemovedReport = {
	/** Where it was: made of the review's reference and the kind. */
	address: string;
	kind: ReportKind;
	kindName: string;
	review: { reference: string; address: string; kindName: string };
	published?: PartialDate;
	lastPublicDay?: IsoDay;
	removedOn: IsoDay;
	/** Taken down by decision rather than at the end of its period. */
	withdrawn: boolean;
	/** The learning that stays. */
	remaining: Link[];
};

/** What will be left of a report that is public now, once its last public day is over. */
export type FutureNote = RemovedReport & { lastPublicDay: IsoDay };

/** A theme or an agency with all that is published under it. */
export type Subject = Term & {
	address: string;
	description?: string;
	otherWords: string[];
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
};

/** A theme with what reviews learned about it, point by point, newest review first. */
export type Theme = Subject & { points: Array<{ point: string; review: Link }> };

/** An agency, with what reviews asked of it. */
export type Agency = Subject & { recommendations: ReviewRecommendation[] };

/** What one case teaches one audience: lessons of its briefings, points of its review, and questions to talk about. */
export type Case = Link & {
	date?: PartialDate;
	briefings: Array<Link & { lessons: string[]; questions: string[] }>;
	points: string[];
};

/** Those who are to learn, by their role, with what is addressed to them. */
export type Audience = Omit<Subject, "reviews"> & { cases: Case[] };

/** Who published national reports, with these reports. */
export type Publisher = Term & { address: string; description?: string; url?: string; reports: PublishedReport[] };

/** One of the newest things to read. */
export type Latest = Link & {
	kindName: string;
	date?: PartialDate;
	summary?: string;
	/** The address of the review it belongs to. */
	review?: string;
	/** Whose it is, where it is not the Board's. */
	publisher?: string;
	lastPublicDay?: IsoDay;
};

/** All that pages are made of, on one day. */
export type Catalogue = {
	asOf: IsoDay;
	board: BoardRecord;
	wording: WordingRecord;
	howWeLearn: HowWeLearnRecord;
	vocabulary: VocabularyRecord;
	/** Each list newest first. */
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
	removed: RemovedReport[];
	/** The notes of reports that are public now, for the day after their last: kept ready for the guard at request time. */
	futureNotes: FutureNote[];
	themes: Theme[];
	agencies: Agency[];
	audiences: Audience[];
	publishers: Publisher[];
	latest: Latest[];
	/** File names of the documents that may be copied to the public folder. */
	documents: string[];
	/** The next day on which a report will be removed. */
	nextRemoval?: IsoDay;
};
