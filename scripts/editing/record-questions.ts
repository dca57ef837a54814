/** What must be known to begin a record, in the order in which a person would be asked. */
import type { Records } from "../records/records.ts";
import { KINDS_OF_A_REVIEW, REPORT_KINDS, REVIEW_KINDS, type ReportKind } from "../records/schema/kinds.ts";
import { type RetentionRule, retentionRuleFor } from "../retention/retention.ts";

/** What can be begun. */
export type RecordKind = "review" | "report" | "briefing";

/** What is known so far, by the name of its option. An empty answer says that it is not known. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** One thing to ask. */
export type Question = {
	/** What the answer is called; the option that gives it without asking is `--name`, or as `option` says. */
	name: string;
	option?: string;
	/** The question, in plain words. */
	ask: string;
	/** The answers that there are, with what they mean. */
	choices?: ReadonlyMap<string, string>;
	/** The answer where none is given. Without one, the question must be answered. */
	fallback?: string;
};

/** What questions depend on. */
export type Circumstances = {
	records: Records;
	/** The day, year-month-day. */
	today: string;
	/** The day on which the given PDF says that it was made. */
	madeOn?: string | undefined;
};

/** What record is to be begun. */
export function whichRecord({ record }: Answers): Question | undefined {
	if (record !== undefined) return undefined;
	const choices = new Map<string, string>([
		["review", "what was looked into, and what was learned"],
		["report", "a document, and how readers get it"],
		["briefing", "what was learned, on two sides of A4"],
	] satisfies Array<[RecordKind, string]>);
	return { name: "record", option: "RECORD", ask: "What do you want to begin?", choices };
}

/** The next thing to ask about a new record; nothing when all is known that is needed. */
export function nextQuestion(kind: RecordKind, answers: Answers, circumstances: Circumstances): Question | undefined {
	return QUESTIONS[kind](answers, circumstances).find(({ name }) => answers[name] === undefined);
}

/** The rule that a report will be removed by, as far as its answers say. */
function ruleOf({ kind, review }: Answers, { board, reviews }: Records): RetentionRule | undefined {
	return retentionRuleFor(board.record.retention, kind as ReportKind, reviews.get(review ?? "")?.record.kind);
}

const QUESTIONS: Record<RecordKind, (answers: Answers, circumstances: Circumstances) => Question[]> = {
	review: (_, { records }) => [
		{ name: "reference", ask: "What is the review’s reference, such as SCR 031?" },
		{ name: "kind", ask: "What kind of review is it?", choices: named(REVIEW_KINDS, records.vocabulary.record.reviewKinds) },
		{
			name: "status",
			ask: "May anything of the case be told?",
			choices: new Map([
				["published", "yes, the review is published"],
				["publication-delayed", "not yet: only that there is a review"],
			]),
			fallback: "published",
		},
		{ name: "published", ask: "When was it first on this site (2026, 2026-05 or 2026-05-17)?", fallback: "" },
	],

	report: (answers, circumstances) => {
		const { records } = circumstances;
		const belongs = KINDS_OF_A_REVIEW.includes(answers["kind"] as ReportKind);
		const ways = ["file", "url", "on-request"].filter((way) => answers[way]);
		return [
			{ name: "kind", ask: "What kind of document is it?", choices: named(REPORT_KINDS, records.vocabulary.record.reportKinds) },
			{
				name: "review",
				ask: belongs ? "Which review does it belong to?" : "Which review does it belong to, if any?",
				choices: reviewsOf(records),
				...(belongs ? {} : { fallback: "" }),
			},
			{
				name: "publisher",
				ask: "Who published it?",
				choices: new Map([
					["board", records.board.record.name],
					...records.vocabulary.record.publishers.map(({ id, name }) => [id, name] as const),
				]),
				...(answers["review"] ? { fallback: "board" } : {}),
			},
			{ name: "title", ask: "What title is printed on it?", ...fallbackOf(titleOf(answers, records)) },
			...(ways.length > 0 ? [] : WAYS),
			...(answers["file"] ? ofDocument(answers, circumstances) : []),
			{
				name: "published",
				ask: "When was it first on this site (2026, 2026-05 or 2026-05-17)?",
				fallback: ruleOf(answers, records) || answers["file"] ? circumstances.today : "",
			},
		];
	},

	briefing: (answers, { records, today }) => [
		{ name: "review", ask: "Which review does it belong to, if any?", choices: reviewsOf(records), fallback: "" },
		{ name: "title", ask: "What title stands at its head?", ...fallbackOf(titleOf({ ...answers, kind: "briefing" }, records)) },
		{ name: "published", ask: "When was it first on this site (2026, 2026-05 or 2026-05-17)?", fallback: today },
	],
};

/** How readers get a document: asked one after the other until one is named. */
const WAYS: readonly Question[] = [
	{ name: "file", ask: "Where is the PDF on this computer? Leave it empty if it is not to be held here.", fallback: "" },
	{ name: "url", ask: "At which address does its publisher hold it? Leave it empty if that is not known.", fallback: "" },
	{
		name: "on-request",
		ask: "Whom do readers ask for it, where there is neither --file nor --url?",
		choices: new Map([
			["board", "the Board"],
			["publisher", "its publisher"],
		]),
	},
];

function ofDocument(answers: Answers, { records, madeOn }: Circumstances): Question[] {
	return [
		{ name: "document-date", ask: `What date is printed on it?${madeOn ? ` The PDF was made on ${madeOn}.` : ""}`, fallback: "" },
		...(ruleOf(answers, records)
			? [
					{
						name: "sign-off",
						ask: "Which two roles have signed it off today, such as Board manager; Legal adviser? Leave it empty if not yet.",
						fallback: "",
					},
				]
			: []),
	];
}

function named<K extends string>(kinds: readonly K[], names: Readonly<Record<K, { name: string }>>): Map<string, string> {
	return new Map(kinds.map((kind) => [kind, names[kind].name]));
}

function reviewsOf({ reviews }: Records): Map<string, string> {
	return new Map(
		[...reviews].map(([slug, { record }]) => [slug, record.headline ? `${record.reference}: ${record.headline}` : record.reference]),
	);
}

/** A title made of what is known: of which review, and what it is. */
function titleOf({ kind, review }: Answers, { reviews, vocabulary }: Records): string | undefined {
	const record = reviews.get(review ?? "")?.record;
	if (!record || !kind) return undefined;
	if (kind === "briefing") return `Learning document: ${record.reference}`;
	const { reviewKinds, reportKinds } = vocabulary.record;
	return `${reviewKinds[record.kind].name} ${record.reference}: ${reportKinds[kind as ReportKind]?.name.toLowerCase() ?? kind}`;
}

function fallbackOf(fallback: string | undefined): { fallback?: string } {
	return fallback === undefined ? {} : { fallback };
}
