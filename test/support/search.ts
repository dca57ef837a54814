/** Uses the search page as a visitor would, and reads the results. */
import type { Page } from "playwright-core";

export type SearchResults = {
	/** The lines of the status message, such as "12 results for neglect". */
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
	// The status is cleared first. Otherwise the status of an earlier search could be mistaken for the new one.
	await page.locator("#search-status").evaluate((status) => status.replaceChildren());
	await page.locator("#search-query").press("Enter");
	return readResults(page);
}

/** Returns the number of results in the status message, or 0 if there is none. */
export function countIn({ status }: SearchResults): number {
	return Number(/^(\d+) results?/.exec(status[0] ?? "")?.[1] ?? 0);
}
