/**
 * Types for everything that the public may see. Templates receive only values of these types. `RemovalNotice` has no title,
 * summary, text or file name, so a template cannot show these details of a removed report.
 */
import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { AgeBand } from "../records/schema/age-bands.ts";
import type { BoardRecord } from "../records/schema/board.ts";
import type { BriefingRecord } from "../records/schema/briefing.ts";
import type { HowWeLearnRecord } from "../records/schema/how-we-learn.ts";
import type { ReportRecord } from "../records/schema/report.ts";
import type { ReviewRecord } from "../records/schema/review.ts";
import type { ReportKind, VocabularyRecord } from "../records/schema/vocabulary.ts";
import type { WordingRecord } from "../records/schema/wording.ts";
import type { Link } from "./page-links.ts";
import type { RecommendationStatus } from "./recommendation-status.ts";
import type { AlsoAt, FutureNotice, GoneAddress, MovedAddress, RemovalNotice } from "./removals.ts";

/** A link to a review, with the kind of the review. */
export type ReviewLink = Link & { kind: string };

/** A version of a report for other readers. It differs in form, in language or in both. */
export type Version = Link & Pick<ReportRecord, "format" | "language">;

/**
 * A note to readers, and what the record states about its text on this site: whether the text describes harm, and whether it has
 * been anonymised.
 */
type Notes = { note?: string; describesHarm?: boolean; anonymised?: boolean };

/** A theme, agency, audience or publisher: its id in the vocabulary and its display name. */
export type Term = { id: string; name: string };

/**
 * A review as the public sees it. Its title is the reference, followed by the headline if there is one. If publication is
 * delayed, the public sees only the reference, kind and date.
 */
export type PublishedReview = Link &
	Notes & {
		slug: string;
		reference: string;
		kind: string;
		kindName: string;
		delayed: boolean;
		headline?: string;
		outcome?: ReviewRecord["outcome"];
		summary?: string;
		published?: PartialDate;
		themes: Term[];
		agencies: Term[];
		ageBand?: Term & { id: AgeBand };
		learning: Array<{ point: string; audiences: Term[]; themes: Term[] }>;
		recommendations: Recommendation[];
		briefings: Link[];
		/** The public reports of the review, each with its versions for other readers. */
		reports: Array<Link & { kindName: string; lastPublicDay?: IsoDay; versions?: Version[] }>;
		removed: RemovalNotice[];
		/** The last public day. Absent unless a withdrawal has been announced. */
		lastPublicDay?: IsoDay;
		/** Eight letters that change whenever the record's content changes. */
		version: string;
	};

/** A recommendation made by a review, with the Board's response and what has been done by the day of the build. */
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

/** A recommendation with the review that made it. `themes` lists the themes of the review. */
export type ReviewRecommendation = {
	review: Pick<PublishedReview, "reference" | "title" | "address" | "themes">;
	recommendation: Recommendation;
};

/** How readers can get a document: as a file here, on the publisher's website, or from the Board or publisher on request. */
export type Access =
	| { way: "file"; address: string; size: number; pages?: number }
	| { way: "link"; url: string; note?: string }
	| { way: "board" }
	| { way: "publisher"; notice?: { url: string; note?: string } };

export type PublishedReport = Link &
	Notes & {
		slug: string;
		subtitle?: string;
		kind: string;
		kindName: string;
		/** The page that lists reports of this kind, besides the list of all reports. */
		listedOn?: ReportKind["listedOn"];
		publisher: Term;
		/** Whether the publisher is the Board or another local board. All other publishers are national. */
		local: boolean;
		authors?: string;
		review?: ReviewLink;
		reference?: string;
		/** The date that lists show and sort by: the date on the document or, if there is none, the date of publication on this site. */
		date?: PartialDate;
		documentDate?: PartialDate;
		dateNote?: string;
		published?: PartialDate;
		/** The day on which a removed report became public again. */
		publishedAgain?: IsoDay;
		scope?: string;
		summary?: string;
		themes: Term[];
		audiences: Term[];
		access: Access;
		/** The public reports that replace this one, such as newer editions. */
		replacedBy: Link[];
		/** True if `date` is within the last twelve months. A date known only to the month or year counts as its last day. */
		recent: boolean;
		/** The report of which this report is a version for other readers. */
		versionOf?: Link;
		/** Versions of this report for other readers. */
		versions: Version[];
		/** The language of the document, as a BCP 47 tag. Absent if it is the language of the site. */
		language?: string;
		/** Other places where readers can find the report. */
		alsoAt: AlsoAt[];
		/** The last day on which the public can read the report. Absent if the report is never removed. */
		lastPublicDay?: IsoDay;
		/** Eight letters that change whenever the content of the record or of its document changes. */
		version: string;
	};

export type PublishedBriefing = Link &
	Notes & {
		slug: string;
		review?: ReviewLink;
		published?: PartialDate;
		audiences: Term[];
		themes: Term[];
		/** Absent if this site does not have the text. Readers can then ask the Board for it. */
		text?: {
			caseSummary: string;
			keyThemes: Array<{ theme: Term; text: string }>;
			lessons: NonNullable<BriefingRecord["lessons"]>;
			questions: string[];
		};
		guidance: BriefingRecord["guidance"];
		/** The last public day. Absent unless a withdrawal has been announced. */
		lastPublicDay?: IsoDay;
		/** Eight letters that change whenever the record's content changes. */
		version: string;
	};

/** A theme, agency or audience, with all publications that refer to it. */
export type Subject = Term & {
	address: string;
	description?: string;
	otherWords: string[];
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
};

/** A theme, with the learning points on this theme from all reviews. The points from the newest review are first. */
export type Theme = Subject & { points: Array<{ point: string; review: Link }> };

export type Agency = Subject & { recommendations: ReviewRecommendation[] };

/** What one audience can learn from one case: the lessons and questions in its briefings, and the learning points in its review. */
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
	/** The address of the review to which the item belongs. If the item is a review, this is its own address. */
	review?: string;
	/** The publisher's name, unless the publisher is the Board. */
	publisher?: string;
	lastPublicDay?: IsoDay;
};

/** Whether a statement is true of none, some or all of several records. */
export type Extent = "none" | "some" | "all";

/**
 * States for each section of the site whether it has content. Pages do not link to empty sections. `learned` says for how many
 * reviews the site holds what was learned. Every page depends on these values, so they should rarely change.
 */
export type Sections = Record<
	| "briefings"
	| "reviews"
	| "reports"
	| "recommendations"
	| "practiceReviews"
	| "national"
	| "frameworks"
	| "themes"
	| "audiences"
	| "agencies",
	boolean
> & { learned: Extent };

export type PublishedItems = Pick<Catalogue, "reviews" | "reports" | "briefings">;

/** All data from which the pages for one day are built. */
export type Catalogue = {
	asOf: IsoDay;
	board: BoardRecord;
	wording: WordingRecord;
	howWeLearn: HowWeLearnRecord;
	vocabulary: VocabularyRecord;
	/** `reviews`, `reports`, `briefings` and `removed` are sorted from newest to oldest. */
	reviews: PublishedReview[];
	reports: PublishedReport[];
	briefings: PublishedBriefing[];
	removed: RemovalNotice[];
	/** Addresses at which the removal notice of another address is shown, such as those of a withdrawn review's reports. */
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
	sections: Sections;
	/** File names of the documents that may be copied to the site. */
	documents: string[];
	/** The next day on which a public record will be removed. */
	nextRemoval?: IsoDay;
};
