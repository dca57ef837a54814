import { expect, test } from "vitest";
import { nearest } from "../../../../scripts/records/nearest.ts";

const WORDS = ["neglect", "domestic-abuse", "no"];

test.each([
	["neglct", "neglect"],
	["Neglect", "neglect"],
	["domestc-abuze", "domestic-abuse"],
	["nu", "no"],
])("%s is close enough to suggest %s", (word, meant) => {
	expect(nearest(word, WORDS)).toBe(meant);
});

test.each(["police", "xy", ""])("‘%s’ is not close enough to any word", (word) => {
	expect(nearest(word, WORDS)).toBeUndefined();
});
