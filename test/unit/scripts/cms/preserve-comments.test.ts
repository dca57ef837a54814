import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { preserveComments } from "../../../../scripts/cms/preserve-comments.ts";
import { ROOT } from "../../../../scripts/project-root.ts";

const BEFORE = `# Taken from the Board's page of 2019.
reference: "SCR 026" # as printed
themes: [neglect, infants]
# Anonymous since 2020.
summary: >-
  A baby was not brought to appointments. Letters went to an old address. Nobody
  asked why.
learning:
  # The first.
  - point: Ask why.
    audiences: [health]
  # The second.
  - point: Write it down.
    audiences: [education]
`;

type Review = {
	reference: string;
	themes?: string[];
	headline?: string;
	summary: string;
	learning: Array<{ point: string; audiences: string[] }>;
};

function edited(change: (review: Review) => void): string {
	const review = parse(BEFORE) as Review;
	change(review);
	return preserveComments(BEFORE, stringify(review, { lineWidth: 0 }));
}

describe("preserveComments", () => {
	test("returns the original file if no value changed", () => {
		expect(edited(() => {})).toBe(BEFORE);
	});

	test("changes only the string that the editor changed", () => {
		expect(edited(({ learning }) => Object.assign(learning[1] ?? {}, { point: "Write down who said it." }))).toBe(
			BEFORE.replace("Write it down.", "Write down who said it."),
		);
	});

	test("keeps comments with items that move, and drops the comments on deleted items", () => {
		const text = edited(({ learning }) => learning.reverse());
		expect(text).toMatch(/# The second\.\n {2}- point: Write it down\.[\s\S]*# The first\.\n {2}- point: Ask why\./);
		expect(edited(({ learning }) => learning.shift())).toContain("learning:\n  # The second.\n  - point: Write it down.");
	});

	test("adds new fields where the editor put them, and leaves out fields that the editor emptied", () => {
		const text = edited((review) => {
			delete review.themes;
			review.headline = "Not brought";
		});
		expect(text).not.toContain("themes");
		expect(text.endsWith("headline: Not brought\n")).toBe(true);
		expect(text).toContain(
			"# Anonymous since 2020.\nsummary: >-\n  A baby was not brought to appointments. Letters went to an old address. Nobody\n  asked why.\n",
		);
	});

	test("returns the editor's text if the old file cannot be parsed", () => {
		expect(preserveComments("a: [\n", "a: 1\n")).toBe("a: 1\n");
	});
});

test("keeps the values and comments in every existing record", () => {
	const files = globSync(["data/**/*.yaml", "test/fixtures/exampleshire/**/*.yaml"], { cwd: ROOT });
	expect(files.length).toBeGreaterThan(50);
	const comments = (text: string) => text.match(/^\s*#.*$|\s#\s.*$/gm) ?? [];
	for (const file of files) {
		const text = readFileSync(path.join(ROOT, file), "utf8");
		const saved = preserveComments(text, stringify(parse(text)));
		expect([file, parse(saved)]).toEqual([file, parse(text)]);
		expect([file, comments(saved)]).toEqual([file, comments(text)]);
	}
});
