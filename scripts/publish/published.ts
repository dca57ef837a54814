/**
 * The types of what the public may see. Templates receive these and nothing else. `RemovedReport` has no field for a
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
import type { RecommendationStatus } from "./recommendation-status.ts";

/** A page of this site, and the text of links to it. */
export type Link = { title: string; address: string };

/** A theme, agency, audience or publisher: its id in the vocabulary, and its name for readers. */
export type Term = { id: string; name: string };

/** If the review's publication is delayed, only its reference, kind and dates are given. The title is the reference and, if there is one, the headline. */
export type PublishedReview = Link & {
	slug: string;
	reference: string;
	kind: ReviewKind;
	kindName: string;
	delayed: boolean;
	headline?: string;
	summary?: string;
	published?: PartialDate;
	themes: Term[];
	agencies: Term[];
	ageBand?: Term & { id: AgeBand };
	learning: Array<{ point: string; audiences: Term[]; themes: Term[] }>;
	recommendations: Recommendation[];
	briefings: Link[];
	reports: Array<Link & { kindName: string; lastPublicDay?: IsoDay }>;
	removed: RemovedReport[];
	/** Eight letters that change whenever the record's content does. */
	version: string;
};

/** A recommendation of a review, with the Board's response and what was done, as known on the day. */
export type Recommendation = {
	/** Counts from 1, in the order of the review. */
	number: number;
	/** The fragment that links to it, such as `scr-028-3`. */
	id: string;
	address: string;
	text: string;
	agency: Term;
	response?: NonNullable<ReviewRecord["recommendations"][number]["response"]>;
	actions: Array<{ action: string; agency: Term; due?: PartialDate; completed?: PartialDate; overdue: boolean }>;
	evidence: Array<{ text: string; date?: PartialDate }>;
	status: RecommendationStatus;
};

/** A recommendation with the review that made it. The themes are those of the review. */
export type ReviewRecommendation = {
	review: Pick<PublishedReview, "reference" | "title" | "address" | "themes">;
	recommendation: Recommendation;
};

/** How a reader can read a document: as a file here, at its publisher's website, or by asking the Board or the publisher. */
export type Access =
	| { way: "file"; address: string; size: number; pages?: number }
	| { way: "link"; url: string; note?: string }
	| { way: "board" }
	| { way: "publisher"; notice?: { url: string; note?: string } };

export type PublishedReport = Link & {
	slug: string;
	subtitle?: string;
	kind: ReportKind;
	kindName: string;
	publisher: Term;
	/** Whether the Board is the publisher. */
	local: boolean;
	authors?: string;
	review?: Link;
	reference?: string;
	/** The date that lists show and are sorted by: the date on the document or, failing that, the date it was published here. */
	date?: PartialDate;
	documentDate?: PartialDate;
	dateNote?: string;
	published?: PartialDate;
	scope?: string;
	summary?: string;
	themes: Term[];
	audiences: Term[];
	access: Access;
	/** Whether its date is in the last twelve months. A date known only to the month or year counts as its last day. */
	recent: boolean;
	/** The last day on which the public may read it; absent if it is never removed. */
	lastPublicDay?: IsoDay;
	/** Eight letters that change whenever the content of the record or its document does. */
	version: string;
};

export type PublishedBriefing = Link & {
	slug: string;
	review?: Link;
	published?: PartialDate;
	audiences: Term[];
	themes: Term[];
	/** Absent if this site does not hold the text and readers have to ask the Board for it. */
	text?: {
		caseSummary: string;
		keyThemes: Array<{ theme: Term; text: string }>;
		lessons: NonNullable<BriefingRecord["lessons"]>;
		questions: string[];
	};
	guidance: BriefingRecord["guidance"];
	/** Eight letters that change whenever the record's content does. */
	version: string;
};

/** The note left at the address of a report that was removed or withdrawn: its kind, its review and its dates. */
export type RemovedReport = {
	/** The report's former address, which is made from the review's reference and the report's kind. */
	address: string;
	kind: ReportKind;
	kindName: string;
	review: { reference: string; address: string; kindName: string };
	published?: PartialDate;
	lastPublicDay?: IsoDay;
	removedOn: IsoDay;
	/** True if the Board took the report down; false if its period ended. */
	withdrawn: boolean;
	/** What can still be read about the review: its page, its briefings and its other reports. */
	remaining: Link[];
};

/** The note that will replace a report that is public now, from the day after its last public day. */
export type FutureNote = RemovedReport & { lastPublicDay: IsoDay };

/** A theme, agency or audience with everything published under it. */
export type Subject = Term & {
	address: string;
	description?: string;
	otherWords: string[];
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
};

/** A theme with the learning points of reviews about it, newest review first. */
export type Theme = Subject & { points: Array<{ point: string; review: Link }> };

export type Agency = Subject & { recommendations: ReviewRecommendation[] };

/** What one audience can learn from one case: the lessons and questions of its briefings, and the learning points of its review. */
export type Case = Link & {
	date?: PartialDate;
	briefings: Array<Link & { lessons: string[]; questions: string[] }>;
	points: string[];
};

export type Audience = Omit<Subject, "reviews"> & { cases: Case[] };

export type Publisher = Term & { address: string; description?: string; url?: string; reports: PublishedReport[] };

/** An entry of the home page's list of new items, and of feeds. */
export type Latest = Link & {
	kindName: string;
	date?: PartialDate;
	summary?: string;
	/** The address of its review. */
	review?: string;
	/** The name of the publisher, unless that is the Board. */
	publisher?: string;
	lastPublicDay?: IsoDay;
};

export type PublishedItems = Pick<Catalogue, "reviews" | "reports" | "briefings">;

/** Everything that pages are made from, on one day. */
export type Catalogue = {
	asOf: IsoDay;
	board: BoardRecord;
	wording: WordingRecord;
	howWeLearn: HowWeLearnRecord;
	vocabulary: VocabularyRecord;
	/** This and the next three lists are sorted newest first. */
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
	removed: RemovedReport[];
	/** The notes that will replace reports that are public now; the edge guard serves them as soon as a report's last public day is over. */
	futureNotes: FutureNote[];
	themes: Theme[];
	agencies: Agency[];
	audiences: Audience[];
	publishers: Publisher[];
	latest: Latest[];
	/** File names of the documents that may be copied to the site. */
	documents: string[];
	/** The first day on which a report that is public now will be gone. */
	nextRemoval?: IsoDay;
};
