import { describe, expect, test, vi } from "vitest";
import { askAll, type Question } from "../../../../scripts/cli/prompts.ts";
import { UsageError } from "../../../../scripts/cli/run-command.ts";

const QUESTIONS: Question[] = [
	{
		name: "colour",
		text: "Which colour?",
		choices: new Map([
			["red", "like fire"],
			["green", "like grass"],
		]),
	},
	{ name: "size", text: "How large?", fallback: "small" },
	{ name: "note", text: "Anything else?", fallback: "" },
];
type Answers = Readonly<Record<string, string | undefined>>;
const next = (answers: Answers) => QUESTIONS.find(({ name }) => answers[name] === undefined);
const check = (name: string, answer: string) => (name === "size" && answer === "huge" ? "Nothing is that large." : undefined);

/** Simulates a person who types the given lines, and records everything that the program prints. */
function person(...lines: string[]) {
	const printed: string[] = [];
	vi.spyOn(process.stderr, "write").mockImplementation((words) => printed.push(String(words)) > 0);
	const prompt = async (text: string) => {
		printed.push(text);
		return lines.shift() ?? expect.unreachable("one question too many");
	};
	return { printed, prompt };
}

describe("askAll at a terminal", () => {
	test("accepts the number of a choice, its name, or Enter for the default", async () => {
		expect(await askAll({}, next, check, person("2", "large", "").prompt)).toEqual({ colour: "green", size: "large", note: "" });
		expect(await askAll({}, next, check, person("red", "", " as agreed ").prompt)).toEqual({
			colour: "red",
			size: "small",
			note: "as agreed",
		});
	});

	test("prints each question with its choices and its default answer", async () => {
		const { printed, prompt } = person("1", "", "");
		await askAll({}, next, check, prompt);
		expect(printed).toEqual([
			"\nWhich colour?\n   1  red                                like fire\n   2  green                              like grass\n> ",
			"\nHow large? (Enter for small)\n> ",
			"\nAnything else? (Enter for none)\n> ",
		]);
	});

	test("explains what is wrong with an answer, and asks the question again", async () => {
		const { printed, prompt } = person("", "gren", "7", "green", "huge", "large", "");
		expect(await askAll({}, next, check, prompt)).toEqual({ colour: "green", size: "large", note: "" });
		expect(printed.filter((words) => !words.endsWith("> "))).toEqual([
			"This question needs an answer.\n",
			"‘gren’ is not one of the choices. Did you mean green?\n",
			"‘7’ is not one of the choices. Use one of: red, green.\n",
			"Nothing is that large.\n",
		]);
	});

	test("does not ask questions that an option already answers", async () => {
		expect(await askAll({ colour: "red", note: "x" }, next, check, person("large").prompt)).toEqual({
			colour: "red",
			size: "large",
			note: "x",
		});
	});
});

describe("askAll without a terminal", () => {
	test("uses default answers, and names the missing options that have no default", async () => {
		expect(await askAll({ colour: "red" }, next, check, undefined)).toEqual({ colour: "red", size: "small", note: "" });
		await expect(askAll({}, next, check, undefined)).rejects.toThrow(
			new UsageError(
				"These options are missing, and there is no terminal to ask in:\n  --colour: Which colour? One of: red, green.\nNothing was written.",
			),
		);
	});

	test("refuses an option with a wrong value", async () => {
		await expect(askAll({ colour: "red", size: "huge" }, next, check, undefined)).rejects.toThrow(
			"--size: Nothing is that large. Nothing was written.",
		);
	});
});
