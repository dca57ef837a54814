/** Runs axe in the browser: the accessibility faults of a page in its present state. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
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
 * axe reads the colour of text from `-webkit-text-fill-color`. In forced colours, Chromium gives scripts the colour that the
 * page asked for there, although it paints the reader's.
 */
const FORCED_COLOURS = `if (matchMedia("(forced-colors: active)").matches) {
	const original = CSSStyleDeclaration.prototype.getPropertyValue;
	CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
		return original.call(this, name === "-webkit-text-fill-color" ? "color" : name);
	};
}`;

/** Defines a function in the page that loads axe and returns it. */
const LOADER = `Object.defineProperty(globalThis, "loadAxe", { value: () => {\n${AXE}\n${FORCED_COLOURS}\nreturn window.axe;\n} }); undefined`;

/** Rules that apply to every page: where one of them has no result, axe did not run properly. */
const ALWAYS = ["color-contrast", "target-size", "document-title", "html-has-lang", "region", "link-name"];

export type Examination = {
	/** One line for each fault: rule, what it is, where. */
	faults: string[];
	/** Selectors of texts whose contrast axe could not determine. */
	unsure: string[];
};

/** The faults that axe finds in a page; see {@link examine}. */
export async function faultsOf(page: Page): Promise<string[]> {
	return (await examine(page)).faults;
}

/** What of axe's results is needed here; made inside the page, since the whole is large. */
const SUMMARY = `({ violations, passes, incomplete }) => ({
	rules: [...violations, ...passes].map(({ id }) => id),
	faults: violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, any }) => (id + ": " + help + " at " + target.join(" ") + " " + (any[0]?.message ?? "")).trim()),
	),
	unsure: incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" "))),
})`;

/**
 * Runs axe. Its code goes through the browser's debugger, so the page's own policy stays in force.
 * @throws when axe did not check what every page has
 */
export async function examine(page: Page): Promise<Examination> {
	const session = await sessionOf(page);
	// Sending axe's code takes longer than running it: documents that the page opens later bring it along.
	if (!(await evaluate(session, "typeof loadAxe === 'function'"))) {
		await evaluate(session, LOADER);
		await session.send("Page.addScriptToEvaluateOnNewDocument", { source: LOADER });
	}
	const run = `(window.axe ?? loadAxe()).run(document, ${JSON.stringify(OPTIONS)})`;
	const { rules, faults, unsure } = (await evaluate(session, `${run}.then(${SUMMARY})`)) as Examination & { rules: string[] };
	const missed = ALWAYS.filter((rule) => !rules.includes(rule));
	if (missed.length > 0) throw new Error(`axe did not look at ${page.url()} for ${missed.join(", ")}.`);
	return { faults, unsure };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One debugger session for each page: the script for later documents goes with its session. */
function sessionOf(page: Page): Promise<CDPSession> {
	const known = sessions.get(page);
	if (known) return known;
	const session = page
		.context()
		.newCDPSession(page)
		.then(async (opened) => {
			await opened.send("Page.enable");
			return opened;
		});
	sessions.set(page, session);
	return session;
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
	const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
	if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
	return result.value;
}
