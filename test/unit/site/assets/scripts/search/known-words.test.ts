/** What a misspelt word may be meant for. */
import { expect, test } from "vitest";
import { meantBy, type Vocabulary } from "../../../../../../site/assets/scripts/search/known-words.ts";
import { formOf } from "../../../../../../site/assets/scripts/search/question.ts";

const SCR = { text: "SCR 028", address: "/reviews/scr-028/" };
const vocabulary: Vocabulary = {
	words: ["abuse", "communication", "home", "hope", "neglect", "scr", "violence"],
	references: { known: new Map([[formOf(SCR.text), SCR]]), beginnings: new Map([["scr", ["scr"]]]) },
};

test.each([
	["neglact", ["neglect"], "a letter is wrong"],
	["neglct", ["neglect"], "a letter is missing"],
	["voilence", ["violence"], "two letters changed places"],
	["comunicaton", ["communication"], "two letters are missing of a long word"],
	["src", ["scr"], "two letters changed places in a short one"],
	["src28", ["scr28"], "a reference that there is"],
	["hone", ["home", "hope"], "either may be meant"],
	["src77", [], "a reference that there is not"],
	["hame", ["home"], "one letter of four"],
	["hurt", [], "two letters of four"],
	["neglect", [], "it is right as it is"],
	["xyzzy", [], "nothing is near"],
])("%s: %j, since %s", (word, meant) => {
	expect(meantBy(word, vocabulary)).toEqual(meant);
});
