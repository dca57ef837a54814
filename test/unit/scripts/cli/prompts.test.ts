/** Asking a person, one question after the other; and saying what is missing where there is nobody to ask. */
import { describe, expect, test, vi } from "vitest";
import { type Asked, askAll } from "../../../../scripts/cli/prompts.ts";
import { UsageError } from "../../../../scripts/cli/run-command.ts";

const QUESTIONS: Asked[] = [
	{
		name: "colour",
		ask: "Which colour?",
		choices: new Map([
			["red", "like fire"],
			["green", "like grass"],
		]),
	},
	{ name: "size", ask: "How large?", fallback: "small" },
	{ name: "note", ask: "Anything else?", fallback: "" },
];
type Answers = Readonly<Record<string, string | undefined>>;
const next = (answers: Answers) => QUESTIONS.find(({ name }) => answers[name] === undefined);
const judge = (name: string, answer: string) => (name === "size" && answer === "huge" ? "Nothing is that large." : undefined);

/** A person who types these lines; and all that was said to them. */
function person(...lines: string[]) {
	const heard: string[] = [];
	vi.spyOn(process.stderr, "write").mockImplementation((words) => heard.push(String(words)) > 0);
	const prompt = async (words: string) => {
		heard.push(words);
		return lines.shift() ?? expect.unreachable("one question too many");
	};
	return { heard, prompt };
}

describe("a person", () => {
	test("answers by number, by name, or with Enter", async () => {
		expect(await askAll({}, next, judge, person("2", "large", "").prompt)).toEqual({ colour: "green", size: "large", note: "" });
		expect(await askAll({}, next, judge, person("red", "", " as agreed ").prompt)).toEqual({
			colour: "red",
			size: "small",
			note: "as agreed",
		});
	});

	test("is asked in plain words, with what Enter means", async () => {
		const { heard, prompt } = person("1", "", "");
		await askAll({}, next, judge, prompt);
		expect(heard).toEqual([
			"\nWhich colour?\n   1  red                                like fire\n   2  green                              like grass\n> ",
			"\nHow large? (Enter for small)\n> ",
			"\nAnything else? (Enter for none)\n> ",
		]);
	});

	test("is told what is wrong, and asked again", async () => {
		const { heard, prompt } = person("", "gren", "7", "green", "huge", "large", "");
		expect(await askAll({}, next, judge, prompt)).toEqual({ colour: "green", size: "large", note: "" });
		expect(heard.filter((words) => !words.endsWith("> "))).toEqual([
			"Please answer this one.\n",
			"There is no ‘gren’ here. Did you mean green?\n",
			"There is no ‘7’ here. Use one of: red, green.\n",
			"Nothing is that large.\n",
		]);
	});

	test("is not asked what is known", async () => {
		expect(await askAll({ colour: "red", note: "x" }, next, judge, person("large").prompt)).toEqual({
			colour: "red",
			size: "large",
			note: "x",
		});
	});
});

describe("nobody", () => {
	test("is asked: what has a fallback is taken, the rest is named", async () => {
		expect(await askAll({ colour: "red" }, next, judge, undefined)).toEqual({ colour: "red", size: "small", note: "" });
		await expect(askAll({}, next, judge, undefined)).rejects.toThrow(
			new UsageError(
				"These are missing, and there is no terminal to ask in:\n  --colour: Which colour? One of: red, green.\nNothing was written.",
			),
		);
	});

	test("may give what is wrong", async () => {
		await expect(askAll({ colour: "red", size: "huge" }, next, judge, undefined)).rejects.toThrow(
			"--size: Nothing is that large. Nothing was written.",
		);
	});
});
