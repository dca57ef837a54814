/** Checks how the demonstration site shows reports in each state. Every state occurs on the date for which the site was built. */
import { describe, expect, inject, test } from "vitest";
import { fileAt, filesContaining, filesOf, read } from "../support/output.ts";

const site = inject("exampleshire");
const page = (slug: string) => read(site, fileAt(`/reports/${slug}/`));

test.each([
	["within its twelve months", "lcspr-3-overview-report", 'Available here until <time datetime="2027-05-14">14 May 2027</time>'],
	["about to be removed", "lcspr-2-executive-summary", 'Available here until <time datetime="2026-12-08">8 December 2026</time>'],
	["kept longer by a hold", "lcspr-1-executive-summary", 'Available here until <time datetime="2027-06-30">30 June 2027</time>'],
])("the page of a report %s states the report's last public day", (_, slug, until) => {
	expect(page(slug)).toContain(until);
	expect(filesOf(site)).toContain(`documents/${slug}.pdf`);
});

test("the page of a report that is never removed states no last public day", () => {
	expect(page("lcspr-2-board-response")).not.toContain("Available here until");
	expect(filesOf(site)).toContain("documents/lcspr-2-board-response.pdf");
});

test("the page of a report that is kept longer until an editor decides states no last public day", () => {
	expect(page("lcspr-2-action-plan")).not.toContain("Available here until");
	expect(filesOf(site)).toContain("documents/lcspr-2-action-plan.pdf");
});

test("a report and its easy-read version link to each other and have the same last public day", () => {
	const [report, version] = ["sar-1-overview-report", "sar-1-overview-report-easy-read"].map((slug) => page(slug));
	expect(report).toContain('href="/reports/sar-1-overview-report-easy-read/"');
	expect(version).toContain('This is a version of <a class="govuk-link" href="/reports/sar-1-overview-report/">');
	for (const one of [report, version]) expect(one).toContain('Available here until <time datetime="2027-06-18">');
});

test("the Urdu title of a version is marked as Urdu wherever it stands on the pages of the version and of its report", () => {
	const title = "بچوں کے تحفظ کا مقامی جائزہ LCSPR 4: خلاصہ";
	for (const slug of ["lcspr-4-executive-summary", "lcspr-4-executive-summary-ur"]) {
		const main = page(slug)
			.replace(/^.*?<body/s, "")
			.replace(/<details.*?<\/details>/gs, "");
		expect(main.split(title).length).toBeGreaterThan(1);
		expect(main.replaceAll(new RegExp(`lang="ur" dir="rtl">${title}<`, "g"), "")).not.toContain(title);
	}
});

test("the correction of a withdrawn report continues its twelve months", () => {
	expect(page("lcspr-3-action-plan-2")).toContain('Available here until <time datetime="2027-05-14">14 May 2027</time>');
});

test("the notice of a report that was removed before these records began gives the day only if it is known", () => {
	expect(page("scr-027-overview-report")).toContain('It was removed on <time datetime="2018-12-01">1 December 2018</time>');
	expect(page("scr-026-overview-report")).toContain("This overview report has been removed from this website");
	expect(page("scr-026-overview-report")).not.toContain("It was removed on");
});

test("the notice of a removed report says who else holds a copy", () => {
	expect(page("scr-028-overview-report")).toContain(">NSPCC national case review repository</a>");
});

test("a review that returned from a withdrawal is shown with its report, and a report that will return has a notice", () => {
	expect(read(site, "reviews/dardr-1/index.html")).toContain('href="/reports/dardr-1-overview-report/"');
	expect(page("sar-1-executive-summary")).toContain('It was withdrawn on <time datetime="2026-11-16">16 November 2026</time>');
	expect(filesContaining(site, "2027-02-22")).toEqual([]);
});

test("the page of a review whose report is not published says that its improvements are", () => {
	expect(read(site, "reviews/rr-1/index.html")).toContain("The report of this review is not published.");
});

test("the page of a report that is available on request says that the site does not hold the document", () => {
	expect(page("annual-report-2025-26")).toContain("This document is not held on this website.");
});

test("a report published on 29 February was removed after 28 February of the next year", () => {
	expect(page("lcspr-1-overview-report")).toContain('until <time datetime="2025-02-28">28 February 2025</time>');
});

test("a report whose date is only a month was removed a year after the end of that month", () => {
	expect(page("lcspr-1-action-plan")).toContain('removed on <time datetime="2026-12-01">1 December 2026</time>');
});

test("the page of a withdrawn report shows a notice with the date of withdrawal", () => {
	expect(page("lcspr-3-action-plan")).toContain('It was withdrawn on <time datetime="2026-10-14">14 October 2026</time>');
	expect(filesOf(site)).not.toContain("documents/lcspr-3-action-plan.pdf");
});

describe.each([
	["withdrawn by court order", "scr-029-board-response"],
	["with a publication date in the future", "lcspr-4-overview-report"],
	["under an embargo without an end", "practice-review-2-report"],
])("a report %s", (_, slug) => {
	test("a report withdrawn by court order or not yet published is not mentioned anywhere on the site", () =>
		expect(filesContaining(site, slug)).toEqual([]));
});

test("a review whose publication is delayed shows only that it is delayed", () => {
	const delayed = read(site, "reviews/lcspr-5/index.html");
	expect(delayed).toContain("Its publication is delayed");
	expect(delayed).not.toContain("What was learned</h2>");
});

test("every page says that Exampleshire is not a real place", () => {
	const without = filesOf(site).filter((file) => file.endsWith(".html") && !read(site, file).includes("Exampleshire is not a real place"));
	expect(without).toEqual([]);
});
