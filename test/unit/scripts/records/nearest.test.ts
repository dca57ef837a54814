import { expect, test } from "vitest";
import { nearest } from "../../../../scripts/records/nearest.ts";

const WORDS = ["neglect", "domestic-abuse", "no"];

test.each([
	["neglct", "neglect"],
	["Neglect", "neglect"],
	["domestc-abuze", "domestic-abuse"],
	["nu", "no"],
])("for the word %s, suggests %s", (word, meant) => {
	expect(nearest(word, WORDS)).toBe(meant);
});

test.each(["police", "xy", ""])("suggests no word for ‘%s’", (word) => {
	expect(nearest(word, WORDS)).toBeUndefined();
});
