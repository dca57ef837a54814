/** The language that a board names is said wherever machines ask for one: on pages, in feeds, to the search. */
import { expect, inject, test } from "vitest";
import { fileAt, filesOf, pagesOf, read } from "../support/output.ts";

/** Of this board the language is Irish English: nothing else on it says so. */
const site = inject("fresh");
const LANGUAGE = "en-IE";

test("each page names it", () => {
	const pages = pagesOf(site);
	expect(pages.length).toBeGreaterThan(50);
	expect(pages.filter((address) => !read(site, fileAt(address)).includes(`<html lang="${LANGUAGE}"`))).toEqual([]);
});

test("each feed names it", () => {
	const feeds = filesOf(site).filter((file) => file.endsWith("feed.xml"));
	expect(feeds.length).toBeGreaterThan(20);
	expect(feeds.filter((file) => !read(site, file).includes(`xml:lang="${LANGUAGE}"`))).toEqual([]);
});

test("the search has one index, in that language", () => {
	const { languages } = JSON.parse(read(site, "pagefind/pagefind-entry.json")) as { languages: Record<string, unknown> };
	expect(Object.keys(languages)).toEqual(["en"]);
});
