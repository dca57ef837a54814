/** Checks that no internal link is broken, and that no link leads to a third party's copy of a document. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { BOARDS } from "../support/boards.ts";
import { attributeOf, elementsOf, parsePage } from "../support/elements-of.ts";
import { fileAt, pagesOf } from "../support/output.ts";

/** Sites that host copies of other publishers' documents. Links must lead to the original publisher instead. */
const COPIES = /docest|readkong|scribd|docslib|paperzz|vdocument|studylib|fdocuments|pdfslide|1library|yumpu|abcdocz|docsbay|slideshare/;

describe.each(BOARDS)("the site of $name", ({ site }) => {
	const pages = new Map(pagesOf(site).map((address) => [address, elementsOf(parsePage(site, address))]));
	const targets = [...pages].flatMap(([address, found]) =>
		found.flatMap((element) =>
			[attributeOf(element, "href"), attributeOf(element, "src"), attributeOf(element, "action")]
				.filter((target) => target !== undefined)
				.map((target) => ({ address, target })),
		),
	);

	test("no internal link is broken, not even a link to a part of a page", () => {
		const broken = targets.filter(({ address, target }) => {
			const url = new URL(target, `http://site${address}`);
			if (url.host !== "site") return false;
			if (!existsSync(path.join(site, fileAt(url.pathname)))) return true;
			if (url.hash === "") return false;
			return !pages.get(url.pathname)?.some((element) => attributeOf(element, "id") === decodeURIComponent(url.hash.slice(1)));
		});
		expect(targets.length).toBeGreaterThan(1000);
		expect(broken).toEqual([]);
	});

	test("no page uses the same id twice", () => {
		const doubled = [...pages].flatMap(([address, found]) => {
			const ids = found.flatMap((element) => attributeOf(element, "id") ?? []);
			return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`);
		});
		expect(doubled).toEqual([]);
	});

	test("no link leads to a third party’s copy of a document", () => {
		expect(targets.filter(({ target }) => COPIES.test(target))).toEqual([]);
	});

	test("no page loads scripts, styles, images or fonts from another site", () => {
		const loaded = [...pages.values()].flat().flatMap((element) => {
			const source =
				attributeOf(element, "src") ??
				(element.tagName === "link" && attributeOf(element, "rel") !== "alternate" ? attributeOf(element, "href") : undefined);
			return source === undefined || source.startsWith("/") ? [] : [source];
		});
		expect(loaded).toEqual([]);
	});
});
