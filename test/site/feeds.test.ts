/** Checks the feeds on the built sites with an independent parser. */
import { parseAtomFeed } from "feedsmith";
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalogue, PublishedItems } from "../../scripts/publish/published.ts";
import { firstDayOf, startOfDay } from "../../scripts/records/dates.ts";
import { BOARDS, catalogueOfBoard } from "../support/boards.ts";
import { fileAt, filesOf, read } from "../support/output.ts";

const MAX_ENTRIES = 50;

type Feed = ReturnType<typeof parsed>;
type Entry = NonNullable<Feed["entries"]>[number];

const parsed = (feed: string) => parseAtomFeed(feed);

describe.each(BOARDS)("the site of $name", (board) => {
	const { site } = board;
	let catalogue: Catalogue;
	let everything: Entry[];
	const at = (address: string) => new URL(address, catalogue.board.address).href;
	const feeds = new Map<string, Feed>();
	const feedAt = (address: string) => {
		const feed = feeds.get(address) ?? parsed(read(site, fileAt(`${address}feed.xml`)));
		feeds.set(address, feed);
		return feed;
	};
	const dated = <T extends { address: string }>(items: readonly T[]) =>
		items.filter((item) => ["published", "documentDate"].some((field) => field in item));
	const readable = ({ briefings, reviews, reports }: PublishedItems) => [
		...dated(briefings).filter(({ text }) => text),
		...dated(reviews).filter(({ summary, learning, recommendations }) => summary || learning.length > 0 || recommendations.length > 0),
		...dated(reports).filter(
			({ access, replacedBy, versionOf, audiences }) =>
				["file", "link"].includes(access.way) &&
				replacedBy.length === 0 &&
				!versionOf &&
				(audiences.length === 0 || audiences.some(isPractitioner)),
		),
	];
	const isPractitioner = ({ id }: { id: string }) => catalogue.vocabulary.audiences.find((one) => one.id === id)?.practitioners;

	beforeAll(async () => {
		catalogue = await catalogueOfBoard(board);
		everything = feedAt("/").entries ?? [];
	});

	test("there is one feed for the whole site, one for each theme and one for each audience", () => {
		const { themes, audiences } = catalogue;
		const expected = ["/", ...[...themes, ...audiences].map(({ address }) => address)].map((address) => fileAt(`${address}feed.xml`));
		expect(filesOf(site).filter((file) => file.endsWith("feed.xml"))).toEqual(expected.toSorted());
	});

	test("each feed states the publisher and its addresses, and its page links to the feed", () => {
		for (const address of ["/", ...[...catalogue.themes, ...catalogue.audiences].map((subject) => subject.address)]) {
			const feed = feedAt(address);
			expect([feed.id, feed.authors?.[0]?.name]).toEqual([at(address), catalogue.board.name]);
			expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
				["alternate", at(address)],
				["self", at(`${address}feed.xml`)],
			]);
			const page = read(site, fileAt(address));
			expect(page).toMatch(new RegExp(`<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="${address}feed.xml">`));
			if (address !== "/")
				expect(page).toMatch(new RegExp(`<a class="govuk-link" href="${address}feed.xml"[^>]*>Follow this (theme|role)</a>`));
		}
	});

	test("each feed lists at most the fifty newest records that can be read, newest first", () => {
		const { themes, audiences } = catalogue;
		const all = readable(catalogue);
		holds("/", all.length, new Set(all.map(({ address }) => at(address))));
		for (const theme of themes) {
			const own = readable(theme);
			holds(theme.address, own.length, new Set(own.map(({ address }) => at(address))));
		}
		for (const { address, cases, briefings: onRequest, reports: forThem } of audiences) {
			const shown = new Set([...cases, ...cases.flatMap((one) => one.briefings), ...onRequest, ...forThem].map((item) => item.address));
			const own = all.filter((item) => shown.has(item.address));
			holds(address, own.length, new Set(own.map((item) => at(item.address))));
		}
	});

	function holds(address: string, count: number, allowed: ReadonlySet<string>): void {
		const entries = feedAt(address).entries ?? [];
		const ids = entries.map(({ id }) => id);
		expect([address, ids.length, new Set(ids).size]).toEqual([address, Math.min(count, MAX_ENTRIES), Math.min(count, MAX_ENTRIES)]);
		expect(ids.filter((id) => !allowed.has(id ?? ""))).toEqual([]);
		const times = entries.map(({ updated }) => Date.parse(updated ?? ""));
		expect(times).toEqual(times.toSorted((a, b) => b - a));
	}

	test("each report in a feed has its kind, publisher, date and last public day", () => {
		for (const report of catalogue.reports.filter(({ documentDate, published }) => documentDate ?? published)) {
			const entry = everything.find(({ id }) => id === at(report.address));
			if (entry) expectEntry(entry, report, catalogue.board.timeZone);
		}
	});

	test("no feed entry has a future date or contains markup", () => {
		for (const { title, summary, updated } of everything) {
			expect((updated ?? "9999") <= `${board.day}T23`).toBe(true);
			expect(`${title?.value} ${summary?.value}`).not.toMatch(/[<>]|\*\*|\]\(/);
			expect(summary?.value?.length ?? 0).toBeLessThan(345);
		}
	});

	test("no feed mentions a removed report", () => {
		for (const { address } of catalogue.removed)
			for (const file of filesOf(site).filter((name) => name.endsWith("feed.xml"))) expect(read(site, file)).not.toContain(address);
	});
});

function expectEntry(entry: Entry, report: Catalogue["reports"][number], timeZone: string): void {
	const date = report.published ?? report.documentDate;
	if (!date) throw new Error(`${report.address} has no date.`);
	expect(entry.title?.value).toBe(report.title);
	expect(entry.updated).toBe(startOfDay(firstDayOf(date), timeZone));
	expect(entry.dc?.dates).toEqual([date]);
	expect(entry.categories?.map(({ term }) => term)).toEqual([report.kindName]);
	expect(entry.authors?.map(({ name }) => name)).toEqual(report.local ? undefined : [report.publisher.name]);
	expect(entry.summary?.value?.includes("Available until") ?? false).toBe(report.lastPublicDay !== undefined);
}
