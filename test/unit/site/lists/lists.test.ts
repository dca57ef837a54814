/** Checks how lists are split into pages. */
import { describe, expect, test } from "vitest";
import type { ReviewRecommendation } from "../../../../scripts/publish/published.ts";
import { STATUS_IDS } from "../../../../scripts/publish/recommendation-status.ts";
import { recommendationsWithOutcome } from "../../../../site/components/learning/recommendation-list.ts";
import { listPagination } from "../../../../site/components/list-items.ts";
import { PAGE_LENGTH } from "../../../../site/lists/list-limits.ts";
import type { ListPage } from "../../../../site/lists/list-pages.ts";
import { listsOf } from "../../../../site/lists/lists.ts";
import { A_DAY, publicOn, REVIEW } from "../../../support/records.ts";

/** The maximum size of a page, in bytes. The layout takes at most `LAYOUT` bytes, which is a fifth of the maximum. */
const MAX_PAGE = 100_000;
const LAYOUT = 20_000;

/** Returns the lists for a board with the given number of recommendations. Each review has at most 30, the maximum in the schema. */
function boardWith(recommendations: number, one: (number: number) => string) {
	const perReview = 30;
	const reviews = Array.from({ length: Math.ceil(recommendations / perReview) }, (_, index) => {
		const reference = String(index + 1).padStart(3, "0");
		const numbers = Array.from(
			{ length: Math.min(perReview, recommendations - index * perReview) },
			(_unused, number) => index * perReview + number + 1,
		);
		return [
			`reviews/scr-${reference}.yaml`,
			`${REVIEW.replace("001", reference)}themes: [neglect]\nrecommendations:\n${numbers.map((number) => `  - ${one(number)}\n`).join("")}`,
		];
	});
	return listsOf(publicOn(A_DAY, Object.fromEntries(reviews)));
}

function boardOfReviews(count: number) {
	const references = Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, "0"));
	const files = references.map((one) => [`reviews/scr-${one}.yaml`, `${REVIEW.replace("001", one)}themes: [neglect]\n`]);
	return listsOf(publicOn(A_DAY, Object.fromEntries(files)));
}

const numbersOn = (pages: ReadonlyArray<{ items: ReviewRecommendation[] }>) => pages.map(({ items }) => items.length);

describe("listsOf splits the site’s lists into pages", () => {
	const { byStatus, byTheme, recommendations } = boardWith(121, (number) => `{text: Number ${number}., agency: police}`);

	test("splits short entries into pages of twenty", () => {
		const pages = byStatus.filter(({ subject }) => subject === "no-action");
		expect(numbersOn(pages)).toEqual([...Array<number>(6).fill(PAGE_LENGTH), 1]);
		expect(pages.slice(0, 3).map(({ first, number, address }) => [first, number, address])).toEqual([
			[1, 1, "/recommendations/status/no-action/"],
			[21, 2, "/recommendations/status/no-action/page/2/"],
			[41, 3, "/recommendations/status/no-action/page/3/"],
		]);
	});

	test("groups recommendations by review in lists by theme", () => {
		const reviews = byTheme.filter(({ subject }) => subject.id === "neglect").flatMap(({ items }) => items);
		expect(reviews.map(({ recommendations: own }) => own.length)).toEqual([1, 30, 30, 30, 30]);
		expect(byTheme.filter(({ subject }) => subject.id === "domestic-abuse")).toEqual([]);
	});

	test("lists each recommendation once, in order", () => {
		const shown = recommendations.flatMap(({ items }) => items.map(({ recommendation }) => recommendation.id));
		expect(shown).toHaveLength(121);
		expect(new Set(shown).size).toBe(121);
		expect(recommendations.map(({ first }) => first)).toEqual(
			recommendations.map((_, index) => numbersOn(recommendations.slice(0, index)).reduce((sum, count) => sum + count, 1)),
		);
	});
});

describe("lists with more entries than the maximum", () => {
	const { byStatus, byTheme, recommendations, themes, reviews } = boardWith(1000, (number) => `{text: Number ${number}., agency: police}`);
	type Page = ListPage<unknown, unknown>;
	const lastOf = (pages: readonly Page[]) => pages.at(-1) as Page;
	const words = (page: Page) => (listPagination(page)?.toString() ?? "").replaceAll(/<[^>]*>/g, "");

	test("a long list shows only its newest entries, and its last page says where to find the rest", () => {
		const lists: Page[][] = [recommendations, byStatus.filter(({ subject }) => subject === "no-action")];
		for (const pages of lists) {
			expect(pages.flatMap(({ items }) => items)).toHaveLength(400);
			expect(pages.every(({ total }) => total === 1000)).toBe(true);
			expect(words(lastOf(pages))).toContain("600 older entries are found by the search");
			expect(words(pages[0] as Page)).not.toContain("older entries");
		}
	});

	test("a list below the limit shows all entries and does not mention older entries", () => {
		expect(reviews.flatMap(({ items }) => items)).toHaveLength(34);
		expect(words(lastOf(reviews))).not.toContain("older");
		const ofTheme = themes.filter(({ subject }) => subject.id === "neglect");
		expect([ofTheme.flatMap(({ items }) => items).length, lastOf(ofTheme).total]).toEqual([34, 34]);
		expect(byTheme.filter(({ subject }) => subject.id === "neglect").flatMap(({ items }) => items)).toHaveLength(34);
	});

	test("the list of reviews has no maximum length", () => {
		const many = boardOfReviews(450);
		expect(many.reviews.flatMap(({ items }) => items)).toHaveLength(450);
		const ofTheme = many.themes.filter(({ subject }) => subject.id === "neglect");
		expect([ofTheme.flatMap(({ items }) => items).length, lastOf(ofTheme).total]).toEqual([400, 450]);
		expect(words(lastOf(ofTheme))).toContain("50 older entries are found by the search");
	});
});

test("pages of the longest possible entries stay under 100 KB", () => {
	const words = (length: number) => `${"We'll ask & listen. ".repeat(length)}`.slice(0, length).trim();
	const actions = Array.from({ length: 10 }, () => `{action: "${words(400)}", agency: health, due: 2026-07}`);
	const evidence = Array.from({ length: 10 }, () => `{text: "${words(400)}", date: 2026}`);
	const one = `{text: "${words(800)}", agency: police, response: {accepted: "yes", text: "${words(800)}"}, actions: [${actions}], evidence: [${evidence}]}`;
	const { recommendations, agencies } = boardWith(12, () => one);
	const pages = [...recommendations, ...agencies.filter(({ total }) => total > 0)];
	expect(pages.length).toBeGreaterThan(4);
	for (const { items } of pages) expect(Buffer.byteLength(recommendationsWithOutcome(items).toString())).toBeLessThan(MAX_PAGE - LAYOUT);
});

test("an empty list has one page", () => {
	const { byStatus, recommendations, audiences } = listsOf(publicOn(A_DAY, {}));
	expect(byStatus.map(({ subject, total, address }) => [subject, total, address])).toEqual(
		STATUS_IDS.map((status) => [status, 0, `/recommendations/status/${status}/`]),
	);
	expect(recommendations).toMatchObject([{ number: 1, first: 1, total: 0, pages: 1, address: "/recommendations/" }]);
	expect(audiences.map(({ address }) => address)).toEqual(["/for/everyone/", "/for/managers/"]);
});
