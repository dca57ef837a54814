/** Checks that pages are light enough for a phone. Everything needed for the first view must arrive in one round trip. */
import { brotliCompressSync, constants } from "node:zlib";
import { expect, inject, test } from "vitest";
import { filesOf, read } from "../support/output.ts";

/**
 * The most bytes for a page with its style sheets. A server sends ten packets of 1,460 bytes before it waits for an acknowledgement
 * (RFC 6928). The headers need a part of that.
 */
const BUDGET = 14 * 1024;

/** The most bytes for a page before compression. */
const MAX_PAGE = 100 * 1000;

/** Returns the compressed size in bytes, at the level that servers use when they compress responses on the fly. */
function compressedSize(content: string): number {
	return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

const SITES = ["exampleshire", "ours"] as const;

function pagesOf(site: string): string[] {
	return filesOf(site).filter((name) => name.endsWith(".html"));
}

test.each(SITES)("on the site “%s”, each page with its style sheets arrives in one round trip", (board) => {
	const site = inject(board);
	const heavy = pagesOf(site).flatMap((name) => {
		const page = read(site, name);
		const sheets = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)].map(([, sheet = ""]) => read(site, sheet));
		expect(sheets.length).toBeGreaterThan(0);
		const bytes = [page, ...sheets].reduce((sum, content) => sum + compressedSize(content), 0);
		return bytes > BUDGET ? [`${name}: ${bytes}`] : [];
	});
	expect(heavy).toEqual([]);
});

test.each(SITES)("on the site “%s”, only style sheets block rendering", (board) => {
	const site = inject(board);
	for (const name of pagesOf(site)) {
		const page = read(site, name);
		// Modules are deferred. Any other script would block rendering, and so would the `blocking` attribute.
		expect(page.match(/<script(?! type="(?:module|application\/ld\+json)")[^>]*>/g)).toBeNull();
		expect(page).not.toMatch(/<(?:script|link)[^>]* blocking=/);
		expect(page).not.toMatch(/<link rel="(?:stylesheet|preload)" href="https?:|@import|@font-face/);
	}
	const sheets = filesOf(site).filter((name) => name.endsWith(".css"));
	expect(sheets.map((name) => read(site, name)).join()).not.toMatch(/@font-face|@import/);
});

test.each(SITES)("on the site “%s”, no page is larger than 100 KB", (board) => {
	const site = inject(board);
	expect(pagesOf(site).filter((name) => Buffer.byteLength(read(site, name)) > MAX_PAGE)).toEqual([]);
});
