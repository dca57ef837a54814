import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../scripts/leak-gate/words.ts";

describe("wordsOf for text that differs only in form", () => {
	test.each([
		["upper and lower case", "The Child Died", "the child died"],
		["accents, precomposed and combining", "Zoë and Zoe\u0308 café", "zoe and zoe cafe"],
		["ligatures", "the ﬁrst oﬃce", "the first office"],
		["full-width letters and digits", "ＡＢＣ １２", "abc 12"],
		["Greek final sigma", "Οδυσσεύς", "ΟΔΥΣΣΕΥΣ"],
		["mathematical letters outside the 16-bit range", "\u{1d41a}\u{1d41b}\u{1d41c} family", "abc family"],
		["apostrophes of any kind", "the child's child’s child‘s childʼs", "the childs childs childs childs"],
		["soft hyphens", "safe\u00adguard\u00ading", "safeguarding"],
		["zero-width spaces and joiners", "safe\u200bguard\u200ding\ufeff", "safeguarding"],
		["variation selectors and grapheme joiners", "child\ufe0f re\u034fview", "child review"],
		["punctuation and any white space between words", "who, if\u2003not\n\tus—then…", "who if not us then"],
		["spaces and punctuation before and after", "  (the child)  ", "the child"],
	])("returns the same words regardless of %s", (_, text, plain) => {
		expect(wordsOf(text)).toEqual(wordsOf(plain));
	});
});

describe("wordsOf for text with different words", () => {
	test.each([
		["a hyphenated word from one without the hyphen", "child-centred", "childcentred"],
		["the same words in a different order", "child review", "review child"],
		["a repeated word from a single one", "very very late", "very late"],
		["different digits", "SCR 28", "SCR 29"],
		["words that differ by one letter", "child", "chile"],
		["anagrams", "dare", "dear"],
	])("distinguishes %s", (_, one, other) => {
		expect(wordsOf(one)).not.toEqual(wordsOf(other));
	});
});

test("returns one number for each word", () => {
	expect([..."ab"].map((letter) => wordsOf(letter).length)).toEqual([1, 1]);
	expect(wordsOf("one two-three, 4 fünf")).toHaveLength(5);
	expect(wordsOf("")).toHaveLength(0);
	expect(wordsOf(" — … \u00ad ")).toHaveLength(0);
});

test("never returns 0 for a word, because 0 is used as a separator", () => {
	expect(wordsOf("the child’s review, \u{1f9f8} and 文字").includes(0)).toBe(false);
});

test("returns a list of words that the next call does not overwrite", () => {
	const words = wordsOf("the first text");
	const before = [...words];
	wordsOf("quite another text, and a longer one");
	expect([...words]).toEqual(before);
});

test("splits text of any length into words", () => {
	const count = 700_000;
	const words = wordsOf("ab ".repeat(count));
	expect(words.length).toBe(count);
	expect(new Set(words)).toEqual(new Set(wordsOf("ab")));
	expect(wordsOf("a b ".repeat(count)).length).toBe(2 * count);
});
