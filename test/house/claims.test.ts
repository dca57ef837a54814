/** Checks that templates do not contain claims about records. Claims belong in `site/claims/`, next to the conditions for them. */
import { expect, test } from "vitest";
import { CODE, textOf } from "../support/code.ts";

/** Matches words that are typical of claims about records. */
const CLAIM =
	/\banonymised\b|\bdescribes harm\b|\b(?:not )?held (?:here|on this website)\b|\bhas been (?:removed|withdrawn|superseded)\b|\b(?:No|no) [a-z ]+ (?:is|are|was|were|has been) (?:recorded|published|listed|removed|on this website)\b|\b(?:No|no) \w+ recorded\b|\bNone of\b|\bNothing (?:is|on|recorded|to read)\b|\bwhat was learned\b|\bknown by a number\b|\bstays? here\b/;

/** Sentences that the pattern matches, but that need no condition. They are always true, because of how the site works. */
const ALWAYS_TRUE = ["A report that has been removed is not in the data", "No licence to use these data is recorded on this website"];

/** Returns the lines of code, without comments, that make a claim. */
function claimsIn(file: string, text: string): string[] {
	return text
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.split("\n")
		.filter((line) => !/^\s*\/\//.test(line) && CLAIM.test(ALWAYS_TRUE.reduce((rest, sentence) => rest.replace(sentence, ""), line)))
		.map((line) => `${file}: ${line.trim()}`);
}

test("templates get claims about records only from site/claims/", () => {
	const templates = CODE.filter((file) => /^site\/(?:pages|components|layouts|lists)\//.test(file));
	expect(templates.length).toBeGreaterThan(60);
	expect(templates.flatMap((file) => claimsIn(file, textOf(file)))).toEqual([]);
});

test("the check reports a claim in code, but not in a comment", () => {
	expect(claimsIn("a.ts", "/** It has been removed. */\nconst a = 1;\n// None of it\n")).toEqual([]);
	for (const words of ["It has been anonymised.", "No report has been removed so far.", "None of them", "6 reviews and what was learned"])
		expect(claimsIn("a.ts", `const a = "${words}";`)).toHaveLength(1);
});
