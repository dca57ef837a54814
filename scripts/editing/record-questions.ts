import { isPartialDate } from "../records/dates.ts";
import type { Records } from "../records/records.ts";
import { type RetentionRule, retentionRuleFor } from "../retention/retention-rule.ts";

export type RecordKind = "review" | "report" | "briefing";

/** Answers, keyed by the name of the question. An empty answer means that the person does not know the answer. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** A question in the form that `scripts/cli/prompts.ts` expects. */
export type Question = { name: string; option?: string; text: string; choices?: ReadonlyMap<string, string>; fallback?: string };

/**
 * The data on which the questions depend. `madeOn` is the creation date in the PDF's properties. Dates are written
 * year-month-day.
 */
type QuestionContext = { records: Records; today: string; madeOn?: string | undefined };

export function recordQuestion({ record }: Answers): Question | undefined {
	if (record !== undefined) return undefined;
	const choices = choicesOf({
		review: "what was reviewed, and what was learned",
		report: "a document, and how readers get it",
		briefing: "what was learned, on two sides of A4",
	} satisfies Record<RecordKind, string>);
	return { name: "record", option: "RECORD", text: "What do you want to write?", choices };
}

/** Returns the next question about a new record, or undefined once every question has an answer. */
export function nextQuestion(kind: RecordKind, answers: Answers, context: QuestionContext): Question | undefined {
	return QUESTIONS[kind](answers, context).find(({ name }) => answers[name] === undefined);
}

/** Returns the retention rule that applies to a report, according to the answers given so far. */
function ruleOf({ kind, review, published: given }: Answers, { board, reviews }: Records): RetentionRule | undefined {
	const date = given !== undefined && isPartialDate(given) ? given : undefined;
	return retentionRuleFor(board.record.retention, kind ?? "", reviews.get(review ?? "")?.record.kind, date);
}

const QUESTIONS: Record<RecordKind, (answers: Answers, context: QuestionContext) => Question[]> = {
	review: (_, { records }) => [
		{ name: "reference", text: `What is the review’s reference, such as ${exampleOf(records)}?` },
		{ name: "kind", text: "What kind of review is it?", choices: namesOf(records.vocabulary.record.reviewKinds) },
		{
			name: "status",
			text: "May anything about the case be published?",
			choices: choicesOf({
				published: "yes, the review is published",
				"publication-delayed": "not yet: only the fact that there is a review",
			}),
			fallback: "published",
		},
		published(""),
	],

	report: (answers, context) => {
		const { records } = context;
		const needsReview = records.vocabulary.record.reportKinds.some(({ id, ofReview }) => id === answers["kind"] && ofReview === "required");
		const ways = ["file", "url", "on-request"].filter((way) => answers[way]);
		return [
			{ name: "kind", text: "What kind of document is it?", choices: namesOf(records.vocabulary.record.reportKinds) },
			{
				name: "review",
				text: needsReview ? "Which review does it belong to?" : "Which review does it belong to, if any?",
				choices: reviewsOf(records),
				...(needsReview ? {} : { fallback: "" }),
			},
			{
				name: "publisher",
				text: "Who published it?",
				choices: namesOf([{ id: "board", name: records.board.record.name }, ...records.vocabulary.record.publishers]),
				...(answers["review"] ? { fallback: "board" } : {}),
			},
			{ name: "title", text: "What title is printed on it?", ...fallbackOf(titleOf(answers, records)) },
			...(ways.length > 0 ? [] : WAYS),
			...(answers["file"] ? documentQuestions(answers, context) : []),
			published(ruleOf(answers, records) || answers["file"] ? context.today : ""),
		];
	},

	briefing: (answers, { records, today }) => [
		{ name: "review", text: "Which review does it belong to, if any?", choices: reviewsOf(records), fallback: "" },
		{ name: "title", text: "What is its title?", ...fallbackOf(titleOf({ ...answers, kind: "briefing" }, records)) },
		published(today),
	],
};

/** Questions about how readers get a document. They are asked in this order until one of them has an answer. */
const WAYS: readonly Question[] = [
	{ name: "file", text: "Where is the PDF on this computer? Leave it empty if this site is not to publish the PDF.", fallback: "" },
	{ name: "url", text: "What is its address on the publisher’s website? Leave it empty if you do not know.", fallback: "" },
	{
		name: "on-request",
		text: "Whom do readers ask for it, as there is no PDF and no address?",
		choices: choicesOf({ board: "the Board", publisher: "its publisher" }),
	},
];

function documentQuestions(answers: Answers, { records, madeOn }: QuestionContext): Question[] {
	const signOff = {
		name: "sign-off",
		text: "Which two roles have checked the PDF and signed it off today, such as Board manager; Legal adviser? Leave it empty if nobody has yet.",
		fallback: "",
	};
	return [
		{ name: "document-date", text: `What date is printed on it?${madeOn ? ` The PDF was made on ${madeOn}.` : ""}`, fallback: "" },
		...(ruleOf(answers, records) ? [signOff] : []),
	];
}

function published(fallback: string): Question {
	return { name: "published", text: "When was it first on this site (2026, 2026-05 or 2026-05-17)?", fallback };
}

function choicesOf(explanations: Readonly<Record<string, string>>): Map<string, string> {
	return new Map(Object.entries(explanations));
}

function namesOf(entries: ReadonlyArray<{ id: string; name: string }>): Map<string, string> {
	return new Map(entries.map(({ id, name }) => [id, name]));
}

/** Returns an example of a reference, with the first abbreviation in the vocabulary. */
function exampleOf({ vocabulary }: Records): string {
	const [abbreviation = "Review"] = vocabulary.record.reviewKinds.flatMap(({ abbreviations }) => abbreviations);
	return `${abbreviation} 031`;
}

function reviewsOf({ reviews }: Records): Map<string, string> {
	return new Map([...reviews].map(([slug, { record }]) => [slug, [record.reference, record.headline].filter(Boolean).join(": ")]));
}

function titleOf({ kind, review }: Answers, { reviews, vocabulary }: Records): string | undefined {
	const record = reviews.get(review ?? "")?.record;
	if (!record || !kind) return undefined;
	if (kind === "briefing") return `Learning document: ${record.reference}`;
	const { reviewKinds, reportKinds } = vocabulary.record;
	const nameOf = (entries: ReadonlyArray<{ id: string; name: string }>, id: string) => namesOf(entries).get(id) ?? id;
	return `${nameOf(reviewKinds, record.kind)} ${record.reference}: ${nameOf(reportKinds, kind).toLowerCase()}`;
}

function fallbackOf(fallback: string | undefined): { fallback?: string } {
	return fallback === undefined ? {} : { fallback };
}
