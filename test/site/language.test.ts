/** The board's language is stated on its pages, in its feeds and in its search index. */
import { expect, inject, test } from "vitest";
import { fileAt, filesOf, pagesOf, read } from "../support/output.ts";

/** This board's language is Irish English. The code `en-IE` does not occur on its site for any other reason. */
const site = inject("fresh");
const LANGUAGE = "en-IE";

test("each page states the language", () => {
	const pages = pagesOf(site);
	expect(pages.length).toBeGreaterThan(50);
	expect(pages.filter((address) => !read(site, fileAt(address)).includes(`<html lang="${LANGUAGE}"`))).toEqual([]);
});

test("each feed states the language", () => {
	const feeds = filesOf(site).filter((file) => file.endsWith("feed.xml"));
	expect(feeds.length).toBeGreaterThan(20);
	expect(feeds.filter((file) => !read(site, file).includes(`xml:lang="${LANGUAGE}"`))).toEqual([]);
});

test("the search has one index, which is in English", () => {
	const { languages } = JSON.parse(read(site, "pagefind/pagefind-entry.json")) as { languages: Record<string, unknown> };
	expect(Object.keys(languages)).toEqual(["en"]);
});
