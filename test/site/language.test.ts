/** Checks that the pages, the feeds and the search index state the board's language. */
import { expect, inject, test } from "vitest";
import { fileAt, filesOf, pagesOf, read } from "../support/output.ts";

/** The site of a board whose language is Irish English. The code `en-IE` occurs there for no other reason. */
const site = inject("fresh");
const LANGUAGE = "en-IE";

test("each page states the board's language", () => {
	const pages = pagesOf(site);
	expect(pages.length).toBeGreaterThan(50);
	expect(pages.filter((address) => !read(site, fileAt(address)).includes(`<html lang="${LANGUAGE}"`))).toEqual([]);
});

test("each feed states the board's language", () => {
	const feeds = filesOf(site).filter((file) => file.endsWith("feed.xml"));
	expect(feeds.length).toBeGreaterThan(20);
	expect(feeds.filter((file) => !read(site, file).includes(`xml:lang="${LANGUAGE}"`))).toEqual([]);
});

test("the search index contains one language, English", () => {
	const { languages } = JSON.parse(read(site, "pagefind/pagefind-entry.json")) as { languages: Record<string, unknown> };
	expect(Object.keys(languages)).toEqual(["en"]);
});
