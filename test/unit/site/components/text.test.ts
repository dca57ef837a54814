/** What helps to read a page: its parts, how long it takes, and where links lead. */
import { describe, expect, test } from "vitest";
import { contents } from "../../../../site/components/contents.ts";
import { prose } from "../../../../site/components/markdown.ts";
import { readingTime } from "../../../../site/components/reading-time.ts";
import { email, siteOf } from "../../../../site/components/text.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("the time that a page takes", () => {
	test.each([
		[[words(1)], "about 1 minute to read"],
		[[words(200)], "about 1 minute to read"],
		[[words(201)], "about 2 minutes to read"],
		[[words(150), undefined, words(150), words(300)], "about 3 minutes to read"],
		[["two\n\nwords"], "about 1 minute to read"],
	])("%#: %#", (texts, time) => {
		expect(readingTime(texts)).toBe(time);
	});

	test("a page without a text takes none", () => {
		expect(readingTime([undefined])).toBeUndefined();
		expect(readingTime([])).toBeUndefined();
	});
});

describe("the parts of a page", () => {
	const sections = [
		{ id: "a", title: "First & foremost" },
		{ id: "b", title: "Then" },
		{ id: "c", title: "Last" },
	];

	test("are links to them, in order", () => {
		const links = [...(contents(sections)?.toString() ?? "").matchAll(/href="#(.)">([^<]+)/g)].map(([, id, title]) => [id, title]);
		expect(links).toEqual([
			["a", "First &amp; foremost"],
			["b", "Then"],
			["c", "Last"],
		]);
	});

	test("are not listed where there are few, those that are missing not counted", () => {
		expect(contents([...sections.slice(0, 2), false, undefined])).toBeUndefined();
	});
});

describe("a long text", () => {
	test("has headings where a paragraph is bold throughout", () => {
		const { content, sections } = prose("First.\n\n**How it is (done)**\n\nSo.\n\n**Not** this.\n\n- **nor this**\n\n**two** **parts**");
		expect(sections).toEqual([{ id: "how-it-is-done", title: "How it is (done)" }]);
		expect(content.toString()).toContain('<h2 class="govuk-heading-m" id="how-it-is-done">How it is (done)</h2>');
		expect(content.toString().match(/<h2/g)).toHaveLength(1);
		expect(content.toString().match(/<strong>/g)).toHaveLength(4);
	});
});

test("an address breaks before @ and full stops alone", () => {
	expect(email("a.b@c.org").toString()).toBe('<a class="govuk-link" href="mailto:a.b@c.org">a<wbr>.b<wbr>@c<wbr>.org</a>');
});

test("a site is named without what every address has", () => {
	expect(siteOf("https://www.gov.uk/a/b?c")).toBe("gov.uk");
});
