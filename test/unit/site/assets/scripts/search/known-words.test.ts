/** Checks the spelling suggestions for words in search queries. */
import { expect, test } from "vitest";
import { suggestionsFor, type Vocabulary } from "../../../../../../site/assets/scripts/search/known-words.ts";
import { referenceKey } from "../../../../../../site/assets/scripts/search/query.ts";

const SCR = { text: "SCR 028", address: "/reviews/scr-028/" };
const vocabulary: Vocabulary = {
	words: ["abuse", "communication", "home", "hope", "neglect", "scr", "violence"],
	references: { known: new Map([[referenceKey(SCR.text), SCR]]), prefixes: new Map([["scr", ["scr"]]]) },
};

test.each([
	["neglact", ["neglect"], "one wrong letter"],
	["neglct", ["neglect"], "one missing letter"],
	["voilence", ["violence"], "two swapped letters"],
	["comunicaton", ["communication"], "two missing letters in a long word"],
	["src", ["scr"], "two swapped letters in a short word"],
	["src28", ["scr28"], "two swapped letters in a known reference"],
	["hone", ["home", "hope"], "two words equally close"],
	["src77", [], "two swapped letters in an unknown reference"],
	["hame", ["home"], "one wrong letter in four"],
	["hurt", [], "two wrong letters in four"],
	["neglect", [], "a correct word"],
	["xyzzy", [], "no similar word"],
])("the spelling suggestion for “%s” is %j: %s", (word, meant) => {
	expect(suggestionsFor(word, vocabulary)).toEqual(meant);
});
