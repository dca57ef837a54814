/** Checks that each page explains a glossary term once, and only if the term occurs as a whole word. */
import { expect, test } from "vitest";
import type { VocabularyRecord } from "../../../../scripts/records/schema/vocabulary.ts";
import { explanations } from "../../../../site/components/glossary.ts";
import { inlineMarkdown, markdown } from "../../../../site/components/markdown.ts";
import { A_DAY, publicOn, SMALLEST } from "../../../support/records.ts";

const GLOSSARY = `glossary:
  - term: Rapid review
    meaning: A **first** look.
    otherWords: [scoping]
  - term: Serious case review (SCR)
    meaning: A formal process.
    otherWords: [SCR]
  - term: Practice review
    meaning: A look at practice.
`;

const VOCABULARY = (SMALLEST["vocabulary.yaml"] ?? "").replace(
	"  - id: child-safeguarding-practice-review\n",
	"  - id: child-safeguarding-practice-review\n    otherWords: [safeguarding practice review]\n",
);

const vocabulary: VocabularyRecord = publicOn(A_DAY, { "vocabulary.yaml": VOCABULARY + GLOSSARY }).vocabulary;

/** Returns the text of a page without markup. Square brackets enclose the terms that the page explains. */
function explained(...texts: string[]): string {
	const { explain } = explanations(vocabulary);
	return texts
		.map((text) => inlineMarkdown(text, explain).toString())
		.join(" / ")
		.replaceAll(/<button[^>]*>/g, "[")
		.replaceAll("</button>", "]")
		.replaceAll(/<[^>]*>/g, "");
}

test.each([
	[
		"explains the first occurrence on a page",
		["A rapid review, and a rapid review.", "Rapid review"],
		"A [rapid review], and a rapid review. / Rapid review",
	],
	["explains a term in capitals", ["RAPID REVIEW"], "[RAPID REVIEW]"],
	["explains a plural", ["Two rapid reviews."], "Two [rapid reviews]."],
	["explains an abbreviation", ["An SCR was held."], "An [SCR] was held."],
	["does not explain an abbreviation in a reference", ["SCR 028 and SCR 1"], "SCR 028 and SCR 1"],
	["explains a term but not the abbreviation that follows it", ["A serious case review (SCR)"], "A [serious case review] (SCR)"],
	["does not explain parts of words", ["SCRUM, unrapid reviewer"], "SCRUM, unrapid reviewer"],
	[
		"does not explain part of a longer term with another meaning",
		["A safeguarding practice review. A practice review."],
		"A safeguarding practice review. A [practice review].",
	],
	["does not explain search synonyms", ["Scoping"], "Scoping"],
	[
		"does not explain terms in links",
		["[A rapid review](https://example.org), then a rapid review"],
		"A rapid review, then a [rapid review]",
	],
	["explains a term in bold", ["**A rapid review**"], "A [rapid review]"],
])("the glossary %s", (_, texts, shown) => {
	expect(explained(...texts)).toBe(shown);
});

test("adds buttons without changing the text or the escaping of markup", () => {
	const { explain } = explanations(vocabulary);
	const text = "What a <b>rapid review</b> & an SCR are.";
	const plain = (markup: string) => markup.replaceAll(/<\/?(?:button|p)[^>]*>/g, "");
	expect(plain(markdown(text, explain).toString())).toBe(plain(markdown(text).toString()));
});

test("each button opens an explanation of its term, and the explanation also describes the button", () => {
	const { explain, notes } = explanations(vocabulary);
	expect(notes()).toBeUndefined();
	const button = explain("rapid review").toString();
	expect(button).toBe(
		'<button type="button" class="term" popovertarget="term-rapid-review" aria-describedby="term-rapid-review-meaning">rapid review</button>',
	);
	const shown = notes()?.toString() ?? "";
	expect(shown).toContain('<div popover class="term-note" id="term-rapid-review" role="note" aria-labelledby="term-rapid-review-word">');
	expect(shown).toContain('id="term-rapid-review-meaning">A <strong>first</strong> look.</p>');
	expect(shown).toContain("data-pagefind-ignore");
	expect(shown).not.toContain("A formal process");
});

test("a page explains no terms if the board has no glossary", () => {
	const { explain, notes } = explanations(publicOn(A_DAY, {}).vocabulary);
	expect(explain("a <rapid> review").toString()).toBe("a &lt;rapid&gt; review");
	expect(notes()).toBeUndefined();
});
