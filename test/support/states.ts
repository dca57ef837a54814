/** Brings a page into the states that a visitor can reach: with search results, with everything opened, and idle. */
import type { Page } from "playwright-core";
import type { SitePage } from "./kinds.ts";
import { readResults } from "./search.ts";

/** Searches on the demonstration board's site. Only the search page has addresses for its states. */
export const SEARCHES: readonly SitePage[] = [
	"/search/?q=child",
	"/search/?q=neglect&kind=Briefing",
	"/search/?q=zzzz",
	"/search/?q=neglect&year=1066",
].map((address) => ({ board: "exampleshire", address }));

/** Waits until the search page shows its results. Returns at once on other pages and if the address contains no query. */
export async function waitForSearch(page: Page): Promise<void> {
	if (page.url().includes("/search/?")) await readResults(page);
}

/**
 * Opens everything on a page that can be opened: the menu on a narrow screen, details, filters and the first popover.
 * @returns the number of things opened
 */
export async function openAll(page: Page): Promise<number> {
	return page.evaluate(() => {
		const closed = [...document.querySelectorAll<HTMLElement>("details:not([open]) > summary, button[aria-expanded='false']")];
		const toOpen = closed.filter((control) => control.checkVisibility());
		for (const control of toOpen) control.click();
		const popover = document.querySelector<HTMLElement>("[popover]:not(:popover-open)");
		popover?.showPopover();
		return toOpen.length + (popover ? 1 : 0);
	});
}

/** Waits until a page is idle. Its search must have finished, and nothing may have changed for a tenth of a second. */
export async function waitUntilStill(page: Page): Promise<void> {
	await waitForSearch(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const done = () => {
					changes.disconnect();
					resolve();
				};
				let quiet = setTimeout(done, 100);
				const changes = new MutationObserver(() => {
					clearTimeout(quiet);
					quiet = setTimeout(done, 100);
				});
				changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
			}),
	);
}
