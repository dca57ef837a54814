/** A briefing fits on two sides of A4 and its sheet on one: the schema's limits are enough for words, the rules hold for anything else. */
import { describe, expect, test } from "vitest";
import { fullBriefing, longestBoard, TEXTS } from "../../../support/longest.ts";
import { mistakesIn, SMALLEST } from "../../../support/records.ts";

const text = (name: string) => TEXTS[name] ?? expect.unreachable();
const board = longestBoard(text("ordinary English"));

describe("a briefing that is full in every field", () => {
	test("is accepted in ordinary English, on the board that says most", () => {
		expect(mistakesIn({ ...board, "briefings/b.yaml": fullBriefing(text("ordinary English")) })).toEqual([]);
	});

	test.each(Object.keys(TEXTS).slice(1))("is refused where it is of %s", (name) => {
		const [mistake = ""] = mistakesIn({ ...board, "briefings/b.yaml": fullBriefing(text(name)) });
		expect(mistake).toMatch(
			/^briefings\/b\.yaml:1:1 \[two-sides\] the briefing takes \d+ lines on paper; two sides of A4 have room for 126\. Shorten it, or join paragraphs and items of lists; (?:lessons|keyThemes) takes \d+ lines\.$/,
		);
	});
});

test("a word of care that fills the sheet is refused where the questions are", () => {
	const long = { "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("Take care.", `|-\n${"  a\n\n".repeat(40)}`) };
	const mistakes = mistakesIn({ ...board, ...long, "briefings/b.yaml": fullBriefing(text("ordinary English"), 0.5) });
	expect(mistakes).toHaveLength(1);
	expect(mistakes[0]).toMatch(
		/^briefings\/b\.yaml:\d+:3 \[one-side\] the sheet for a meeting takes \d+ lines; one side of A4 has room for 66\. Shorten the questions, or wellbeing in wording\.yaml, which takes 50 lines\.$/,
	);
});

test("a briefing whose text is not held has nothing to print", () => {
	const long = { "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("Take care.", `|-\n${"  a\n\n".repeat(90)}`) };
	expect(mistakesIn({ ...board, ...long, "briefings/b.yaml": "title: Learning\nonRequest: board\n" })).toEqual([]);
});
