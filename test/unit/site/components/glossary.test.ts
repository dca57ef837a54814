/** Words of the glossary are explained once on a page, and only where they stand as words in a text. */
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
	"  child-safeguarding-practice-review:\n",
	"  child-safeguarding-practice-review:\n    otherWords: [safeguarding practice review]\n",
);

const vocabulary: VocabularyRecord = publicOn(A_DAY, { "vocabulary.yaml": VOCABULARY + GLOSSARY }).vocabulary;

/** The words that are explained in a text, each in square brackets, and all other marks gone. */
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
		"the first occurrence on a page",
		["A rapid review, and a rapid review.", "Rapid review"],
		"A [rapid review], and a rapid review. / Rapid review",
	],
	["whatever its case", ["RAPID REVIEW"], "[RAPID REVIEW]"],
	["the plural", ["Two rapid reviews."], "Two [rapid reviews]."],
	["the abbreviation", ["An SCR was held."], "An [SCR] was held."],
	["but not in a reference", ["SCR 028 and SCR 1"], "SCR 028 and SCR 1"],
	["once under either name", ["A serious case review (SCR)"], "A [serious case review] (SCR)"],
	["not inside another word", ["SCRUM, unrapid reviewer"], "SCRUM, unrapid reviewer"],
	[
		"not inside a longer term that means something else",
		["A safeguarding practice review. A practice review."],
		"A safeguarding practice review. A [practice review].",
	],
	["not by words that only help to search", ["Scoping"], "Scoping"],
	["not inside a link", ["[A rapid review](https://example.org), then a rapid review"], "A rapid review, then a [rapid review]"],
	["inside bold", ["**A rapid review**"], "A [rapid review]"],
])("%s", (_, texts, shown) => {
	expect(explained(...texts)).toBe(shown);
});

test("the text stays what it was, and markup in it stays text", () => {
	const { explain } = explanations(vocabulary);
	const text = "What a <b>rapid review</b> & an SCR are.";
	const plain = (markup: string) => markup.replaceAll(/<\/?(?:button|p)[^>]*>/g, "");
	expect(plain(markdown(text, explain).toString())).toBe(plain(markdown(text).toString()));
});

test("each button shows a note that says what it explains, and describes the button", () => {
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

test("a board without a glossary has nothing to explain", () => {
	const { explain, notes } = explanations(publicOn(A_DAY, {}).vocabulary);
	expect(explain("a <rapid> review").toString()).toBe("a &lt;rapid&gt; review");
	expect(notes()).toBeUndefined();
});
