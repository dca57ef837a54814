/** Moves through a page with the Tab key, and checks the focus at each stop. A stop is an element that receives the focus. */
import type { Page } from "playwright-core";

/** Variables in the page: the previously focused element with its appearance, and every element that has had the focus. */
declare global {
	var lastStop: { element: Element; looks: string; name: string } | undefined;
	var seenStops: Set<Element> | undefined;
}

export type Walk = { readonly stops: number; readonly faults: readonly string[] };

/**
 * Presses Tab from the top of the page to its end, or Shift+Tab from the end to the top, and checks each stop. Both directions
 * matter, because a fixed bar at the top can cover an element that is reached from below.
 * @returns the number of stops, and one line for each fault. A fault is a stop that is out of view, covered or without a visible
 * focus, or a control that Tab does not reach.
 */
export async function walk(page: Page, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Walk> {
	await page.evaluate((downwards) => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		scrollTo(0, downwards ? 0 : document.documentElement.scrollHeight);
	}, key === "Tab");
	const { stops, faults } = await press(page, key, () => false);
	return { stops, faults: [...faults, ...(await page.evaluate(missedStops))] };
}

/**
 * Presses Tab until a control has the focus, and checks each stop on the way.
 * @param selector the control's selector
 * @returns the faults, as in {@link walk}
 * @throws if Tab does not reach the control
 */
export async function tabTo(page: Page, selector: string): Promise<readonly string[]> {
	const there = (sought: string) => document.activeElement?.matches(sought) ?? false;
	const { faults, ended } = await press(page, "Tab", () => page.evaluate(there, selector));
	if (ended) throw new Error(`The Tab key does not lead to ${selector}.`);
	return faults;
}

async function press(page: Page, key: string, enough: () => boolean | Promise<boolean>): Promise<Walk & { readonly ended: boolean }> {
	await page.evaluate(() => {
		globalThis.lastStop = undefined;
		globalThis.seenStops = new Set();
	});
	const faults: string[] = [];
	for (let stops = 0; stops < 2000; stops++) {
		await page.keyboard.press(key);
		const { found, ended } = await page.evaluate(lookAtStop);
		faults.push(...found);
		if (ended || (await enough())) return { stops, faults, ended };
	}
	throw new Error(`The Tab key does not come to the end of ${page.url()}.`);
}

/** Runs inside the page. */
function lookAtStop(): { found: string[]; ended: boolean } {
	const forced = matchMedia("(forced-colors: active)").matches;
	const looksOf = (element: Element): string => {
		// A radio button or checkbox in GOV.UK's design shows its focus on the label after it.
		const parts: Array<[Element, string?]> = [[element], [element, "::before"], [element, "::after"]];
		if (element instanceof HTMLInputElement && element.nextElementSibling) parts.push([element.nextElementSibling, "::before"]);
		return parts
			.filter(([part]) => getComputedStyle(part).opacity !== "0")
			.map(([part, pseudo]) => {
				const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, borderWidth } = getComputedStyle(
					part,
					pseudo,
				);
				const outline = outlineStyle !== "none" && !/, 0\)$/.test(outlineColor) ? `${outlineWidth} ${outlineColor}` : "";
				const border = /[1-9]/.test(borderWidth) ? `${borderWidth} ${borderColor}` : "";
				// In forced-colours mode, the visitor's colours replace shadows and backgrounds. Only outlines and borders remain visible.
				return [outline, border, ...(forced ? [] : [boxShadow, backgroundColor])].join("|");
			})
			.join(" ");
	};
	const nameOf = (element: Element): string => {
		const id = element.id && `#${element.id}`;
		return `${element.tagName.toLowerCase()}${id} “${(element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 50)}”`;
	};
	/** Reports what covers an element. The edges of its boxes are not checked, because neighbouring lines of text may overlap them. */
	const coverOf = (element: Element): string | undefined => {
		const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
		for (const { left, top, width, height } of element.getClientRects()) {
			if (width < 4 || height < 4) continue;
			const points = [0.2, 0.5, 0.8].flatMap((x) => [0.25, 0.5, 0.75].map((y) => [left + x * width, top + y * height] as const));
			for (const [x, y] of points) {
				const hit = document.elementFromPoint(x, y);
				if (!hit) return "is out of view";
				if (element !== hit && !element.contains(hit) && !hit.contains(element) && !labels.some((label) => label.contains(hit)))
					return `is covered by ${nameOf(hit)}`;
			}
		}
	};
	const found: string[] = [];
	const last = globalThis.lastStop;
	if (last && looksOf(last.element) === last.looks) found.push(`${last.name} looks the same with and without the focus`);
	const element = document.activeElement;
	if (!element || element === document.body || globalThis.seenStops?.has(element)) return { found, ended: true };
	globalThis.seenStops?.add(element);
	const name = nameOf(element);
	globalThis.lastStop = { element, looks: looksOf(element), name };
	const cover = coverOf(element);
	if (cover) found.push(`${name} has the focus and ${cover}`);
	return { found, ended: false };
}

/** Runs inside the page. */
function missedStops(): string[] {
	const controls = document.querySelectorAll<HTMLElement>(
		"a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary",
	);
	return [...controls]
		.filter(
			(control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }) && !globalThis.seenStops?.has(control),
		)
		.map((control) => `${control.outerHTML.slice(0, 120)} is not reached with the Tab key`);
}
