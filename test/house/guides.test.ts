/** Checks that the Markdown guides mention only files, folders, links and commands that exist. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const guides = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT }).map((file) => ({ file, text: read(file) }));

/** Paths that the guides use only as examples. These files do not have to exist. */
const EXAMPLES = new Set(["data/reviews/x.yaml", "site/words/en.ts", "site/words/cy.ts"]);

/** The folder of tests for one board's records. This folder may be missing, because other boards delete it. */
const OF_ONE_BOARD = "test/this-board";

/** Matches paths in the guides. The guides write paths in backticks, relative to the project folder. */
const PATH = /`((?:scripts|site|test|data|docs|\.github)\/[\w./-]+)`/g;

test.each(guides)("$file mentions only files and folders that exist", ({ text }) => {
	const missing = [...text.matchAll(PATH)].flatMap(([, name = ""]) =>
		EXAMPLES.has(name) || name.startsWith(OF_ONE_BOARD) || existsSync(path.join(ROOT, name)) ? [] : [name],
	);
	expect(missing).toEqual([]);
});

test.each(guides)("$file links only to pages and images that exist", ({ file, text }) => {
	const links = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, target = ""]) => target);
	expect(links.filter((target) => !existsSync(path.join(ROOT, path.dirname(file), target)))).toEqual([]);
});

test.each(guides)("$file mentions only npm commands that exist", ({ text }) => {
	const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
	const called = [...text.matchAll(/`npm run ([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
	expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("README lists every command in its table and every folder of scripts/ in its layout", () => {
	const readme = read("README.md");
	const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
	const inside = new Set(["fixtures"]); // This command is needed only when the fixtures change, so CONTRIBUTING describes it.
	const commands = Object.keys(scripts).filter((name) => !inside.has(name));
	expect(commands.filter((name) => !new RegExp(`\`npm (?:run )?${name}[\` ]`).test(readme))).toEqual([]);
	const folders = readdirSync(path.join(ROOT, "scripts"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`\n  ${name}/ `))).toEqual([]);
});

test("each decision has a unique number, and its title starts with that number", () => {
	const names = readdirSync(path.join(ROOT, "docs/decisions")).filter((name) => name !== "README.md");
	const numbers = names.map((name) => name.slice(0, 4));
	expect(new Set(numbers).size).toBe(names.length);
	for (const name of names)
		expect([name, read(`docs/decisions/${name}`).split(/\s/, 2).join(" ")]).toEqual([name, `# ${Number(name.slice(0, 4))}.`]);
});
