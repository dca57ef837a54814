/** Checks the pages on recommendations, roles and themes. Counts must match the lists, and links must lead to the right records. */
import { describe, expect, inject, test } from "vitest";
import { BOARDS } from "../support/boards.ts";
import { attributeOf, type Element, elementsOf, parsePage, textOf } from "../support/elements-of.ts";
import { fileAt, pagesOf, read } from "../support/output.ts";

const demo = inject("exampleshire");
const fresh = inject("fresh");
const MAX_PAGE = 100_000;

const attribute = (element: Element, name: string) => attributeOf(element, name) ?? "";
const within = (node: Element, name: string) => elementsOf(node).filter((element) => attribute(element, "class").split(" ").includes(name));
const page = (address: string, site = demo) => parsePage(site, address) as unknown as Element;

function listAt(base: string, site = demo): Element[] {
	const pages = pagesOf(site).filter((address) => address === base || (address.startsWith(`${base}page/`) && /page\/\d+\/$/.test(address)));
	return pages.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).map((address) => page(address, site));
}

const entriesAt = (base: string) => listAt(base).flatMap((one) => within(one, "recommendation"));

describe("recommendations", () => {
	const all = entriesAt("/recommendations/");
	const withStatus = (status: string) => all.filter((entry) => attribute(entry, "data-status") === status);

	test("the list of all recommendations is as long as the lists on all reviews’ pages together", () => {
		const onReviews = pagesOf(demo)
			.filter((address) => /^\/reviews\/[^/]+\/$/.test(address))
			.flatMap((address) => within(page(address), "recommendation"));
		expect(all.length).toBeGreaterThan(40);
		expect(all.length).toBe(onReviews.length);
	});

	test("the table counts as many recommendations with each status as the lists contain", () => {
		const rows = within(page("/recommendations/"), "tally").flatMap((table) => elementsOf(table).filter(({ tagName }) => tagName === "tr"));
		const counts = rows.slice(1).map((row) => Number(textOf(within(row, "tally__count")[0] as Element)));
		const statuses = ["overdue", "in-progress", "done", "changed", "no-action", "not-accepted"];
		expect(counts).toEqual(statuses.map((status) => withStatus(status).length));
		expect(counts).toEqual(
			statuses.map((status) => listAt(`/recommendations/status/${status}/`).flatMap((one) => within(one, "entry")).length),
		);
		expect(counts.reduce((sum, count) => sum + count)).toBe(all.length);
		expect(counts[0]).toBeGreaterThan(0);
	});

	test("a recommendation has the same number in every list as on its review’s page", () => {
		for (const entry of [...all, ...entriesAt("/agencies/health/")]) {
			const [title] = within(entry, "recommendation__title");
			const [link] = elementsOf(title as Element).filter(({ tagName }) => tagName === "a");
			const [, number] = /, recommendation (\d+)$/.exec(textOf(title as Element)) ?? [];
			const [address = "", fragment] = attribute(link as Element, "href").split("#");
			const target = elementsOf(page(address)).find((element) => attribute(element, "id") === fragment);
			expect(textOf(target as Element)).toBe(`Recommendation ${number}`);
		}
	});

	test("recommendation 3 on the page of SCR 028 shows the Board’s answer", () => {
		const target = elementsOf(page("/reviews/scr-028/")).find(
			({ tagName, childNodes }) =>
				tagName === "li" &&
				childNodes.some((child) => "tagName" in child && elementsOf(child).some((one) => attribute(one, "id") === "scr-028-3")),
		);
		expect(textOf(target as Element)).toMatch(/Recommendation 3.*Board’s answer\s*Accepted/s);
	});

	test("a theme’s list contains the recommendations from all reviews with that theme", () => {
		const listed = listAt("/recommendations/theme/neglect/")
			.flatMap((one) => within(one, "in-brief"))
			.flatMap((review) => within(review, "status-tag"));
		expect(listed.length).toBe(all.filter((entry) => attribute(entry, "data-theme").split(" ").includes("neglect")).length);
		expect(listed.length).toBeGreaterThan(0);
	});

	test("the recommendations page says whom to ask, and has no table or filter, on a site without recommendations", () => {
		const empty = read(fresh, "recommendations/index.html");
		expect(empty).toContain("No recommendation is recorded on this website.");
		expect(empty).not.toMatch(/class="[^"]*tally|lens-filter/);
		expect(empty).toContain("To ask what a review recommended, ring ");
	});
});

describe("by role", () => {
	const lessonsFor = (audience: string) => listAt(`/for/${audience}/`).map(textOf).join();

	test("lessons for managers are only on the managers’ page, and lessons for practitioners are on their own roles’ pages", () => {
		expect(lessonsFor("managers")).toContain("Treat exclusion as a risk that begins on Monday");
		expect(lessonsFor("health")).not.toContain("Treat exclusion as a risk that begins on Monday");
		expect(lessonsFor("health")).toContain("Ask early about fear and debt.");
		expect(lessonsFor("early-years")).not.toContain("Ask early about fear and debt.");
	});

	test("a role’s page lists dated cases, newest first", () => {
		const dates = listAt("/for/health/")
			.flatMap((one) => within(one, "case__date"))
			.map((element) => attribute(elementsOf(element).find(({ tagName }) => tagName === "time") as Element, "datetime"));
		expect(dates.length).toBeGreaterThan(5);
		expect(dates).toEqual(dates.toSorted().toReversed());
	});

	test("the page of a role without lessons from local cases says so", () => {
		expect(read(fresh, "for/health/index.html")).toContain("No lesson from a local case is addressed to this role on this website yet.");
	});
});

describe("themes", () => {
	const themes = pagesOf(demo).filter((address) => /^\/themes\/[^/]+\/$/.test(address));

	test("the chart on a theme’s page counts as many reviews as its lists contain", () => {
		const charted = themes.filter((address) => within(page(address), "year-chart").length > 0);
		expect(charted.length).toBeGreaterThan(5);
		for (const address of charted) {
			const [chart] = within(page(address), "year-chart");
			const numbers = elementsOf(chart as Element)
				.filter(({ tagName }) => tagName === "td")
				.map((cell) => Number(textOf(cell)));
			const listed = new Set(
				listAt(address)
					.flatMap((one) => elementsOf(one))
					.map((element) => attribute(element, "href"))
					.filter((href) => /^\/reviews\/[^/#]+\/$/.test(href)),
			);
			expect(
				numbers.reduce((sum, count) => sum + count),
				address,
			).toBe(listed.size);
		}
	});
});

test("no page about recommendations, agencies, roles or themes is larger than 100 KB", () => {
	for (const { site } of BOARDS) {
		const found = pagesOf(site).filter((address) => /^\/(?:for|recommendations|agencies|themes)\//.test(address));
		expect(found.length).toBeGreaterThan(20);
		expect(found.filter((address) => Buffer.byteLength(read(site, fileAt(address))) > MAX_PAGE)).toEqual([]);
	}
});
