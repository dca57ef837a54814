/** The questions about a new board, in the order in which they are asked. */

import { boardSchema } from "../../records/schema/board.ts";
import { schemaAt } from "../../records/schema/introspect.ts";
import { schemaProblem } from "../check-answer.ts";

/** Answers by the name of their question. An empty answer means that there is none. */
export type BoardAnswers = Readonly<Record<string, string | undefined>>;

export type BoardQuestion = {
	/** The name of the answer. The option `--name` answers the question. */
	name: string;
	text: string;
	/** The path of the answer's field in `board.yaml`, whose schema validates the answer. */
	field: readonly PropertyKey[];
	/** The answer's placeholder in the command's help, such as `TEXT`. */
	placeholder: string;
	/** The answer where none is given. Without one, an answer is required. */
	fallback?: string;
};

/** The next question; none when every question has an answer. */
export function nextBoardQuestion(answers: BoardAnswers): BoardQuestion | undefined {
	return boardQuestions(answers).find(({ name }) => answers[name] === undefined);
}

/** All questions, with the fallbacks that follow from the answers so far. */
export function boardQuestions({ name, phone, email }: BoardAnswers): BoardQuestion[] {
	return [
		{ name: "name", text: "What is the Board’s full name?", field: ["name"], placeholder: "TEXT" },
		{
			name: "short-name",
			text: "What do pages call it? Not an abbreviation that other boards share.",
			field: ["shortName"],
			placeholder: "TEXT",
			...fallbackTo(name, schemaTakes("shortName", name)),
		},
		{ name: "area", text: "Which area does it serve?", field: ["area"], placeholder: "TEXT" },
		{
			name: "address",
			text: "What will the site’s address be, such as https://learning.example.org?",
			field: ["address"],
			placeholder: "ADDRESS",
		},
		{
			name: "phone",
			text: "On which telephone number do people ask for reports?",
			field: ["contacts", "requests", "phone"],
			placeholder: "NUMBER",
			fallback: "",
		},
		{
			name: "email",
			text: "At which e-mail address do people ask for reports?",
			field: ["contacts", "requests", "email"],
			placeholder: "ADDRESS",
			...fallbackTo("", phone !== ""),
		},
		{
			name: "press-name",
			text: "Whom do journalists contact?",
			field: ["contacts", "press", "name"],
			placeholder: "TEXT",
			fallback: "Press enquiries",
		},
		{
			name: "press-phone",
			text: "On which telephone number do journalists ask?",
			field: ["contacts", "press", "phone"],
			placeholder: "NUMBER",
			...fallbackTo(phone, true),
		},
		{
			name: "press-email",
			text: "At which e-mail address do journalists ask?",
			field: ["contacts", "press", "email"],
			placeholder: "ADDRESS",
			...fallbackTo(email, true),
		},
		{
			name: "local-name",
			text: "Whom do people in your area tell about a child in danger, such as the council’s children’s services?",
			field: ["contacts", "concern", 0, "name"],
			placeholder: "TEXT",
		},
		{ name: "local-phone", text: "What is their telephone number?", field: ["contacts", "concern", 0, "phone"], placeholder: "NUMBER" },
		{
			name: "local-out-of-hours",
			text: "What is their number at night and at weekends, if it is different?",
			field: ["contacts", "concern", 0, "outOfHours"],
			placeholder: "NUMBER",
			fallback: "",
		},
		{
			name: "helpline-name",
			text: "Which helpline is for anyone who is worried about a child?",
			field: ["contacts", "concern", 0, "name"],
			placeholder: "TEXT",
			fallback: "NSPCC helpline",
		},
		{
			name: "helpline-phone",
			text: "What is that helpline’s number?",
			field: ["contacts", "concern", 0, "phone"],
			placeholder: "NUMBER",
			fallback: "0808 800 5000",
		},
		{
			name: "security",
			text: "Where do people report a security problem of the website: an e-mail address or a web page?",
			field: ["contacts", "security"],
			placeholder: "ADDRESS",
			fallback: "",
		},
		{
			name: "keep-for",
			text: "How long do a review’s reports stay public: P12M for twelve months, P2Y for two years?",
			field: ["retention", 0, "keepFor"],
			placeholder: "PERIOD",
			fallback: "P12M",
		},
		{
			name: "exit-to",
			text: "Where does ‘Exit this page’ lead? Choose an ordinary page that does not reveal the visit.",
			field: ["exitTo"],
			placeholder: "ADDRESS",
			fallback: "https://www.bbc.co.uk/weather",
		},
		{
			name: "time-zone",
			text: "Which time zone decides when a day ends?",
			field: ["timeZone"],
			placeholder: "ZONE",
			fallback: "Europe/London",
		},
		{
			name: "language",
			text: "In which English are the pages, such as en-GB or en-IE?",
			field: ["language"],
			placeholder: "TAG",
			fallback: "en-GB",
		},
	];
}

function fallbackTo(answer: string | undefined, offered: boolean): { fallback?: string } {
	return answer === undefined || !offered ? {} : { fallback: answer };
}

function schemaTakes(field: string, answer: string | undefined): boolean {
	return answer !== undefined && schemaAt(boardSchema, [field])?.safeParse(answer).success === true;
}

/** Validates an answer against the schema of its field. Returns what is wrong with it, or undefined. */
export function checkBoardAnswer(name: string, answer: string): string | undefined {
	const field = boardQuestions({}).find((question) => question.name === name)?.field;
	const schema = field && schemaAt(boardSchema, field);
	return schema && schemaProblem(schema, [...field], answer);
}
