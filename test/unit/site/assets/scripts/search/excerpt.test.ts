/** Which words of a page a result shows. */
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../../../site/assets/scripts/search/excerpt.ts";

const FILLER = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");

/** The excerpt of a text as a line, what is marked in brackets; each part of the question is given as the word it found. */
function line(content: string, found: readonly string[], title = ""): string {
	const words = content.split(/\s+/);
	const places = found.map((word) => words.flatMap((one, index) => (one.includes(word) ? [index] : [])));
	return excerptOf({ content, meta: { title }, places })
		.map(({ text, marked }) => (marked ? `[${text}]` : text))
		.join("")
		.trim();
}

describe("an excerpt", () => {
	test("begins with the sentence in which the word stands, and ends where it is long enough", () => {
		const text = `${FILLER}. The baby was asleep on a sofa, and nobody had asked. ${FILLER}`;
		expect(line(text, ["sofa"])).toMatch(/^The baby was asleep on a \[sofa\], and nobody had asked\. word0 .* word20 …$/);
	});

	test("says that a sentence began earlier, where it is long", () => {
		expect(line(`${FILLER} sofa`, ["sofa"])).toMatch(/^… word29 .* word59 \[sofa\]$/);
	});

	test("shows the place where most of the question stands together", () => {
		expect(line(`One baby. ${FILLER}. A sofa. ${FILLER}. A baby on a sofa. ${FILLER}`, ["baby", "sofa"])).toMatch(
			/^A \[baby\] on a \[sofa\]\. word0/,
		);
	});

	test("leaves out the title, which its result has anyway, even where the word stands only there", () => {
		expect(line("Briefing Asleep on a sofa. The text itself is short.", ["sofa"], "Asleep on a sofa")).toBe("The text itself is short.");
	});

	test("leaves out the words that the index alone has", () => {
		expect(line("The text itself is short. Also known as: sofa, couch.", ["sofa"])).toBe("The text itself is short.");
	});

	test("marks words without the signs around them, and nothing of mere signs", () => {
		expect(line("He said: ‘sofa’, and – nothing else.", ["sofa", "–"])).toBe("He said: ‘[sofa]’, and – nothing else.");
	});

	test("of nothing is nothing", () => expect(line("", [])).toBe(""));
});
