/** Style sheets: one that every page has, one for paper, and those of which a page has one. */
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { transform } from "esbuild";
import { CACHE_FOLDER, openCache } from "../cache/cache.ts";
import { ROOT } from "../project-root.ts";
import type { ToCompile } from "./compile-styles.ts";
import { forScreenAndPaper, usedStyles, withoutRules } from "./used-styles.ts";

const SOURCE = path.join(ROOT, "site/assets/styles");

/** The sheet of every page; each other file is that of some, but for those with an underscore, which are parts. */
const OF_EVERY_PAGE = "site";

/** What compiled sheets depend on: their sources, the design system and the compiler, and how it is called. */
const DEPENDS_ON = ["site/assets/styles", "package-lock.json", "scripts/build/compile-styles.ts"];

/** Sheets as the compiler writes them, by their names. */
export type Sheets = ReadonlyMap<string, string>;

/** The content of all sheets; of those that some pages have by their names. */
export type Styles = { every: string; some: ReadonlyMap<string, string>; paper: string };

/**
 * Makes the sheets.
 * @param code all code that can put a class on a page: styles for other classes of the design system are left out
 */
export async function stylesFor(compiled: Sheets, code: string): Promise<Styles> {
	const sheets = await Promise.all([...compiled].map(async ([name, css]) => ({ name, ...forScreenAndPaper(await usedStyles(css, code)) })));
	const every = sheets.find(({ name }) => name === OF_EVERY_PAGE)?.screen ?? "";
	const others = sheets.filter(({ name }) => name !== OF_EVERY_PAGE);
	// Each sheet begins with the design system's settings; said again, they would undo what came after them.
	const some = await Promise.all(others.map(async ({ name, screen }) => [name, await smallest(withoutRules(screen, every))] as const));
	// What is said of paper for every page goes last: it holds over what components say.
	const paper = [...others, ...sheets.filter(({ name }) => name === OF_EVERY_PAGE)].map((sheet) => sheet.paper).join("");
	return { every: await smallest(every), some: new Map(some), paper: await smallest(paper) };
}

/**
 * Begins to compile all sheets: to load the compiler and to run it takes a second or two. Afterwards they are remembered.
 * @returns what waits for all sheets by their names, with what no page uses; it throws what the compiler threw
 */
export async function beginStyles(): Promise<() => Promise<Sheets>> {
	const names = (await readdir(SOURCE)).filter((name) => /^[a-z].*\.scss$/.test(name)).map((name) => name.replace(/\.scss$/, ""));
	const memory = await openCache<Sheets>(path.join(CACHE_FOLDER, "styles"), DEPENDS_ON);
	const known = await memory.read(ALL);
	if (known) return async () => known;
	const workerData: ToCompile = { names, loadPaths: [path.join(ROOT, "node_modules"), SOURCE] };
	const thread = new Worker(new URL("./compile-styles.ts", import.meta.url), { workerData });
	const compiling = once(thread, "message") as Promise<[Sheets]>;
	// Nobody waits for it where the records have mistakes: then it neither keeps the process from ending nor says anything.
	thread.unref();
	compiling.catch(() => {});
	return async () => {
		thread.ref();
		const [sheets] = await compiling;
		await memory.write(ALL, sheets);
		return sheets;
	};
}

const ALL = "all sheets";

async function smallest(css: string): Promise<string> {
	const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
	return code.trimEnd();
}
