import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../../../site/assets/scripts/search/excerpt.ts";

const FILLER = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");

/** Returns an excerpt as one line, with square brackets around the matches. `found` contains one word for each query term. */
function line(content: string, found: readonly string[], title = ""): string {
	const words = content.split(/\s+/);
	const places = found.map((word) => words.flatMap((one, index) => (one.includes(word) ? [index] : [])));
	return excerptOf({ content, meta: { title }, places })
		.map(({ text, marked }) => (marked ? `[${text}]` : text))
		.join("")
		.trim();
}

describe("excerptOf shortens text for a search result", () => {
	test("starts an excerpt with the sentence that contains the match, and stops at the length limit", () => {
		const text = `${FILLER}. The baby was asleep on a sofa, and nobody had asked. ${FILLER}`;
		expect(line(text, ["sofa"])).toMatch(/^The baby was asleep on a \[sofa\], and nobody had asked\. word0 .* word20 …$/);
	});

	test("starts an excerpt with an ellipsis if the sentence begins too far back", () => {
		expect(line(`${FILLER} sofa`, ["sofa"])).toMatch(/^… word29 .* word59 \[sofa\]$/);
	});

	test("shows the part of the text in which the most query terms are close together", () => {
		expect(line(`One baby. ${FILLER}. A sofa. ${FILLER}. A baby on a sofa. ${FILLER}`, ["baby", "sofa"])).toMatch(
			/^A \[baby\] on a \[sofa\]\. word0/,
		);
	});

	test("leaves out the title, even if the only match is in the title", () => {
		expect(line("Briefing Asleep on a sofa. The text itself is short.", ["sofa"], "Asleep on a sofa")).toBe("The text itself is short.");
	});

	test("leaves out synonyms that were added to the search index", () => {
		expect(line("The text itself is short. Also known as: sofa, couch.", ["sofa"])).toBe("The text itself is short.");
	});

	test("marks words without the punctuation around them, and does not mark punctuation alone", () => {
		expect(line("He said: ‘sofa’, and – nothing else.", ["sofa", "–"])).toBe("He said: ‘[sofa]’, and – nothing else.");
	});

	test("returns an empty excerpt for empty text", () => expect(line("", [])).toBe(""));
});
