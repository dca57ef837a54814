import { describe, expect, test } from "vitest";
import { fullBriefing, longestBoard, TEXTS } from "../../../support/longest.ts";
import { mistakesIn, SMALLEST } from "../../../support/records.ts";

const text = (name: string) => TEXTS[name] ?? expect.unreachable();
const board = longestBoard(text("ordinary English"));

describe("the length check for briefings", () => {
	test("accepts a briefing in ordinary English whose fields have the maximum length, even for the board with the longest layout", () => {
		expect(mistakesIn({ ...board, "briefings/b.yaml": fullBriefing(text("ordinary English")) })).toEqual([]);
	});

	test.each(Object.keys(TEXTS).slice(1))("refuses a briefing whose fields have the maximum length and consist of %s", (name) => {
		const [mistake = ""] = mistakesIn({ ...board, "briefings/b.yaml": fullBriefing(text(name)) });
		expect(mistake).toMatch(
			/^briefings\/b\.yaml:1:1 \[two-sides\] The briefing takes \d+ lines on paper, and two sides of A4 have room for 126\. Shorten it, or join paragraphs and list items\. Its longest part, (?:lessons|keyThemes), takes \d+ lines\.$/,
		);
	});
});

test("reports at the briefing’s questions that wellbeing text makes the sheet for meetings too long", () => {
	const long = { "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("Take care.", `|-\n${"  a\n\n".repeat(40)}`) };
	const mistakes = mistakesIn({ ...board, ...long, "briefings/b.yaml": fullBriefing(text("ordinary English"), 0.5) });
	expect(mistakes).toHaveLength(1);
	expect(mistakes[0]).toMatch(
		/^briefings\/b\.yaml:\d+:3 \[one-side\] The sheet for meetings takes \d+ lines on paper, and one side of A4 has room for 66\. Shorten the questions, or the text of wellbeing in wording\.yaml, which takes 50 lines\.$/,
	);
});

test("a briefing whose text is not on the site has no sheet for meetings", () => {
	const long = { "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("Take care.", `|-\n${"  a\n\n".repeat(90)}`) };
	expect(mistakesIn({ ...board, ...long, "briefings/b.yaml": "title: Learning\nonRequest: board\n" })).toEqual([]);
});
