import { expect, test } from "vitest";
import { contents } from "../../../../site/components/contents.ts";

const sections = [
	{ id: "a", title: "First & foremost" },
	{ id: "b", title: "Then" },
	{ id: "c", title: "Last" },
];

test("links to the sections of a page, in order", () => {
	const links = [...(contents(sections)?.toString() ?? "").matchAll(/href="#(.)">([^<]+)/g)].map(([, id, title]) => [id, title]);
	expect(links).toEqual([
		["a", "First &amp; foremost"],
		["b", "Then"],
		["c", "Last"],
	]);
});

test("leaves out the list of contents if fewer than three sections are present", () => {
	expect(contents([...sections.slice(0, 2), false, undefined])).toBeUndefined();
});
