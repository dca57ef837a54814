/**
 * Types for everything that the public may see. Templates receive these and nothing else. `RemovalNotice` has no field for a
 * title, summary, text or file name, so no template can show one.
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

/** A page on this site, and the text for links to it. */
export type Link = { title: string; address: string };

/** A theme, agency, audience or publisher: its id in the vocabulary and its display name. */
export type Term = { id: string; name: string };

/**
 * The title is the reference, followed by the headline if there is one. If publication is delayed, the public sees only the
 * reference, kind and date.
 */
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
	removed: RemovalNotice[];
	/** The last public day; absent unless a withdrawal has been announced. */
	lastPublicDay?: IsoDay;
	/** Eight letters that change whenever the record's content changes. */
	version: string;
};

/** A recommendation made by a review, with the Board's response and what has been done, as known on the day. */
export type Recommendation = {
	/** Counts from 1, in the order in which the review lists its recommendations. */
	number: number;
	/** The recommendation's URL fragment, such as `scr-028-3`. */
	id: string;
	address: string;
	text: string;
	agency: Term;
	response?: NonNullable<ReviewRecord["recommendations"][number]["response"]>;
	actions: Array<{ action: string; agency: Term; due?: PartialDate; completed?: PartialDate; overdue: boolean }>;
	evidence: Array<{ text: string; date?: PartialDate }>;
	status: RecommendationStatus;
};

/** A recommendation with the review that made it. The themes are the review's. */
export type ReviewRecommendation = {
	review: Pick<PublishedReview, "reference" | "title" | "address" | "themes">;
	recommendation: Recommendation;
};

/** How readers can get a document: as a file on this site, from its publisher's website, or by asking the Board or the publisher for it. */
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
	/** The date that lists show and sort by: the date on the document or, if there is none, the date on which it was published here. */
	date?: PartialDate;
	documentDate?: PartialDate;
	dateNote?: string;
	published?: PartialDate;
	scope?: string;
	summary?: string;
	themes: Term[];
	audiences: Term[];
	access: Access;
	/**
	 * True if the date is within the last twelve months. A date known only to the month or year counts as the last day of that
	 * month or year.
	 */
	recent: boolean;
	/** Where else readers can find it. */
	alsoAt: AlsoAt[];
	/** The last day on which the public can read the report; absent if it is never removed. */
	lastPublicDay?: IsoDay;
	/** Eight letters that change whenever the content of the record or of its document changes. */
	version: string;
};

export type PublishedBriefing = Link & {
	slug: string;
	review?: Link;
	published?: PartialDate;
	audiences: Term[];
	themes: Term[];
	/** Absent if this site does not have the text, so that readers have to ask the Board for it. */
	text?: {
		caseSummary: string;
		keyThemes: Array<{ theme: Term; text: string }>;
		lessons: NonNullable<BriefingRecord["lessons"]>;
		questions: string[];
	};
	guidance: BriefingRecord["guidance"];
	/** The last public day; absent unless a withdrawal has been announced. */
	lastPublicDay?: IsoDay;
	/** Eight letters that change whenever the record's content changes. */
	version: string;
};

/**
 * The notice at the address of a record that was removed or withdrawn. It never holds the record's title, summary, text or
 * file name.
 */
export type RemovalNotice = {
	/** The record's former address. */
	address: string;
	/** A kind of report or review, or `briefing`. */
	kind: string;
	kindName: string;
	/** The record's review or, if the record is a review, the review itself. `address` is absent if the review is not public. */
	review?: { reference: string; kindName: string; address?: string };
	published?: PartialDate;
	lastPublicDay?: IsoDay;
	/** Absent if the day is not known. */
	removedOn?: IsoDay;
	/** True if the Board took the record down; false if its retention period ended. */
	withdrawn: boolean;
	/** Where else a removed report can be found. Empty if the Board took it down. */
	alsoAt: AlsoAt[];
	/** What can still be read about the review: its page, its briefings and its other reports. */
	remaining: Link[];
};

/** A copy of a report that someone else holds. */
export type AlsoAt = { name: string; url?: string };

/** The notice that will replace a public record from the day after its last public day. */
export type FutureNotice = RemovalNotice & { lastPublicDay: IsoDay };

/** Addresses of a record that is gone, other than that of its notice, and the address of the notice to show there. */
export type GoneAddress = { address: string; notice: string };

/** A former address of a record, and the address to which it redirects. */
export type MovedAddress = { from: string; to: string };

/** A theme, agency or audience, with everything published under it. */
export type Subject = Term & {
	address: string;
	description?: string;
	otherWords: string[];
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
};

/** A theme, with the learning points on it from reviews, newest review first. */
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

/** An entry in the list of new items on the home page and in the feeds. */
export type Latest = Link & {
	kindName: string;
	date?: PartialDate;
	summary?: string;
	/** The address of the review to which it belongs; for a review, its own address. */
	review?: string;
	/** The publisher's name, unless the publisher is the Board. */
	publisher?: string;
	lastPublicDay?: IsoDay;
};

export type PublishedItems = Pick<Catalogue, "reviews" | "reports" | "briefings">;

/** Everything from which the pages for one day are built. */
export type Catalogue = {
	asOf: IsoDay;
	board: BoardRecord;
	wording: WordingRecord;
	howWeLearn: HowWeLearnRecord;
	vocabulary: VocabularyRecord;
	/** This list and the next three are sorted newest first. */
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
	removed: RemovalNotice[];
	/** Other addresses of records that are gone, such as those of a withdrawn review's reports. */
	gone: GoneAddress[];
	/** Former addresses of public records. */
	moved: MovedAddress[];
	/**
	 * The notices that will replace records that are public now. The edge guard serves each notice as soon as the record's last
	 * public day has passed.
	 */
	futureNotices: FutureNotice[];
	themes: Theme[];
	agencies: Agency[];
	audiences: Audience[];
	publishers: Publisher[];
	latest: Latest[];
	/** File names of the documents that may be copied to the site. */
	documents: string[];
	/** The next day on which a report that is now public will be removed. */
	nextRemoval?: IsoDay;
};
