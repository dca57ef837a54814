/** Looks at how a page lies on the screen: nothing beside it, no text lost. */
import type { Page } from "playwright-core";

/** How many pixels a page is wider than its window. */
export function sideways(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Spaces text as far as readers may (WCAG 2.2, 1.4.12), through an interface that the page's policy does not govern. */
export async function spaceText(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			"* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
		);
		document.adoptedStyleSheets.push(sheet);
	});
}

/**
 * Text that cannot be read where it stands: out of the window's sides, cut off by a box, or covered by something else.
 * Makes the window as high as the page, so that nothing has to be scrolled.
 */
export async function lostText(page: Page): Promise<string[]> {
	const size = page.viewportSize() ?? { width: 1280, height: 800 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: size.width, height });
	const lost = await page.evaluate(() => {
		/** What becomes of a text beyond the edge of a box around it: cut off there, or to be had by scrolling or following a link. */
		const beyond = (box: Element, rect: DOMRect): "cut" | "within reach" | undefined => {
			const { overflowX, overflowY } = getComputedStyle(box);
			const edge = box.getBoundingClientRect();
			const past = [];
			if (rect.left < edge.left - 2 || rect.right > edge.right + 2) past.push(overflowX);
			if (rect.top < edge.top - 2 || rect.bottom > edge.bottom + 2) past.push(overflowY);
			// A text that is shortened on purpose ends in dots, and the whole stands behind the link above it.
			if (getComputedStyle(box).webkitLineClamp !== "none" && past.length > 0) return "within reach";
			if (past.some((overflow) => overflow === "hidden" || overflow === "clip")) return "cut";
			if (past.some((overflow) => overflow === "auto" || overflow === "scroll")) return "within reach";
		};
		const faultOf = (parent: Element, rect: DOMRect): string | undefined => {
			for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
				const where = beyond(box, rect);
				if (where === "within reach") return;
				if (where === "cut") return `is cut off by ${box.tagName}.${box.className}`;
			}
			if (rect.left < -1 || rect.right > innerWidth + 1) return "runs out of the window";
			const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
			// What a reader has opened over the page may lie over it.
			if (hit && !hit.contains(parent) && !parent.contains(hit) && !hit.closest("[popover]"))
				return `is covered by ${hit.tagName}.${hit.className}`;
		};
		const faults: string[] = [];
		const range = document.createRange();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { currentNode: text } = texts;
			const parent = text.parentElement;
			if (!parent || !text.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			if (parent.closest(".govuk-visually-hidden, .govuk-skip-link")) continue; // Only for those who do not look.
			range.selectNodeContents(text);
			for (const rect of range.getClientRects()) {
				const fault = rect.width > 0 ? faultOf(parent, rect) : undefined;
				if (fault) faults.push(`“${text.textContent.trim().slice(0, 60)}” ${fault}`);
			}
		}
		return [...new Set(faults)];
	});
	await page.setViewportSize(size);
	return lost;
}
