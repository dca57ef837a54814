/** What a page becomes under a visitor's hands. */
import type { Page } from "playwright-core";
import type { Place } from "./kinds.ts";
import { shown } from "./search.ts";

/** Searches, on the demonstration board: the one page whose states have addresses of their own. */
export const SEARCHES: readonly Place[] = [
	"/search/?q=child",
	"/search/?q=neglect&kind=Briefing",
	"/search/?q=zzzz",
	"/search/?q=neglect&year=1066",
].map((address) => ({ board: "exampleshire", address }));

/** Waits until a page has shown what its address asks for. */
export async function settled(page: Page): Promise<void> {
	if (page.url().includes("/search/?")) await shown(page);
}

/**
 * Opens all that a page has closed: the menu of a narrow screen, details and filters, and the first popover.
 * @returns how many things it opened
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

/** Waits until a page has done what it was asked: its search is over, and nothing on it has changed for a tenth of a second. */
export async function still(page: Page): Promise<void> {
	await settled(page);
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
