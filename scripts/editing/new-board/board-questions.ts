/** What must be known of a board before it can have a site, in the order in which a person would be asked. */

import { boardSchema } from "../../records/schema/board.ts";
import { schemaAt } from "../../records/schema/introspect.ts";
import { refusalOf } from "../../records/schema-messages.ts";

/** What is known so far, by the name of its option. An empty answer says that there is none. */
export type BoardAnswers = Readonly<Record<string, string | undefined>>;

/** One thing to ask. */
export type BoardQuestion = {
	/** What the answer is called; the option that gives it without asking is `--name`. */
	name: string;
	/** The question, in plain words. */
	ask: string;
	/** The field of `board.yaml` that the answer is for, and that judges it. */
	field: readonly PropertyKey[];
	/** How help shows an answer, such as `TEXT`. */
	placeholder: string;
	/** The answer where none is given. Without one, the question must be answered. */
	fallback?: string;
};

/** The next thing to ask; nothing when all is known that is needed. */
export function nextBoardQuestion(answers: BoardAnswers): BoardQuestion | undefined {
	return boardQuestions(answers).find(({ name }) => answers[name] === undefined);
}

/** All that can be asked, with the fallbacks that follow from what is known. */
export function boardQuestions({ name, phone, email }: BoardAnswers): BoardQuestion[] {
	return [
		{ name: "name", ask: "What is the Board’s full name?", field: ["name"], placeholder: "TEXT" },
		{
			name: "short-name",
			ask: "What are pages to call it? Not an abbreviation that other boards share.",
			field: ["shortName"],
			placeholder: "TEXT",
			...fallbackTo(name, schemaTakes("shortName", name)),
		},
		{ name: "area", ask: "Which place does it serve?", field: ["area"], placeholder: "TEXT" },
		{
			name: "address",
			ask: "At which address will the site be, such as https://learning.example.org?",
			field: ["address"],
			placeholder: "ADDRESS",
		},
		{
			name: "phone",
			ask: "On which number can reports be asked for?",
			field: ["contacts", "requests", "phone"],
			placeholder: "NUMBER",
			fallback: "",
		},
		{
			name: "email",
			ask: "At which e-mail address can reports be asked for?",
			field: ["contacts", "requests", "email"],
			placeholder: "ADDRESS",
			...fallbackTo("", phone !== ""),
		},
		{
			name: "press-name",
			ask: "Whom do journalists ask?",
			field: ["contacts", "press", "name"],
			placeholder: "TEXT",
			fallback: "Press enquiries",
		},
		{
			name: "press-phone",
			ask: "On which number can journalists ask?",
			field: ["contacts", "press", "phone"],
			placeholder: "NUMBER",
			...fallbackTo(phone, true),
		},
		{
			name: "press-email",
			ask: "At which e-mail address can journalists ask?",
			field: ["contacts", "press", "email"],
			placeholder: "ADDRESS",
			...fallbackTo(email, true),
		},
		{
			name: "local-name",
			ask: "Who in your area is told of a child in danger, such as the council’s children’s services?",
			field: ["contacts", "concern", 0, "name"],
			placeholder: "TEXT",
		},
		{ name: "local-phone", ask: "On which number are they told of it?", field: ["contacts", "concern", 0, "phone"], placeholder: "NUMBER" },
		{
			name: "local-out-of-hours",
			ask: "On which number are they told at night and at weekends, if it is another?",
			field: ["contacts", "concern", 0, "outOfHours"],
			placeholder: "NUMBER",
			fallback: "",
		},
		{
			name: "helpline-name",
			ask: "Which helpline is for anyone who is worried about a child?",
			field: ["contacts", "concern", 0, "name"],
			placeholder: "TEXT",
			fallback: "NSPCC helpline",
		},
		{
			name: "helpline-phone",
			ask: "What is that helpline’s number?",
			field: ["contacts", "concern", 0, "phone"],
			placeholder: "NUMBER",
			fallback: "0808 800 5000",
		},
		{
			name: "security",
			ask: "Where is a weakness of the website reported: an e-mail address, or a page?",
			field: ["contacts", "security"],
			placeholder: "ADDRESS",
			fallback: "",
		},
		{
			name: "keep-for",
			ask: "How long can a review’s reports be read: P12M for twelve months, P2Y for two years?",
			field: ["retention", 0, "keepFor"],
			placeholder: "PERIOD",
			fallback: "P12M",
		},
		{
			name: "exit-to",
			ask: "Where does ‘Exit this page’ lead? An ordinary page that says nothing of the visit.",
			field: ["exitTo"],
			placeholder: "ADDRESS",
			fallback: "https://www.bbc.co.uk/weather",
		},
		{ name: "time-zone", ask: "In which time zone does a day end?", field: ["timeZone"], placeholder: "ZONE", fallback: "Europe/London" },
		{ name: "language", ask: "In which English are the pages: en-GB, en-IE?", field: ["language"], placeholder: "TAG", fallback: "en-GB" },
	];
}

function fallbackTo(answer: string | undefined, offered: boolean): { fallback?: string } {
	return answer === undefined || !offered ? {} : { fallback: answer };
}

function schemaTakes(field: string, answer: string | undefined): boolean {
	return answer !== undefined && schemaAt(boardSchema, [field])?.safeParse(answer).success === true;
}

/** Says what is wrong with an answer, by the schema of the field that it is for; nothing where it is right. */
export function faultOfBoardAnswer(name: string, answer: string): string | undefined {
	const field = boardQuestions({}).find((question) => question.name === name)?.field;
	const [issue] = (field && schemaAt(boardSchema, field)?.safeParse(answer, { reportInput: true }).error?.issues) ?? [];
	if (!issue) return undefined;
	const { message, remedy } = refusalOf({ ...issue, path: [name] }, answer);
	return `${message}. ${remedy}`;
}
