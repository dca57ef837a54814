import { describe, expect, test } from "vitest";
import { type References, referenceKey, termsOf, wordsOf } from "../../../../../../site/assets/scripts/search/query.ts";

const SCR = { text: "SCR 028", address: "/reviews/scr-028/" };
const LCSPR = { text: "LCSPR 1", address: "/reviews/lcspr-1/" };
const GUIDANCE = { text: "NLI 2025/07", address: "/reports/analysis/" };
const NAMED = { text: "Good Practice Review", address: "/reviews/good-practice-review/" };

const references: References = {
	known: new Map([SCR, LCSPR, GUIDANCE, NAMED].map((reference) => [referenceKey(reference.text), reference])),
	prefixes: new Map([
		["scr", ["scr"]],
		["seriouscasereview", ["scr"]],
		["lcspr", ["lcspr"]],
		["cspr", ["lcspr"]],
	]),
};

const parse = (query: string) =>
	termsOf(query, references).map((term) =>
		term.kind === "reference" ? (term.reference ?? `no ${term.text}`) : `${term.kind} ${term.text}`,
	);

describe("parsing the words in a search query", () => {
	test("leaves out stop words and duplicates", () => {
		expect(parse("Bruise on a baby who can't roll, what do I ask? A baby!")).toEqual(["word bruise", "word baby", "word roll", "word ask"]);
	});

	test("keeps stop words if the query has no other words", () => {
		expect(parse("What is it about?")).toEqual(["word what", "word is", "word it", "word about"]);
	});

	test("splits a query into lower-case words without apostrophes, and keeps hyphenated words whole", () => {
		expect(wordsOf("The Child’s NON-mobile mum's – self-harm")).toEqual(["the", "childs", "non-mobile", "mums", "self-harm"]);
	});

	test("finds no words in punctuation", () => expect(parse("?! – …")).toEqual([]));
});

test.each(['"worst night"', "“worst night”"])("searches for %s as a phrase", (quoted) => {
	expect(parse(`${quoted} sofa`)).toEqual(["phrase worst night", "word sofa"]);
});

describe("parsing the references in a search query", () => {
	test.each(["SCR 028", "scr28", "Scr-28", "SCR.028", "serious case review 28", "Serious Case Review SCR 028"])(
		"recognises the reference “%s”",
		(text) => {
			expect(parse(text)).toContainEqual(SCR);
		},
	);

	test.each([
		["CSPR 1", LCSPR],
		["NLI 2025/07", GUIDANCE],
		["good practice review", NAMED],
	])("recognises “%s”, a reference with another prefix, other punctuation or no number", (text, reference) => {
		expect(parse(text)).toEqual([reference]);
	});

	test("recognises a review’s reference between other words of a query", () => {
		expect(parse("What did the Board say to recommendation 3 of SCR 028?")).toEqual([SCR, "word board", "word recommendation"]);
	});

	test("treats a known prefix with an unknown number as a reference, not as words", () =>
		expect(parse("scr 77 neglect")).toEqual(["no scr 77", "word neglect"]));

	test("does not mistake a year for a reference number, or a prefix alone for a reference", () => {
		expect(parse("serious case review 2018")).toEqual(["word serious", "word case", "word review", "word 2018"]);
		expect(parse("SCR")).toEqual(["word scr"]);
	});
});
