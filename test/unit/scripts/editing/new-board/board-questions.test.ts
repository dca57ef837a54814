import { describe, expect, test } from "vitest";
import { boardQuestions, checkBoardAnswer, nextBoardQuestion } from "../../../../../scripts/editing/new-board/board-questions.ts";

describe("the dialogue for a new board", () => {
	test("checks the answer to every question against the schema of a field", () => {
		for (const { name } of boardQuestions({})) expect([name, checkBoardAnswer(name, "\n")]).toEqual([name, expect.any(String)]);
	});

	test.each([
		["address", "northmere.example", "The address of the site is not a web address"],
		["keep-for", "two years", "The period of retention rule 1 is not a period"],
		["time-zone", "Europe/Northmere", "The time zone is not a time zone"],
		["language", "cy-GB", "The language is not one that the site has words in"],
	])("refuses an invalid answer for the option --%s", (name, answer, words) => expect(checkBoardAnswer(name, answer)).toContain(words));

	test("requires an e-mail address if there is no telephone number", () => {
		const rest = { name: "A", "short-name": "A", area: "B", reviews: "children", address: "https://a.example" };
		expect(nextBoardQuestion({ ...rest, phone: "" })).toEqual(expect.not.objectContaining({ fallback: expect.anything() }));
		expect(nextBoardQuestion({ ...rest, phone: "999" })).toMatchObject({ name: "email", fallback: "" });
	});

	test("requires a short name if the full name is too long for the header", () => {
		expect(nextBoardQuestion({ name: "A".repeat(61) })).toEqual(expect.not.objectContaining({ fallback: expect.anything() }));
		expect(nextBoardQuestion({ name: "A" })).toMatchObject({ name: "short-name", fallback: "A" });
	});
});
