/** Style sheets: one that every page has, one for paper, and those of which a page has one. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { MEMORIES, memoryIn } from "../memory/memory.ts";
import { ROOT } from "./root.ts";
import { forScreenAndPaper, rulesOf, usedStyles, withoutRules } from "./used-styles.ts";

const SOURCE = path.join(ROOT, "site/assets/styles");

/** The sheet of every page; each other file is that of some, but for those with an underscore, which are parts. */
const OF_EVERY_PAGE = "site";

/** What compiled sheets depend on: their sources, the design system and the compiler, and how this file calls it. */
const DEPENDS_ON = ["site/assets/styles", "package-lock.json", "scripts/output/styles.ts"];

/** The content of all sheets; of those that some pages have by their names. */
export type Styles = { every: string; some: ReadonlyMap<string, string>; paper: string };

/**
 * Makes the sheets.
 * @param code all code that can put a class on a page: styles for other classes of the design system are left out
 */
export async function stylesFor(code: string): Promise<Styles> {
	const sheets = [...(await compileStyles())].map(([name, css]) => ({ name, ...forScreenAndPaper(usedStyles(css, code)) }));
	const every = sheets.find(({ name }) => name === OF_EVERY_PAGE)?.screen ?? "";
	// Each sheet begins with the design system's settings; said again, they would undo what came after them.
	const said = rulesOf(every);
	const others = sheets.filter(({ name }) => name !== OF_EVERY_PAGE);
	const some = await Promise.all(others.map(async ({ name, screen }) => [name, await smallest(withoutRules(screen, said))] as const));
	// What is said of paper for every page goes last: it holds over what components say.
	const paper = [...others, ...sheets.filter(({ name }) => name === OF_EVERY_PAGE)].map((sheet) => sheet.paper).join("");
	return { every: await smallest(every), some: new Map(some), paper: await smallest(paper) };
}

/** All sheets by their names, with what no page uses. To load the compiler and to run it takes most of a second, so they are remembered. */
export async function compileStyles(): Promise<ReadonlyMap<string, string>> {
	const names = (await readdir(SOURCE)).filter((name) => /^[a-z].*\.scss$/.test(name)).map((name) => name.replace(/\.scss$/, ""));
	const memory = await memoryIn<ReadonlyMap<string, string>>(path.join(MEMORIES, "styles"), DEPENDS_ON);
	const known = await memory.recall(ALL);
	if (known) return known;
	const sheets = await compiled(names);
	await memory.remember(ALL, sheets);
	return sheets;
}

const ALL = "all sheets";

/** Compiles all sheets in one go, so that the design system is read once; a comment before each tells them apart. */
async function compiled(names: readonly string[]): Promise<Map<string, string>> {
	const { compileString } = await import("sass");
	const entry = ['@use "sass:meta";', ...names.map((name) => `/*! sheet ${name} */\n@include meta.load-css("${name}");`)].join("\n");
	const { css } = compileString(entry, {
		loadPaths: [path.join(ROOT, "node_modules"), SOURCE],
		style: "compressed",
		charset: false,
		quietDeps: true,
	});
	const [, ...parts] = css.split(/\/\*! sheet (\w+) \*\//);
	return new Map(inPairs(parts));
}

function inPairs(parts: readonly string[]): Array<[name: string, css: string]> {
	return parts.flatMap((part, index): Array<[string, string]> => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
}

async function smallest(css: string): Promise<string> {
	const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
	return code.trimEnd();
}
