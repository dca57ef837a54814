/** Checks how a page is laid out on screen. */
import type { Page } from "playwright-core";

/** Returns the number of pixels by which a page is wider than its window. */
export function horizontalOverflow(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Applies the text spacing that pages must support under WCAG 2.2, 1.4.12. It uses an adopted style sheet, because the page's
 * content security policy does not block these.
 */
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
 * Finds text that cannot be read because it is beyond the window's sides, cut off by a box or covered by another element. While it
 * searches, the window is as high as the page, so that nothing has to be scrolled.
 */
export async function unreadableText(page: Page): Promise<string[]> {
	const size = page.viewportSize() ?? { width: 1280, height: 800 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: size.width, height });
	const lost = await page.evaluate(() => {
		/** Tells whether text beyond the edge of a box is cut off, or can still be reached by scrolling or following a link. */
		const beyond = (box: Element, rect: DOMRect): "cut" | "within reach" | undefined => {
			const { overflowX, overflowY } = getComputedStyle(box);
			const edge = box.getBoundingClientRect();
			const past = [];
			if (rect.left < edge.left - 2 || rect.right > edge.right + 2) past.push(overflowX);
			if (rect.top < edge.top - 2 || rect.bottom > edge.bottom + 2) past.push(overflowY);
			// Text that is shortened on purpose ends with an ellipsis. The link above it leads to the full text.
			if (getComputedStyle(box).webkitLineClamp !== "none" && past.length > 0) return "within reach";
			if (past.some((overflow) => overflow === "hidden" || overflow === "clip")) return "cut";
			if (past.some((overflow) => overflow === "auto" || overflow === "scroll")) return "within reach";
		};
		const problemOf = (parent: Element, rect: DOMRect): string | undefined => {
			for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
				const where = beyond(box, rect);
				if (where === "within reach") return;
				if (where === "cut") return `is cut off by ${box.tagName}.${box.className}`;
			}
			if (rect.left < -1 || rect.right > innerWidth + 1) return "runs out of the window";
			const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
			// A popover may cover the page.
			if (hit && !hit.contains(parent) && !parent.contains(hit) && !hit.closest("[popover]"))
				return `is covered by ${hit.tagName}.${hit.className}`;
		};
		const problems: string[] = [];
		const range = document.createRange();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { currentNode: text } = texts;
			const parent = text.parentElement;
			if (!parent || !text.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			if (parent.closest(".govuk-visually-hidden, .govuk-skip-link")) continue; // This text is hidden on purpose.
			range.selectNodeContents(text);
			for (const rect of range.getClientRects()) {
				const problem = rect.width > 0 ? problemOf(parent, rect) : undefined;
				if (problem) problems.push(`“${text.textContent.trim().slice(0, 60)}” ${problem}`);
			}
		}
		return [...new Set(problems)];
	});
	await page.setViewportSize(size);
	return lost;
}
