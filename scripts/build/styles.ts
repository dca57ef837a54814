/** Builds the style sheets: one for all pages, one for print, and extra sheets for some pages. A page uses at most one extra sheet. */
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

/** The source of the sheet for all pages. Every other file whose name has no leading underscore is the source of an extra sheet. */
const MAIN_SHEET = "site";

/**
 * A change to these files makes cached styles invalid: the sources of the sheets, the versions of govuk-frontend and Sass, and
 * the code that calls Sass.
 */
const DEPENDS_ON = ["site/assets/styles", "package-lock.json", "scripts/build/compile-styles.ts"];

/** Sass's output for each sheet, keyed by name. */
export type Sheets = ReadonlyMap<string, string>;

/**
 * The content of the style sheets. `every` is for all pages, and `paper` is for print. `some` contains the extra sheets for
 * particular pages, keyed by sheet name.
 */
export type Styles = { every: string; some: ReadonlyMap<string, string>; paper: string };

/**
 * Turns compiled sheets into the sheets to publish. Styles for GOV.UK classes that are not in `code` are left out.
 * @param code all code that can put a class on a page
 */
export async function stylesFor(compiled: Sheets, code: string): Promise<Styles> {
	const sheets = await Promise.all([...compiled].map(async ([name, css]) => ({ name, ...forScreenAndPaper(await usedStyles(css, code)) })));
	const [main, others] = [sheets.filter(({ name }) => name === MAIN_SHEET), sheets.filter(({ name }) => name !== MAIN_SHEET)];
	const every = main[0]?.screen ?? "";
	// Each sheet begins with govuk-frontend's custom properties. If an extra sheet repeated them, it would override the main sheet.
	const some = await Promise.all(others.map(async ({ name, screen }) => [name, await minified(withoutRules(screen, every))] as const));
	// The main sheet's print styles come last, so that they override the print styles of components.
	const paper = [...others, ...main].map((sheet) => sheet.paper).join("");
	return { every: await minified(every), some: new Map(some), paper: await minified(paper) };
}

/**
 * Starts compiling all sheets on another thread, unless they are cached.
 * @returns a function that waits for the compiled sheets and throws Sass's error if there is one
 */
export async function startStyles(): Promise<() => Promise<Sheets>> {
	const cache = await openCache<Sheets>(path.join(CACHE_FOLDER, "styles"), DEPENDS_ON);
	const cached = await cache.read("all");
	if (cached) return async () => cached;
	const names = (await readdir(SOURCE)).filter((name) => /^[a-z].*\.scss$/.test(name)).map((name) => path.parse(name).name);
	const workerData: StylesToCompile = { names, loadPaths: [path.join(ROOT, "node_modules"), SOURCE] };
	const thread = new Worker(new URL("./compile-styles.ts", import.meta.url), { workerData });
	const compiling = once(thread, "message") as Promise<[Sheets]>;
	// If a build stops because of errors in the records, it must not wait for this thread or fail because of it.
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
