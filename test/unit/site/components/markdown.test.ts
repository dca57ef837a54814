import { describe, expect, test } from "vitest";
import { inlineMarkdown, markdown, plainText, prose } from "../../../../site/components/markdown.ts";

const shown = (text: string) => markdown(text).toString();

describe("markdown renders Markdown as HTML", () => {
	test("gives paragraphs, lists and links the design system's classes", () => {
		expect(shown("One **bold** [link](/about/).\n\n- a\n- b")).toBe(
			'<p class="govuk-body">One <strong>bold</strong> <a href="/about/" class="govuk-link">link</a>.</p>\n<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>',
		);
	});

	test.each(["<b>x</b>", "<script>x</script>", "<!-- x -->", "<img src=x onerror=y>"])("shows the HTML %s as text", (text) => {
		expect(shown(text)).toContain("&lt;");
		expect(shown(text)).not.toMatch(/<(b|script|img|!--)/);
	});

	test.each(["[x](javascript:alert)", "[x](data:text/html,y)", "[x](//elsewhere.example)", "[x](vbscript:y)", "[x](&#106;avascript:y)"])(
		"does not make a link from %s",
		(text) => {
			expect(shown(text)).not.toContain("<a ");
		},
	);

	test.each(["# x", "x\n===", "![x](/y.png)", "    code", "```\ncode\n```", "| a |\n|---|", "---"])(
		"does not make a heading, image, code block or table from %j",
		(text) => {
			expect(shown(text)).not.toMatch(/<(h\d|img|pre|code|table|hr)/);
		},
	);
});

test("inline Markdown is not wrapped in a paragraph", () => expect(inlineMarkdown("a *b*").toString()).toBe("a <em>b</em>"));

describe("plainText removes Markdown and shortens text", () => {
	test("removes Markdown", () => expect(plainText("A **b** [c](/d/).\n\nE")).toBe("A b c. E"));
	test("cuts text at a word boundary and adds an ellipsis", () => expect(plainText("one two three four", 12)).toBe("one two…"));
	test("does not cut text that fits", () => expect(plainText("one two", 7)).toBe("one two"));
	test("cuts text even if the text has no word boundary", () => expect(plainText("x".repeat(50), 20).length).toBeLessThanOrEqual(20));
});

test("a paragraph that is entirely bold becomes a heading", () => {
	const { content, sections } = prose("First.\n\n**How it is (done)**\n\nSo.\n\n**Not** this.\n\n- **nor this**\n\n**two** **parts**");
	expect(sections).toEqual([{ id: "how-it-is-done", title: "How it is (done)" }]);
	expect(content.toString()).toContain('<h2 class="govuk-heading-m" id="how-it-is-done">How it is (done)</h2>');
	expect(content.toString().match(/<h2/g)).toHaveLength(1);
	expect(content.toString().match(/<strong>/g)).toHaveLength(4);
});
