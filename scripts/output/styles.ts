/** Style sheets: one that every page has, one for paper, and those of which a page has one. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { MEMORIES, type Memory, memoryIn } from "../memory/memory.ts";
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

/** All sheets by their names, with what no page uses. To compile them takes a second, so they are remembered. */
export async function compileStyles(): Promise<Map<string, string>> {
	const names = (await readdir(SOURCE)).filter((name) => /^[a-z].*\.scss$/.test(name)).map((name) => name.replace(/\.scss$/, ""));
	const memory = await memoryIn<string>(path.join(MEMORIES, "styles"), DEPENDS_ON);
	return new Map(await Promise.all(names.map(async (name) => [name, await compileStyle(name, memory)] as const)));
}

async function compileStyle(name: string, memory: Memory<string>): Promise<string> {
	const known = await memory.recall(name);
	if (known !== undefined) return known;
	// The compiler alone takes a third of a second to load.
	const { compileAsync } = await import("sass");
	const { css } = await compileAsync(path.join(SOURCE, `${name}.scss`), {
		loadPaths: [path.join(ROOT, "node_modules")],
		style: "compressed",
		charset: false,
		quietDeps: true,
	});
	await memory.remember(name, css);
	return css;
}

async function smallest(css: string): Promise<string> {
	const { code } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
	return code.trimEnd();
}
