import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { boardFiles, sourcesOf } from "../../../../../scripts/editing/new-board/board-files.ts";
import { boardQuestions } from "../../../../../scripts/editing/new-board/board-questions.ts";
import { catalogue } from "../../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY } from "../../../../support/days.ts";
import { ANSWERS } from "../../../../support/new-board.ts";

describe("boardFiles makes the files of a new board", () => {
	const all = (answers: Readonly<Record<string, string>>) =>
		Object.fromEntries([...boardQuestions(answers).map(({ name, fallback = "" }) => [name, fallback]), ...Object.entries(answers)]);
	const problemsOf = (files: ReadonlyMap<string, string>) => {
		const result = catalogue(sourcesOf(files, "data"), EXAMPLESHIRE_DAY as IsoDay);
		return result.ok ? result.warnings : result.problems;
	};

	test.each([
		["phone", "please ring **{phone.requests}**."],
		["email", "please write to learning@northmere.example."],
	] as const)("mentions only the %s in the wording if the board has no other contact details", async (way, words) => {
		const { phone, email, ...others } = ANSWERS;
		const files = await boardFiles({
			...all({ ...others, "short-name": "Northmere", phone: "", email: "" }),
			[way]: { phone, email }[way],
		});
		expect(files.get("wording.yaml")?.replaceAll(/\s+/g, " ")).toContain(words);
		expect(problemsOf(files)).toEqual([]);
	});

	test.each(["children", "adults", "domestic-abuse", "children, adults", "children, adults, domestic-abuse"])(
		"makes a valid board that holds reviews of %s",
		async (reviews) => {
			const files = await boardFiles(all({ ...ANSWERS, "short-name": "Northmere", reviews }));
			expect(problemsOf(files)).toEqual([]);
			const kinds: Array<{ id: string }> = parse(files.get("vocabulary.yaml") ?? "").reviewKinds;
			const ids = kinds.map(({ id }) => id);
			expect([
				ids.includes("serious-case-review"),
				ids.includes("safeguarding-adults-review"),
				ids.includes("domestic-homicide-review"),
			]).toEqual([reviews.includes("children"), reviews.includes("adults"), reviews.includes("domestic-abuse")]);
			const { contacts, retention } = parse(files.get("board.yaml") ?? "");
			expect(retention[0].ofReviews.every((id: string) => ids.includes(id))).toBe(true);
			expect(contacts.concern).toHaveLength(reviews === "children" ? 3 : 2);
		},
	);

	test.each(["A: “quoted” #1 board's * name_x", "Bwrdd Diogelu Plant – Y Môr", "{keepFor}", "%area%"])(
		"preserves a name that YAML or Markdown could misread: %s",
		async (name) => {
			const files = await boardFiles(all({ ...ANSWERS, name, "short-name": name }));
			expect(parse(files.get("board.yaml") ?? "").name).toBe(name);
			expect(problemsOf(files)).toEqual([]);
		},
	);
});
