/** Asks a person in the terminal, and says what is missing where nobody can be asked. */
import { createInterface } from "node:readline/promises";
import { nearest } from "../records/nearest.ts";
import { UsageError } from "./run-command.ts";

/** One thing to ask: the option that answers it, the words, the answers that there are, and the answer where none is given. */
export type Asked = { name: string; option?: string; ask: string; choices?: ReadonlyMap<string, string>; fallback?: string };

/** Says what is wrong with an answer, if anything is. */
export type Judge = (name: string, answer: string) => string | undefined;

/** Puts a question and waits for the line that is typed. */
export type Prompt = (words: string) => Promise<string>;

/**
 * Asks until everything is known.
 * @param known what is known already
 * @param next the next question, when these answers are known
 * @param prompt puts a question; nothing where nobody can be asked
 * @throws {UsageError} naming the options that are missing, or what is wrong with one that was given
 */
export async function askAll<A extends Readonly<Record<string, string | undefined>>>(
	known: A,
	next: (answers: A) => Asked | undefined,
	judge: Judge,
	prompt: Prompt | undefined,
): Promise<A> {
	for (const [name, answer] of Object.entries(known)) {
		const wrong = answer && judge(name, answer);
		if (wrong) throw new UsageError(`${name === "record" ? "RECORD" : `--${name}`}: ${wrong} Nothing was written.`);
	}
	let answers = known;
	const missing: Asked[] = [];
	for (let question = next(answers); question; question = next(answers)) {
		const { name, fallback } = question;
		if (!prompt && fallback === undefined) missing.push(question);
		answers = { ...answers, [name]: prompt ? await answerTo(question, judge, prompt) : (fallback ?? "") };
	}
	if (missing.length > 0) throw new UsageError(inOptions(missing));
	return answers;
}

async function answerTo({ name, ask, choices, fallback }: Asked, judge: Judge, prompt: Prompt): Promise<string> {
	const list = [...(choices ?? [])];
	const lines = list.map(([id, meaning], index) => `  ${String(index + 1).padStart(2)}  ${id.padEnd(34)} ${meaning}\n`);
	const hint = fallback === undefined ? "" : fallback === "" ? " (Enter for none)" : ` (Enter for ${fallback})`;
	for (;;) {
		const typed = (await prompt(`\n${ask}${hint}\n${lines.join("")}> `)).trim();
		if (typed === "" && fallback !== undefined) return fallback;
		const answer = list[Number(typed) - 1]?.[0] ?? typed;
		const wrong = answer === "" ? "Please answer this one." : (notAmong(answer, choices) ?? judge(name, answer));
		if (wrong === undefined) return answer;
		await say(`${wrong}\n`);
	}
}

/** Says that an answer is none of those that there are. */
function notAmong(answer: string, choices: ReadonlyMap<string, string> | undefined): string | undefined {
	if (!choices || choices.has(answer)) return undefined;
	const guess = nearest(answer, choices.keys());
	return `There is no ‘${answer.slice(0, 60)}’ here.${guess ? ` Did you mean ${guess}?` : ` Use one of: ${[...choices.keys()].join(", ")}.`}`;
}

async function say(words: string): Promise<void> {
	process.stderr.write(words);
}

function inOptions(missing: readonly Asked[]): string {
	const lines = missing.map(
		({ name, option = `--${name}`, ask, choices }) =>
			`  ${option}: ${ask}${choices ? ` One of: ${[...choices.keys()].join(", ")}.` : ""}\n`,
	);
	return `These are missing, and there is no terminal to ask in:\n${lines.join("")}Nothing was written.`;
}

/**
 * Lends the terminal to questions; nothing where standard input is none.
 * @throws {UsageError} from a question, when the person leaves
 */
export async function withTerminal<T>(work: (prompt: Prompt | undefined) => Promise<T>): Promise<T> {
	if (!process.stdin.isTTY) return work(undefined);
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	const left = new AbortController();
	lines.once("close", () => left.abort());
	try {
		return await work((words) => lines.question(words, { signal: left.signal }));
	} catch (error) {
		if ((error as Error).name !== "AbortError") throw error;
		throw new UsageError("\nNothing was written.");
	} finally {
		lines.close();
	}
}
