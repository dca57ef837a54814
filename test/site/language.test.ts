/** The board's language is stated on pages, in feeds and to the search. */
import { expect, inject, test } from "vitest";
import { fileAt, filesOf, pagesOf, read } from "../support/output.ts";

/** This board's language is Irish English, which occurs nowhere else on its site. */
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

test("the search has one index, in that language", () => {
	const { languages } = JSON.parse(read(site, "pagefind/pagefind-entry.json")) as { languages: Record<string, unknown> };
	expect(Object.keys(languages)).toEqual(["en"]);
});
