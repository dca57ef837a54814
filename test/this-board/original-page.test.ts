/** Checks that this site has every item from the old Kirklees page, within three links of the home page. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { fileAt, pagesOf, read } from "../support/output.ts";

const site = inject("ours");
const pages = new Map(pagesOf(site).map((address) => [address, read(site, fileAt(address))]));

/** The smallest number of links from the home page to each page. Links in the menu and the footer are included. */
const distances = distancesFrom("/");

function distancesFrom(home: string): Map<string, number> {
	const found = new Map([[home, 0]]);
	for (const [address, count] of found) {
		for (const [, target = ""] of (pages.get(address) ?? "").matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
			if (!found.has(target) && pages.has(target)) found.set(target, count + 1);
		}
	}
	return found;
}

/** The items on the old page, in their original order. Each item has its new address and words that must appear at that address. */
const ITEMS: ReadonlyArray<[item: string, address: string, words: string]> = [
	["when a review is always undertaken", "/about/reviews/", "abuse or neglect is known or suspected to be a factor in the death"],
	["when one is considered: the restored list", "/about/reviews/", "a child has been seriously harmed as a result of sexual abuse"],
	["the source of that list", "/about/reviews/", "Source:"],
	["concerns about how services worked together", "/about/reviews/", "gives rise to concerns about the way in which local professionals"],
	["what a review does", "/about/reviews/", "bringing together the records of all agencies"],
	["Ofsted: who it is", "/national/ofsted/", "until 2012, evaluated all serious case reviews"],
	["Ofsted: Learning Lessons 2009–2010", "/national/ofsted/", "Learning lessons from serious case reviews 2009–2010"],
	["Ofsted: The Voice of the Child", "/national/ofsted/", "The voice of the child"],
	["Ofsted: whether it has a summary report", "/reports/ofsted-voice-of-the-child-2010/", "summary"],
	["DfE: New Learning, July 2012", "/reports/dfe-new-learning-from-serious-case-reviews-2009-2011/", "July 2012"],
	["the flowchart", "/how-we-learn/", "Agencies act on the recommendations"],
	["the flowchart as a document", "/reports/how-we-learn-from-serious-case-reviews/", "01484"],
	["how learning is shared", "/how-we-learn/", "Overview Report, the Executive Summary Report and the Action Plan"],
	["the press contact", "/how-we-learn/", "01484 221835"],
	["removal after twelve months", "/reports/", "After twelve months"],
	["how to request a removed report", "/removed/", "01484 225019"],
	["NSPCC: the national repository", "/national/nspcc/", "National case review repository"],
	["NSPCC: thematic briefings", "/national/nspcc/", "thematic briefings"],
	["the framework, updated March 2017", "/framework/", "March 2017"],
	[
		"the framework as a document",
		"/reports/framework-for-undertaking-serious-case-reviews/",
		"Framework for Undertaking Serious Case Reviews",
	],
	["what the learning documents are", "/briefings/", "two sides of A4"],
	["Learning Document SCR 024", "/briefings/learning-document-scr-024/", "SCR 024"],
	["Learning Document SCR 025", "/briefings/learning-document-scr-025/", "SCR 025"],
	["Board response to SCR 025", "/reports/scr-025-board-response/", "SCR 025"],
	["Learning Document SCR 026", "/briefings/learning-document-scr-026/", "SCR 026"],
	["Learning Document SCR 027", "/briefings/learning-document-scr-027/", "SCR 027"],
	["Learning Lessons Review 3", "/briefings/learning-lessons-review-3/", "Learning Lessons Review 3"],
	["Board response to LLR3", "/reports/llr-3-board-response/", "LLR 3"],
	["what practice reviews are", "/practice-reviews/", "multi-agency practice to be improved"],
	["practice reviews in the last twelve months", "/practice-reviews/", "In the last twelve months"],
	["the Good Practice Review Report, May 2013", "/reports/good-practice-review-report/", "May 2013"],
	[
		"what the Good Practice Review was about",
		"/reviews/good-practice-review/",
		"parents whose substance abuse led to child protection concerns",
	],
	["the CAMHS report, A Child’s Journey", "/reports/camhs-report-a-childs-journey/", "emotional wellbeing and mental health services"],
	["the partners at its foot", "/", "National Probation Service"],
];

describe.each(ITEMS)("the old page’s item “%s”", (_, address, words) => {
	test(`the item’s words appear on the new page ${address}`, () => {
		expect(existsSync(path.join(site, fileAt(address)))).toBe(true);
		expect(plain(pages.get(address) ?? "")).toContain(plain(words));
	});

	test("the item’s new page can be reached from the home page in at most three links", () =>
		expect(distances.get(address)).toBeLessThanOrEqual(3));
});

function plain(markup: string): string {
	return markup
		.replaceAll(/<[^>]*>/g, "")
		.replaceAll("&#39;", "'")
		.replaceAll("\u00a0", " ")
		.replaceAll(/[‘’]/g, "'")
		.replaceAll(/\s+/g, " ");
}

test("all 94 national publications are listed and have pages", () => {
	const lists = [...pages.keys()].filter((address) => /^\/national\/(?:page\/\d+\/)?$/.test(address));
	const listed = lists.flatMap((address) =>
		[...(pages.get(address) ?? "").matchAll(/entry__title"><a class="govuk-link" href="(\/reports\/[^"]+)"/g)].map(([, report]) => report),
	);
	expect(new Set(listed).size).toBe(94);
	expect(listed.every((report) => report && pages.has(report))).toBe(true);
});

test("the old page's address redirects to the home page", () => {
	expect(read(site, "_redirects")).toContain("/kirklees-case-reviews.html / 301");
});
