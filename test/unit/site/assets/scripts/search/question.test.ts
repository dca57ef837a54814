/** How a question is taken apart. */
import { describe, expect, test } from "vitest";
import { formOf, type References, termsOf, wordsOf } from "../../../../../../site/assets/scripts/search/question.ts";

const SCR = { text: "SCR 028", address: "/reviews/scr-028/" };
const LCSPR = { text: "LCSPR 1", address: "/reviews/lcspr-1/" };
const GUIDANCE = { text: "NLI 2025/07", address: "/reports/analysis/" };
const NAMED = { text: "Good Practice Review", address: "/reviews/good-practice-review/" };

const references: References = {
	known: new Map([SCR, LCSPR, GUIDANCE, NAMED].map((reference) => [formOf(reference.text), reference])),
	beginnings: new Map([
		["scr", ["scr"]],
		["seriouscasereview", ["scr"]],
		["lcspr", ["lcspr"]],
		["cspr", ["lcspr"]],
	]),
};

const partsOf = (question: string) =>
	termsOf(question, references).map((term) =>
		term.kind === "reference" ? (term.reference ?? `no ${term.text}`) : `${term.kind} ${term.text}`,
	);

describe("words", () => {
	test("that say nothing are left out, and each is looked for once", () => {
		expect(partsOf("Bruise on a baby who can't roll, what do I ask? A baby!")).toEqual([
			"word bruise",
			"word baby",
			"word roll",
			"word ask",
		]);
	});

	test("that say nothing are looked for where there are no others", () => {
		expect(partsOf("What is it about?")).toEqual(["word what", "word is", "word it", "word about"]);
	});

	test("are compared without case and apostrophes, however they are typed; hyphens hold them together", () => {
		expect(wordsOf("The Child’s NON-mobile mum's – self-harm")).toEqual(["the", "childs", "non-mobile", "mums", "self-harm"]);
	});

	test("of nothing but signs there are none", () => expect(partsOf("?! – …")).toEqual([]));
});

test.each(['"worst night"', "“worst night”"])("%s is looked for as it stands", (quoted) => {
	expect(partsOf(`${quoted} sofa`)).toEqual(["phrase worst night", "word sofa"]);
});

describe("references", () => {
	test.each(["SCR 028", "scr28", "Scr-28", "SCR.028", "serious case review 28", "Serious Case Review SCR 028"])("“%s” is one", (text) => {
		expect(partsOf(text)).toContainEqual(SCR);
	});

	test.each([
		["CSPR 1", LCSPR],
		["NLI 2025/07", GUIDANCE],
		["good practice review", NAMED],
	])("“%s” is one in other words, with other signs, or without a number", (text, reference) => {
		expect(partsOf(text)).toEqual([reference]);
	});

	test("stand among words", () => {
		expect(partsOf("What did the Board say to recommendation 3 of SCR 028?")).toEqual([SCR, "word board", "word recommendation"]);
	});

	test("that nobody knows are no words either", () => expect(partsOf("scr 77 neglect")).toEqual(["no scr 77", "word neglect"]));

	test("have no year for a number, and no beginning alone", () => {
		expect(partsOf("serious case review 2018")).toEqual(["word serious", "word case", "word review", "word 2018"]);
		expect(partsOf("SCR")).toEqual(["word scr"]);
	});
});
