import { expect, test } from "vitest";
import { nearest } from "../../../../scripts/records/nearest.ts";

const WORDS = ["neglect", "domestic-abuse", "no"];

test.each([
	["neglct", "neglect"],
	["Neglect", "neglect"],
	["domestc-abuze", "domestic-abuse"],
	["nu", "no"],
])("%s: at most two letters or a third of them are wrong, so %s is meant", (word, meant) => {
	expect(nearest(word, WORDS)).toBe(meant);
});

test.each(["police", "xy", ""])("‘%s’ is not near any word", (word) => {
	expect(nearest(word, WORDS)).toBeUndefined();
});
