/** axe in the real browser: the accessibility faults of a page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { CDPSession, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OPTIONS: RunOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
	// The size of targets (2.5.8) is off unless asked for by name.
	rules: { "target-size": { enabled: true } },
	resultTypes: ["violations", "incomplete"],
	preload: false,
};

/**
 * axe takes the colour of text from a property of which Chromium tells scripts the colour that the page asked for, even
 * where it paints the one that the reader has forced.
 */
const FORCED_COLOURS = `if (matchMedia("(forced-colors: active)").matches) {
	const told = CSSStyleDeclaration.prototype.getPropertyValue;
	CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
		return told.call(this, name === "-webkit-text-fill-color" ? "color" : name);
	};
}`;

/** Rules that must have looked at any page: else axe ran over nothing, or without them. */
const ALWAYS = ["color-contrast", "target-size", "document-title", "html-has-lang", "region", "link-name"];

export type Examination = {
	/** One line for each fault: rule, what it is, where. */
	faults: string[];
	/** Texts of whose contrast axe could not be sure, as selectors. */
	unsure: string[];
};

/** The faults that axe finds in a page as it stands; see {@link examine}. */
export async function faultsOf(page: Page): Promise<string[]> {
	return (await examine(page)).faults;
}

/**
 * Runs axe without weakening the page's own policy: its code goes through the browser's debugger.
 * @throws when axe did not look at what every page has
 */
export async function examine(page: Page): Promise<Examination> {
	const session = await page.context().newCDPSession(page);
	try {
		if (!(await evaluate(session, "typeof axe === 'object'"))) await evaluate(session, `${AXE}\n${FORCED_COLOURS}`);
		const { violations, passes, incomplete } = (await evaluate(session, `axe.run(document, ${JSON.stringify(OPTIONS)})`)) as AxeResults;
		const looked = new Set([...violations, ...passes].map(({ id }) => id));
		const missed = ALWAYS.filter((rule) => !looked.has(rule));
		if (missed.length > 0) throw new Error(`axe did not look at ${page.url()} for ${missed.join(", ")}.`);
		const faults = violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(" ")} ${any[0]?.message ?? ""}`.trim()),
		);
		const unsure = incomplete
			.filter(({ id }) => id === "color-contrast")
			.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
		return { faults, unsure };
	} finally {
		await session.detach();
	}
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
	const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}
