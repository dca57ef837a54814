import { createInterface } from "node:readline/promises";
import { nearest } from "../records/nearest.ts";
import { UsageError } from "./run-command.ts";

/**
 * A question to ask at the terminal. Messages show the option as `option`, or as `--` and its name if `option` is omitted.
 * `choices` contains the possible answers with their explanations. If `choices` is omitted, any text is accepted. `fallback` is
 * the default answer. If `fallback` is omitted, the question must be answered.
 */
export type Question = { name: string; option?: string; text: string; choices?: ReadonlyMap<string, string>; fallback?: string };

/** Returns what is wrong with the answer to a question, or undefined if the answer is valid. */
type CheckAnswer = (name: string, answer: string) => string | undefined;

type Prompt = (text: string) => Promise<string>;

/**
 * Asks questions until there are no more.
 * @param known the answers given as options, keyed by the name of their question
 * @param next returns the next question, given the answers so far
 * @param check validates each answer, including the answers in `known`
 * @param prompt asks a question. It is undefined if there is no terminal. In that case, default answers are used.
 * @throws {UsageError} if the value of an option is wrong, or if required options are missing
 */
export async function askAll<A extends Readonly<Record<string, string | undefined>>>(
	known: A,
	next: (answers: A) => Question | undefined,
	check: CheckAnswer,
	prompt: Prompt | undefined,
): Promise<A> {
	for (const [name, answer] of Object.entries(known)) {
		const wrong = answer && check(name, answer);
		if (wrong) throw new UsageError(`${name === "record" ? "RECORD" : `--${name}`}: ${wrong} Nothing was written.`);
	}
	let answers = known;
	const missing: Question[] = [];
	for (let question = next(answers); question; question = next(answers)) {
		const { name, fallback } = question;
		if (!prompt && fallback === undefined) missing.push(question);
		answers = { ...answers, [name]: prompt ? await ask(question, check, prompt) : (fallback ?? "") };
	}
	if (missing.length > 0) throw new UsageError(missingOptions(missing));
	return answers;
}

async function ask({ name, text, choices, fallback }: Question, check: CheckAnswer, prompt: Prompt): Promise<string> {
	const list = [...(choices ?? [])];
	const lines = list.map(([id, explanation], index) => `  ${String(index + 1).padStart(2)}  ${id.padEnd(34)} ${explanation}\n`);
	const hint = fallback === undefined ? "" : fallback === "" ? " (Enter for none)" : ` (Enter for ${fallback})`;
	for (;;) {
		const typed = (await prompt(`\n${text}${hint}\n${lines.join("")}> `)).trim();
		if (typed === "" && fallback !== undefined) return fallback;
		const answer = list[Number(typed) - 1]?.[0] ?? typed;
		const wrong = answer === "" ? "This question needs an answer." : (choiceProblem(answer, choices) ?? check(name, answer));
		if (wrong === undefined) return answer;
		process.stderr.write(`${wrong}\n`);
	}
}

function choiceProblem(answer: string, choices: ReadonlyMap<string, string> | undefined): string | undefined {
	if (!choices || choices.has(answer)) return undefined;
	const guess = nearest(answer, choices.keys());
	const hint = guess ? `Did you mean ${guess}?` : `Use one of: ${[...choices.keys()].join(", ")}.`;
	return `‘${answer.slice(0, 60)}’ is not one of the choices. ${hint}`;
}

function missingOptions(missing: readonly Question[]): string {
	const lines = missing.map(
		({ name, option = `--${name}`, text, choices }) =>
			`  ${option}: ${text}${choices ? ` One of: ${[...choices.keys()].join(", ")}.` : ""}\n`,
	);
	return `These options are missing, and there is no terminal to ask in:\n${lines.join("")}Nothing was written.`;
}

/**
 * Runs work that may ask questions.
 * @param work called with undefined if standard input is not a terminal
 * @throws {UsageError} if the user stops with Ctrl-C or Ctrl-D
 */
export async function withTerminal<T>(work: (prompt: Prompt | undefined) => Promise<T>): Promise<T> {
	if (!process.stdin.isTTY) return work(undefined);
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	const left = new AbortController();
	lines.once("close", () => left.abort());
	try {
		return await work((text) => lines.question(text, { signal: left.signal }));
	} catch (error) {
		if ((error as Error).name !== "AbortError") throw error;
		throw new UsageError("\nNothing was written.");
	} finally {
		lines.close();
	}
}
