/** Checks what a feed reader finds in the feeds on different days. */
import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import template from "../../../../site/files/feed.11ty.ts";
import { feedsOf } from "../../../../site/lists/feeds.ts";
import type { SiteData } from "../../../../site/site-data.ts";
import { type Files, NATIONAL, OVERVIEW, publicOn, REVIEW, WHOLE_BRIEFING } from "../../../support/records.ts";

function feedAt(address: string, day: string, files: Files) {
	const catalogue = publicOn(day, files);
	const item = feedsOf(catalogue).find((feed) => feed.address === address);
	if (!item) throw new Error(`There is no ${address}.`);
	return parseAtomFeed(template.render({ item, catalogue } as unknown as SiteData & { item: typeof item }));
}

const titles = (address: string, day: string, files: Files) => (feedAt(address, day, files).entries ?? []).map(({ title }) => title?.value);

const linked = (report: string) => report.replace(/onRequest: \w+/, "url: https://example.org/a");

const FILES = {
	"reviews/scr-001.yaml": `${REVIEW}published: 2026-05\nthemes: [neglect]\nlearning:\n  - point: Look.\n    audiences: [managers]\n`,
	"reports/scr-001-overview-report.yaml": `${linked(OVERVIEW)}themes: [neglect]\naudiences: [managers]\nsummary: What **was** seen.\n`,
	"reports/a.yaml": `${linked(NATIONAL)}themes: [neglect]\n`,
	"briefings/a.yaml": `${WHOLE_BRIEFING}published: 2026-05-17\naudiences: [managers]\n`,
};

describe.each([
	["/feed.xml", ["Learning from SCR 001", "Overview", "SCR 001"]],
	["/themes/neglect/feed.xml", ["Overview", "SCR 001"]],
	["/for/managers/feed.xml", ["Learning from SCR 001", "Overview", "SCR 001"]],
])("the entries of the feed %s", (address, all) => {
	test("lists dated records until the end of their last public day", () => {
		expect(titles(address, "2026-06-01", FILES)).toEqual(all);
		expect(titles(address, "2027-05-17", FILES)).toEqual(all);
	});

	test("does not mention a report after its last public day", () => {
		expect(titles(address, "2027-05-18", FILES)).toEqual(all.filter((title) => title !== "Overview"));
		expect(JSON.stringify(feedAt(address, "2027-05-18", FILES))).not.toContain("overview-report");
	});
});

test("a feed without entries exists, and does not change from day to day", () => {
	const [one, next] = ["2026-06-01", "2026-06-02"].map((day) => feedAt("/themes/domestic-abuse/feed.xml", day, FILES));
	expect([one?.entries, one?.updated]).toEqual([undefined, "1970-01-01T00:00:00Z"]);
	expect(next).toEqual(one);
});

test("an entry dated only to the month is updated at the start of that month in the Board's time zone", () => {
	const entry = feedAt("/feed.xml", "2026-06-01", FILES).entries?.find(({ title }) => title?.value === "SCR 001");
	expect([entry?.updated, entry?.dc?.dates]).toEqual(["2026-05-01T00:00:00+01:00", ["2026-05"]]);
});

test("the summary in a feed is plain text and includes the last public day", () => {
	const entry = feedAt("/feed.xml", "2026-06-01", FILES).entries?.find(({ title }) => title?.value === "Overview");
	expect(entry?.summary?.value).toBe("What was seen. Available until 17 May 2027.");
});

test("a feed lists at most its fifty newest entries", () => {
	const many = Object.fromEntries(
		Array.from({ length: 52 }, (_, index) => [
			`reports/r${index}.yaml`,
			`${linked(NATIONAL).replace("Ages of concern", `Year ${1950 + index}`)}documentDate: ${1950 + index}\nthemes: [neglect]\n`,
		]),
	);
	for (const address of ["/feed.xml", "/themes/neglect/feed.xml"]) {
		const found = titles(address, "2026-06-01", many);
		expect([found.length, found[0], found.at(-1)]).toEqual([50, "Year 2001", "Year 1952"]);
	}
});
