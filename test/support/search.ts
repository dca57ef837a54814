/** Uses the search page as a visitor does, and reads what it shows. */
import type { Page } from "playwright-core";

/** What a search page says and shows. */
export type Shown = {
	/** How the search went, line by line. */
	status: string[];
	groups: Array<{ title: string; address: string; items: Array<{ title: string; address: string }> }>;
};

/** Waits until the search that the address asks for is over, and reads it. */
export async function shown(page: Page): Promise<Shown> {
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

/** Asks a question on the search page by its form, and reads the answer. */
export async function ask(page: Page, question: string): Promise<Shown> {
	await page.locator("#search-query").fill(question);
	// The status is emptied first: what an earlier question was answered with is no answer to this one.
	await page.locator("#search-status").evaluate((status) => status.replaceChildren());
	await page.locator("#search-query").press("Enter");
	return shown(page);
}

/** The number of results that the status names. */
export function countIn({ status }: Shown): number {
	return Number(/^(\d+) results?/.exec(status[0] ?? "")?.[1] ?? 0);
}
