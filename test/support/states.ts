/** The states into which a visitor can bring a page: searched, with everything opened, and settled. */
import type { Page } from "playwright-core";
import type { SitePage } from "./kinds.ts";
import { readResults } from "./search.ts";

/** Searches of the demonstration board. The search page is the only one whose states have addresses. */
export const SEARCHES: readonly SitePage[] = [
	"/search/?q=child",
	"/search/?q=neglect&kind=Briefing",
	"/search/?q=zzzz",
	"/search/?q=neglect&year=1066",
].map((address) => ({ board: "exampleshire", address }));

/** Waits until the search page shows the results for its address. */
export async function waitForSearch(page: Page): Promise<void> {
	if (page.url().includes("/search/?")) await readResults(page);
}

/**
 * Opens everything that is closed on a page: the menu on a narrow screen, details, filters and the first popover.
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

/** Waits until a page is idle: its search is over, and nothing on it has changed for a tenth of a second. */
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
