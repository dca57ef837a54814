/** Uses the search page like a visitor and reads its results. */
import type { Page } from "playwright-core";

export type SearchResults = {
	/** Lines of the status message. */
	status: string[];
	groups: Array<{ title: string; address: string; items: Array<{ title: string; address: string }> }>;
};

/** Waits for the current search to finish and reads the results. */
export async function readResults(page: Page): Promise<SearchResults> {
	await page.waitForFunction(
		() =>
			/^(?!Searching).+/.test(document.querySelector("#search-status")?.textContent ?? "") &&
			document.querySelector("#search-filters[aria-busy=true]") === null,
	);
	return page.evaluate(() => {
		const linkIn = (element: Element, selector: string) => {
			const link = element.querySelector<HTMLAnchorElement>(selector);
			return { title: link?.textContent ?? "", address: link ? link.href.slice(link.origin.length) : "" };
		};
		return {
			status: [...document.querySelectorAll("#search-status > p")].map(({ textContent }) => textContent ?? ""),
			groups: [...document.querySelectorAll("#search-results > li")].map((group) => ({
				...linkIn(group, ".entry__title a"),
				items: [...group.querySelectorAll(".found__item")].map((item) => linkIn(item, ".found__title a")),
			})),
		};
	});
}

/** Submits a query in the search form and reads the results. */
export async function searchFor(page: Page, query: string): Promise<SearchResults> {
	await page.locator("#search-query").fill(query);
	// Cleared first, so that the status of an earlier search is not taken for the new one.
	await page.locator("#search-status").evaluate((status) => status.replaceChildren());
	await page.locator("#search-query").press("Enter");
	return readResults(page);
}

/** The number of results in the status message. */
export function countIn({ status }: SearchResults): number {
	return Number(/^(\d+) results?/.exec(status[0] ?? "")?.[1] ?? 0);
}
