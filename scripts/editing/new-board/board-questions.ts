import { boardSchema } from "../../records/schema/board.ts";
import { schemaAt } from "../../records/schema/introspect.ts";
import type { ReviewSubject } from "../../records/schema/vocabulary.ts";
import { schemaProblem } from "../check-answer.ts";
import { reviewsOfBoard, reviewsProblem } from "./board-reviews.ts";

/** Answers, keyed by the name of the question. A field with an empty answer is left out of `board.yaml`. */
export type BoardAnswers = Readonly<Record<string, string | undefined>>;

/**
 * A question about the new board. `field` is the path of the field in `board.yaml` that the answer fills in. The schema of the
 * field validates the answer. Only the question about reviews has no field. `placeholder` represents the answer in the command's
 * help. `fallback` is the default answer. A question without a default must be answered.
 */
type BoardQuestion = { name: string; text: string; field?: readonly PropertyKey[]; placeholder: string; fallback?: string };

/** Returns the next question to ask, or undefined once every question has an answer. */
export function nextBoardQuestion(answers: BoardAnswers): BoardQuestion | undefined {
	return boardQuestions(answers).find(({ name }) => answers[name] === undefined);
}

/** Returns all questions. Some default answers depend on the answers given so far. */
export function boardQuestions({ name, phone, email, reviews = "children" }: BoardAnswers): BoardQuestion[] {
	const shortName = schemaAt(boardSchema, ["shortName"])?.safeParse(name).success ? name : undefined;
	const { subject, words } = reviewsOfBoard(reviews);
	const { someone = "" } = words;
	return [
		question("name", ["name"], "TEXT", "What is the Board’s full name?"),
		question("short-name", ["shortName"], "TEXT", "What do pages call it? Not an abbreviation that other boards share.", shortName),
		question("area", ["area"], "TEXT", "Which area does it serve?"),
		{
			name: "reviews",
			text: "Which reviews does it hold: children (serious case reviews and what replaced them), adults (safeguarding adults reviews), domestic-abuse (domestic abuse related death reviews), or several, such as children, adults?",
			placeholder: "KINDS",
			fallback: "children",
		},
		question("address", ["address"], "ADDRESS", "What will the site’s address be, such as https://learning.example.org?"),
		question("phone", [...REQUESTS, "phone"], "NUMBER", "On which telephone number do people ask for reports?", ""),
		question(
			"email",
			[...REQUESTS, "email"],
			"ADDRESS",
			"At which e-mail address do people ask for reports?",
			phone === "" ? undefined : "",
		),
		question("press-name", [...PRESS, "name"], "TEXT", "Whom do journalists contact?", "Press enquiries"),
		question("press-phone", [...PRESS, "phone"], "NUMBER", "On which telephone number do journalists ask?", phone),
		question("press-email", [...PRESS, "email"], "ADDRESS", "At which e-mail address do journalists ask?", email),
		question(
			"local-name",
			[...CONCERN, "name"],
			"TEXT",
			`Whom do people in your area tell about ${someone} in danger, such as the council’s ${SERVICES[subject]}?`,
		),
		question("local-phone", [...CONCERN, "phone"], "NUMBER", "What is their telephone number?"),
		question(
			"local-out-of-hours",
			[...CONCERN, "outOfHours"],
			"NUMBER",
			"What is their number at night and at weekends, if it is different?",
			"",
		),
		question(
			"helpline-name",
			[...CONCERN, "name"],
			"TEXT",
			`Which helpline is for anyone who is worried about ${someone}?`,
			subject === "child" ? "NSPCC helpline" : "",
		),
		question(
			"helpline-phone",
			[...CONCERN, "phone"],
			"NUMBER",
			"What is that helpline’s number?",
			subject === "child" ? "0808 800 5000" : "",
		),
		question(
			"security",
			["contacts", "security"],
			"ADDRESS",
			"Where do people report a security problem of the website: an e-mail address or a web page?",
			"",
		),
		question(
			"keep-for",
			["retention", 0, "keepFor"],
			"PERIOD",
			"How long do a review’s reports stay public: P12M for twelve months, P2Y for two years?",
			"P12M",
		),
		question(
			"exit-to",
			["exitTo"],
			"ADDRESS",
			"Where does ‘Exit this page’ lead? Choose an ordinary page that does not reveal the visit.",
			"https://www.bbc.co.uk/weather",
		),
		question("time-zone", ["timeZone"], "ZONE", "Which time zone decides when a day ends?", "Europe/London"),
		question("language", ["language"], "TAG", "In which English are the pages, such as en-GB or en-IE?", "en-GB"),
	];
}

const SERVICES: Readonly<Record<ReviewSubject, string>> = {
	child: "children’s services",
	adult: "adult social care",
	anyone: "social care",
};

const REQUESTS = ["contacts", "requests"];
const PRESS = ["contacts", "press"];
const CONCERN = ["contacts", "concern", 0];

function question(name: string, field: readonly PropertyKey[], placeholder: string, text: string, fallback?: string): BoardQuestion {
	return { name, text, field, placeholder, ...(fallback !== undefined && { fallback }) };
}

/** Returns what is wrong with an answer, or undefined if it is valid. */
export function checkBoardAnswer(name: string, answer: string): string | undefined {
	if (name === "reviews") return reviewsProblem(answer);
	const field = boardQuestions({}).find((question) => question.name === name)?.field;
	const schema = field && schemaAt(boardSchema, field);
	return schema && schemaProblem(schema, [...field], answer);
}
