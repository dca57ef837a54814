import { describe, expect, test } from "vitest";
import { attributes, classes, html, trusted } from "../../../../site/components/html.ts";

const HOSTILE = `<script>alert("x")</script> & 'y'`;
const HARMLESS = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;";

describe("html escapes text in templates", () => {
	test("escapes text in content", () => expect(html`<p>${HOSTILE}</p>`.toString()).toBe(`<p>${HARMLESS}</p>`));
	test("escapes text in an attribute", () => expect(html`<p title="${HOSTILE}">`.toString()).toBe(`<p title="${HARMLESS}">`));
	test("escapes text in nested lists", () => expect(html`${[["a", ["<b>"]]]}`.toString()).toBe("a&lt;b&gt;"));
	test("keeps markup from nested templates", () =>
		expect(html`<ul>${html`<li>${"a & b"}</li>`}</ul>`.toString()).toBe("<ul><li>a &amp; b</li></ul>"));
	test("renders absent values as nothing, and zero as 0", () => expect(html`[${undefined}${null}${false}${0}]`.toString()).toBe("[0]"));
	test("throws for a value that is neither text nor markup", () => {
		const pretender = { toString: () => "<b>" } as unknown as string;
		expect(() => html`${pretender}`).toThrow(TypeError);
	});
	test("does not escape nested markup twice", () => expect(html`${html`${"&"}`}`.toString()).toBe("&amp;"));
	test("inserts trusted markup unchanged", () => expect(html`${trusted("<br>")}`.toString()).toBe("<br>"));
});

describe("attributes renders HTML attributes", () => {
	test("escapes attribute values", () => expect(attributes({ title: HOSTILE }).toString()).toBe(` title="${HARMLESS}"`));
	test("renders only the attribute's name for true, and nothing for false or undefined", () => {
		expect(attributes({ open: true, hidden: false, id: undefined, min: 0 }).toString()).toBe(' open min="0"');
	});
});

test("classes leaves out absent names", () => expect(classes("a", false, undefined, "b")).toBe("a b"));
