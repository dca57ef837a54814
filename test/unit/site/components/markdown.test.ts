/** Free text of editors: paragraphs, lists, emphasis and links, and nothing that could be markup of their own. */
import { describe, expect, test } from "vitest";
import { inlineMarkdown, markdown, plainText } from "../../../../site/components/markdown.ts";

const shown = (text: string) => markdown(text).toString();

describe("markdown", () => {
	test("gives paragraphs, lists and links the design system's classes", () => {
		expect(shown("One **bold** [link](/about/).\n\n- a\n- b")).toBe(
			'<p class="govuk-body">One <strong>bold</strong> <a href="/about/" class="govuk-link">link</a>.</p>\n<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>',
		);
	});

	test.each(["<b>x</b>", "<script>x</script>", "<!-- x -->", "<img src=x onerror=y>"])("shows %s as it is written", (text) => {
		expect(shown(text)).toContain("&lt;");
		expect(shown(text)).not.toMatch(/<(b|script|img|!--)/);
	});

	test.each(["[x](javascript:alert)", "[x](data:text/html,y)", "[x](//elsewhere.example)", "[x](vbscript:y)", "[x](&#106;avascript:y)"])(
		"makes no link of %s",
		(text) => {
			expect(shown(text)).not.toContain("<a ");
		},
	);

	test.each(["# x", "x\n===", "![x](/y.png)", "    code", "```\ncode\n```", "| a |\n|---|", "---"])(
		"makes neither heading, picture, code nor table of %j",
		(text) => {
			expect(shown(text)).not.toMatch(/<(h\d|img|pre|code|table|hr)/);
		},
	);
});

test("inside a line there is no paragraph", () => expect(inlineMarkdown("a *b*").toString()).toBe("a <em>b</em>"));

describe("plain text", () => {
	test("has no marks", () => expect(plainText("A **b** [c](/d/).\n\nE")).toBe("A b c. E"));
	test("is cut at a word and marked as cut", () => expect(plainText("one two three four", 12)).toBe("one two…"));
	test("is left alone where it fits", () => expect(plainText("one two", 7)).toBe("one two"));
	test("is cut even where there is no word to cut at", () => expect(plainText("x".repeat(50), 20).length).toBeLessThanOrEqual(20));
});
