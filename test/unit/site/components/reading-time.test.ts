import { expect, test } from "vitest";
import { readingTime } from "../../../../site/components/reading-time.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

test.each([
	["1 word", [words(1)], "about 1 minute to read"],
	["200 words", [words(200)], "about 1 minute to read"],
	["201 words", [words(201)], "about 2 minutes to read"],
	["several strings and an absent one", [words(150), undefined, words(150), words(300)], "about 3 minutes to read"],
	["words on different lines", ["two\n\nwords"], "about 1 minute to read"],
])("rounds the reading time up to whole minutes: %s", (_, texts, time) => {
	expect(readingTime(texts)).toBe(time);
});

test("returns no reading time if there is no text", () => {
	expect(readingTime([undefined])).toBeUndefined();
	expect(readingTime([])).toBeUndefined();
});
