/** Moves through a page with the Tab key, and checks the focus at each stop. A stop is an element that receives the focus. */
import type { Page } from "playwright-core";
import { debuggerOf } from "./debugger.ts";

/** A variable in the page during a walk: every element that has had the focus, the faults so far, and how the walk ended. */
declare global {
	var currentWalk: { seen: Set<Element>; faults: string[]; outcome?: "ended" | "there" | undefined } | undefined;
}

/** The number of key presses after which the page is asked whether the walk is over. */
const BATCH = 20;

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
	const { stops, faults } = await press(page, key);
	return { stops, faults: [...faults, ...(await page.evaluate(missedStops))] };
}

/**
 * Presses Tab until a control has the focus, and checks each stop on the way.
 * @param selector the control's selector
 * @returns the faults, as in {@link walk}
 * @throws if Tab does not reach the control
 */
export async function tabTo(page: Page, selector: string): Promise<readonly string[]> {
	const { faults, outcome } = await press(page, "Tab", selector);
	if (outcome === "ended") throw new Error(`The Tab key does not lead to ${selector}.`);
	return faults;
}

async function press(page: Page, key: string, selector?: string): Promise<Walk & { readonly outcome: string }> {
	const session = await debuggerOf(page);
	// The protocol's number for Shift is 8, and the code of the Tab key is 9.
	const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: key === "Shift+Tab" ? 8 : 0 };
	await page.evaluate(checkStops, selector);
	for (let presses = 0; presses < 2000; presses += BATCH) {
		await Promise.all(Array.from({ length: BATCH }, () => session.send("Input.dispatchKeyEvent", { ...tab, type: "rawKeyDown" })));
		const { stops, faults, outcome } = await page.evaluate(() => {
			const { seen, ...rest } = globalThis.currentWalk ?? { seen: new Set(), faults: [] };
			return { stops: seen.size, ...rest };
		});
		if (outcome === undefined) continue;
		await session.send("Input.dispatchKeyEvent", { ...tab, type: "keyUp" });
		return { stops, faults, outcome };
	}
	throw new Error(`The Tab key does not come to the end of ${page.url()}.`);
}

/**
 * Runs inside the page. Checks each stop when Tab is pressed there, before the focus moves on: asking the page from outside
 * after each press took three times as long. Once the walk is over, Tab no longer moves the focus.
 */
function checkStops(selector: string | undefined): void {
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
	const walk: NonNullable<typeof globalThis.currentWalk> = { seen: new Set(), faults: [] };
	let last: { element: Element; looks: string } | undefined;
	const checkStop = (element: Element | null): typeof walk.outcome => {
		if (last && looksOf(last.element) === last.looks) walk.faults.push(`${nameOf(last.element)} looks the same with and without the focus`);
		if (!element || element === document.body || walk.seen.has(element)) return "ended";
		walk.seen.add(element);
		last = { element, looks: looksOf(element) };
		const cover = coverOf(element);
		if (cover) walk.faults.push(`${nameOf(element)} has the focus and ${cover}`);
		return selector !== undefined && element.matches(selector) ? "there" : undefined;
	};
	let isFirst = true;
	const onKey = (event: KeyboardEvent) => {
		if (globalThis.currentWalk !== walk) return removeEventListener("keydown", onKey, { capture: true });
		if (event.key !== "Tab") return;
		if (!isFirst) walk.outcome ??= checkStop(document.activeElement);
		isFirst = false;
		if (walk.outcome !== undefined) event.preventDefault();
	};
	globalThis.currentWalk = walk;
	addEventListener("keydown", onKey, { capture: true });
}

/** Runs inside the page. */
function missedStops(): string[] {
	const controls = document.querySelectorAll<HTMLElement>(
		"a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary",
	);
	return [...controls]
		.filter(
			(control) =>
				control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }) && !globalThis.currentWalk?.seen.has(control),
		)
		.map((control) => `${control.outerHTML.slice(0, 120)} is not reached with the Tab key`);
}
