import { describe, expect, test } from "vitest";
import { matchesIn } from "../../../../scripts/leak-gate/matches.ts";
import { Phrases } from "../../../../scripts/leak-gate/phrases.ts";
import type { Folder } from "../../../../scripts/records/record-files.ts";

/** Finds the addresses of the record 0 in a file: `address` is never allowed, `noteAddress` leads to a notice. */
function find(slug: string, folder: Folder, name: string, text = "", isShared = false) {
	const slugs = new Map([[slug, [{ owner: 0, folder, isShared }]]]);
	const file = { name, bytes: Buffer.from(text), texts: [text], page: undefined };
	const { address, noteAddress } = matchesIn(file, { slugs, documents: new Map(), phrases: new Phrases([]) });
	return { address: address.size > 0, noteAddress: noteAddress.size > 0 };
}

describe("the address of a record that is not public", () => {
	test.each<[string, Folder, string, string]>([
		["in the path of its own notice", "reviews", "reviews/scr-028/index.html", ""],
		["in a link to the notice of a review", "reviews", "removed/index.html", "/reviews/scr-028/"],
		["in a link to the notice of a briefing", "briefings", "index.html", "/briefings/scr-028/"],
		// An editor may have linked to a report that has been removed since. The nightly build must not stop at that.
		["in a link from the page of another report", "reports", "reports/another-report/index.html", "/reports/scr-028/"],
		["in a redirect", "reviews", "_redirects", "/reviews/scr-028 /reviews/scr-028/ 410!"],
	])("may be %s", (_, folder, file, text) => {
		expect(find("scr-028", folder, file, text)).toEqual({ address: false, noteAddress: true });
	});

	test.each<[string, Folder, string, string]>([
		["in the sitemap", "reviews", "sitemap.xml", "<loc>https://board.example.org/reviews/scr-028/</loc>"],
		["in a link to the document of a report", "reports", "index.html", "/documents/scr-028.pdf"],
		["without its folder", "reviews", "index.html", "scr-028"],
	])("is a leak %s", (_, folder, file, text) => {
		expect(find("scr-028", folder, file, text)).toEqual({ address: true, noteAddress: false });
	});

	test("is not the address of a public record with the same name in another folder", () => {
		const shared = (text: string) => find("scr-028", "reports", "index.html", text, true);
		expect(shared("/reviews/scr-028/")).toEqual({ address: false, noteAddress: false });
		expect(shared("scr-028")).toEqual({ address: false, noteAddress: false });
		expect(shared("/reports/scr-028/")).toEqual({ address: false, noteAddress: true });
		expect(shared("/documents/scr-028.pdf")).toEqual({ address: true, noteAddress: false });
	});
});
