/** Builds the style sheets: one for every page, one for print, and extra ones of which a page has at most one. */
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { transform } from "esbuild";
import { CACHE_FOLDER, openCache } from "../cache/cache.ts";
import { ROOT } from "../project-root.ts";
import type { StylesToCompile } from "./compile-styles.ts";
import { forScreenAndPaper, usedStyles, withoutRules } from "./used-styles.ts";

const SOURCE = path.join(ROOT, "site/assets/styles");

/** The source of the sheet of every page. Every other file without a leading underscore is the source of an extra sheet. */
const MAIN_SHEET = "site";

/** The sources, govuk-frontend and Sass, and how Sass is called. */
const DEPENDS_ON = ["site/assets/styles", "package-lock.json", "scripts/build/compile-styles.ts"];

/** Compiled sheets by their names, as Sass writes them. */
export type Sheets = ReadonlyMap<string, string>;

/** The content of the sheets: of every page, of some pages by the sheets’ names, and for print. */
export type Styles = { every: string; some: ReadonlyMap<string, string>; paper: string };

/**
 * Turns compiled sheets into the sheets to publish.
 * @param code all code that can put a class on a page; styles for other classes of govuk-frontend are left out
 */
export async function stylesFor(compiled: Sheets, code: string): Promise<Styles> {
	const sheets = await Promise.all([...compiled].map(async ([name, css]) => ({ name, ...forScreenAndPaper(await usedStyles(css, code)) })));
	const [main, others] = [sheets.filter(({ name }) => name === MAIN_SHEET), sheets.filter(({ name }) => name !== MAIN_SHEET)];
	const every = main[0]?.screen ?? "";
	// Each sheet begins with the custom properties of govuk-frontend; repeated, they would override what the main sheet sets.
	const some = await Promise.all(others.map(async ({ name, screen }) => [name, await minified(withoutRules(screen, every))] as const));
	// The main sheet's print styles come last, so that they override those of components.
	const paper = [...others, ...main].map((sheet) => sheet.paper).join("");
	return { every: await minified(every), some: new Map(some), paper: await minified(paper) };
}

/**
 * Starts to compile all sheets on a thread, unless they are cached.
 * @returns a function that waits for the compiled sheets, or throws Sass's error
 */
export async function startStyles(): Promise<() => Promise<Sheets>> {
	const cache = await openCache<Sheets>(path.join(CACHE_FOLDER, "styles"), DEPENDS_ON);
	const cached = await cache.read("all");
	if (cached) return async () => cached;
	const names = (await readdir(SOURCE)).filter((name) => /^[a-z].*\.scss$/.test(name)).map((name) => path.parse(name).name);
	const workerData: StylesToCompile = { names, loadPaths: [path.join(ROOT, "node_modules"), SOURCE] };
	const thread = new Worker(new URL("./compile-styles.ts", import.meta.url), { workerData });
	const compiling = once(thread, "message") as Promise<[Sheets]>;
	// A build that stops because of errors in the records must not wait for the thread, nor fail because of it.
	thread.unref();
	compiling.catch(() => {});
	return async () => {
		thread.ref();
		const [sheets] = await compiling;
		await cache.write("all", sheets);
		return sheets;
	};
}

async function minified(css: string): Promise<string> {
	const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
	return code.trimEnd();
}
