/** Finds accessibility faults in a page with axe, which runs in the browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { CDPSession, Page } from "playwright-core";
import { debuggerOf } from "./debugger.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OPTIONS: RunOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
	// axe checks the size of targets (WCAG 2.2, 2.5.8) only if the rule is enabled by name.
	rules: { "target-size": { enabled: true } },
	resultTypes: ["violations", "incomplete"],
	preload: false,
};

/**
 * A patch for forced colours. axe reads the colour of text from `-webkit-text-fill-color`. In forced-colours mode, Chromium
 * reports the page's own colour in this property, although it paints the colour that the visitor chose.
 */
const FORCED_COLOURS = `const original = CSSStyleDeclaration.prototype.getPropertyValue;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
	const isForced = name === "-webkit-text-fill-color" && matchMedia("(forced-colors: active)").matches;
	return original.call(this, isForced ? "color" : name);
};`;

/** Defines a function in the page that loads axe and returns it. */
const LOADER = `Object.defineProperty(globalThis, "loadAxe", { value: () => {\n${AXE}\n${FORCED_COLOURS}\nreturn window.axe;\n} }); undefined`;

/** Rules that apply to every page. If one of them has no result, axe did not run properly. */
const ALWAYS = ["color-contrast", "target-size", "document-title", "html-has-lang", "region", "link-name"];

/** The rules whose results depend on the colour scheme. */
const OF_COLOURS = ["color-contrast"];

export type Examination = {
	/** One line for each fault, with the rule, a description and the element's selector. */
	faults: string[];
	/** Selectors of the elements whose text contrast axe could not determine. */
	unsure: string[];
};

export async function faultsOf(page: Page): Promise<string[]> {
	return (await examine(page)).faults;
}

/** A script that extracts the needed parts of axe's results. It runs in the page, because the full results are slow to transfer. */
const SUMMARY = `({ violations, passes, incomplete }) => ({
	rules: [...violations, ...passes].map(({ id }) => id),
	faults: violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => (id + ": " + help + " at " + target.join(" ") + " " + (any[0]?.message ?? "")).trim()),
	),
	unsure: incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" "))),
})`;

/**
 * Runs axe on a page in its current state. The debugger injects axe, so the page keeps its content security policy.
 * @param what `colours` runs only the rules that depend on the colour scheme
 * @throws if axe did not run properly
 */
export async function examine(page: Page, what: "all" | "colours" = "all"): Promise<Examination> {
	const session = await debuggerOf(page);
	// Sending axe's code takes longer than running it. So the browser also adds the code to every document that this page opens later.
	if (!(await evaluate(session, "typeof loadAxe === 'function'"))) {
		await evaluate(session, LOADER);
		await session.send("Page.addScriptToEvaluateOnNewDocument", { source: LOADER });
	}
	const options = what === "all" ? OPTIONS : { ...OPTIONS, runOnly: OF_COLOURS, rules: {} };
	const run = `(window.axe ?? loadAxe()).run(document, ${JSON.stringify(options)})`;
	const { rules, faults, unsure } = (await evaluate(session, `${run}.then(${SUMMARY})`)) as Examination & { rules: string[] };
	const missed = (what === "all" ? ALWAYS : OF_COLOURS).filter((rule) => !rules.includes(rule));
	if (missed.length > 0) throw new Error(`axe did not look at ${page.url()} for ${missed.join(", ")}.`);
	return { faults, unsure };
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
	const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}
