/** Light enough for a phone: what the first view of a page needs comes in one round trip. */
import { brotliCompressSync, constants } from "node:zlib";
import { expect, inject, test } from "vitest";
import { filesOf, read } from "../support/output.ts";

/** Ten packets of 1,460 bytes come before a server waits for an answer (RFC 6928); of these, some go to headers. In bytes. */
const BUDGET = 14 * 1024;

/** Before its compression, no page of any list is larger. In bytes. */
const LARGEST = 100 * 1000;

/** As a server compresses at once what it is asked for, which is less well than can be done with patience. */
function sent(content: string): number {
	return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

const SITES = ["exampleshire", "ours"] as const;

function pagesOf(site: string): string[] {
	return filesOf(site).filter((name) => name.endsWith(".html"));
}

test.each(SITES)("%s: page and styles together keep to the budget", (board) => {
	const site = inject(board);
	const heavy = pagesOf(site).flatMap((name) => {
		const page = read(site, name);
		const sheets = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)].map(([, sheet = ""]) => read(site, sheet));
		expect(sheets.length).toBeGreaterThan(0);
		const bytes = [page, ...sheets].reduce((sum, content) => sum + sent(content), 0);
		return bytes > BUDGET ? [`${name}: ${bytes}`] : [];
	});
	expect(heavy).toEqual([]);
});

test.each(SITES)("%s: nothing keeps a page from being shown but its styles", (board) => {
	const site = inject(board);
	for (const name of pagesOf(site)) {
		const page = read(site, name);
		// A module waits until the page is there; anything else would stop it, and so would a module that is asked to.
		expect(page.match(/<script(?! type="(?:module|application\/ld\+json)")[^>]*>/g)).toBeNull();
		expect(page).not.toMatch(/<(?:script|link)[^>]* blocking=/);
		expect(page).not.toMatch(/<link rel="(?:stylesheet|preload)" href="https?:|@import|@font-face/);
	}
	const sheets = filesOf(site).filter((name) => name.endsWith(".css"));
	expect(sheets.map((name) => read(site, name)).join()).not.toMatch(/@font-face|@import/);
});

test.each(SITES)("%s: no page is over 100 KB", (board) => {
	const site = inject(board);
	expect(pagesOf(site).filter((name) => Buffer.byteLength(read(site, name)) > LARGEST)).toEqual([]);
});
