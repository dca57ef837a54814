/** What a record keeps when the web editor writes it: comments, and the form of what was not changed. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { withItsComments } from "../../../../scripts/cms/preserve-comments.ts";
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
	return withItsComments(BEFORE, stringify(review, { lineWidth: 0 }));
}

describe("a record that the editor writes", () => {
	test("stays as it was where nothing was changed", () => {
		expect(edited(() => {})).toBe(BEFORE);
	});

	test("shows a changed text, and nothing else", () => {
		expect(edited(({ learning }) => Object.assign(learning[1] ?? {}, { point: "Write down who said it." }))).toBe(
			BEFORE.replace("Write it down.", "Write down who said it."),
		);
	});

	test("keeps comments with what was moved, and loses those of what was deleted", () => {
		const text = edited(({ learning }) => learning.reverse());
		expect(text).toMatch(/# The second\.\n {2}- point: Write it down\.[\s\S]*# The first\.\n {2}- point: Ask why\./);
		expect(edited(({ learning }) => learning.shift())).toContain("learning:\n  # The second.\n  - point: Write it down.");
	});

	test("takes new fields where the editor put them, and drops emptied ones", () => {
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

	test("is the editor's own where the file was damaged", () => {
		expect(withItsComments("a: [\n", "a: 1\n")).toBe("a: 1\n");
	});
});

test("every real record says the same afterwards, with every comment", () => {
	const files = globSync(["data/**/*.yaml", "test/fixtures/exampleshire/**/*.yaml"], { cwd: ROOT });
	expect(files.length).toBeGreaterThan(50);
	const comments = (text: string) => text.match(/^\s*#.*$|\s#\s.*$/gm) ?? [];
	for (const file of files) {
		const text = readFileSync(path.join(ROOT, file), "utf8");
		const kept = withItsComments(text, stringify(parse(text)));
		expect([file, parse(kept)]).toEqual([file, parse(text)]);
		expect([file, comments(kept)]).toEqual([file, comments(text)]);
	}
});
