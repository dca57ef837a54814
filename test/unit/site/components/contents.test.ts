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

test("is left out if there are fewer than three sections, not counting absent ones", () => {
	expect(contents([...sections.slice(0, 2), false, undefined])).toBeUndefined();
});
