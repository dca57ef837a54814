/** What README, CONTRIBUTING and the decisions point at is there: files, folders, commands, options and other pages. */
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const guides = globSync(["*.md", "docs/decisions/*.md"], { cwd: ROOT }).map((file) => ({ file, text: read(file) }));

/** Of what is yet to be written, or what a reader is to write. */
const EXAMPLES = new Set(["data/reviews/x.yaml", "site/words/en.ts", "site/words/cy.ts"]);

/** What another board deletes. */
const OF_ONE_BOARD = "test/this-board";

/** Paths as guides write them: between backticks, from the project's folder. */
const PATH = /`((?:scripts|site|test|data|docs|\.github)\/[\w./-]+)`/g;

test.each(guides)("$file names files and folders that there are", ({ text }) => {
	const missing = [...text.matchAll(PATH)].flatMap(([, name = ""]) =>
		EXAMPLES.has(name) || name.startsWith(OF_ONE_BOARD) || existsSync(path.join(ROOT, name)) ? [] : [name],
	);
	expect(missing).toEqual([]);
});

test.each(guides)("$file links pages and pictures that there are", ({ file, text }) => {
	const links = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, target = ""]) => target);
	expect(links.filter((target) => !existsSync(path.join(ROOT, path.dirname(file), target)))).toEqual([]);
});

test.each(guides)("$file calls commands that there are", ({ text }) => {
	const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
	const called = [...text.matchAll(/`npm run ([a-z][a-z:-]*)/g)].map(([, name = ""]) => name);
	expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("README has every command in its table, and every folder of scripts/ in its layout", () => {
	const readme = read("README.md");
	const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
	const inside = new Set(["fixtures"]); // For those who change the fixtures: CONTRIBUTING has it.
	const commands = Object.keys(scripts).filter((name) => !inside.has(name));
	expect(commands.filter((name) => !new RegExp(`\`npm (?:run )?${name}[\` ]`).test(readme))).toEqual([]);
	const folders = readdirSync(path.join(ROOT, "scripts"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`\n  ${name}/ `))).toEqual([]);
});

test("each decision has a number of its own, and a title that bears it", () => {
	const names = readdirSync(path.join(ROOT, "docs/decisions")).filter((name) => name !== "README.md");
	const numbers = names.map((name) => name.slice(0, 4));
	expect(new Set(numbers).size).toBe(names.length);
	for (const name of names)
		expect([name, read(`docs/decisions/${name}`).split(/\s/, 2).join(" ")]).toEqual([name, `# ${Number(name.slice(0, 4))}.`]);
});
