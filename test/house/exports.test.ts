/** What a file offers to others: each is explained where it stands, and each is used. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";

const EXPORT = /^export (?:(default)\b|(?:async )?(?:abstract )?(const|let|function\*?|class|enum|type|interface) (\w+))/;

/** What is imported by name from a file of ours, over several lines as well; or when it is wanted first. */
const IMPORT = /^(?:(?:import|export) (?:type )?|\s+const )\{([^}]*)\} (?:from |= await import\()"(\.[^"]+)"\)?;$/gm;

/** Netlify reads these by their names; they are imported nowhere. */
const READ_BY_NETLIFY = /^scripts\/netlify\/(?:edge-functions|functions)\/[^/]+\.ts$/;

type Exported = { name: string; kind: string; explained: boolean };

/** All that a file exports, and whether a comment stands right before it, or at the head of a file that exports nothing else. */
function exportsOf(text: string): Exported[] {
	const lines = text.split("\n");
	const found = lines.flatMap((line, index) => {
		const [, isDefault, kind = "default", name = "default"] = EXPORT.exec(line) ?? [];
		if (isDefault === undefined && kind === "default") return [];
		return [{ name, kind, explained: lines[index - 1]?.endsWith("*/") === true }];
	});
	return found.map((one) => (one.name === "default" && found.length === 1 && text.startsWith("/**") ? { ...one, explained: true } : one));
}

/** The names that a text imports from files of ours, as `path#name`. */
function importsOf(file: string, text: string): string[] {
	return [...text.matchAll(IMPORT)].flatMap(([, names = "", from = ""]) => {
		const target = path.posix.join(path.posix.dirname(file), from);
		const each = names.split(",").map((name) =>
			name
				.trim()
				.replace(/^type /, "")
				.replace(/(?: as|:) .*$/, ""),
		);
		return each.filter(Boolean).map((name) => `${target}#${name}`);
	});
}

const texts = new Map(
	globSync(["{scripts,site,test}/**/*.ts", ".eleventy.ts"], { cwd: ROOT }).map((file) => [
		file,
		readFileSync(path.join(ROOT, file), "utf8"),
	]),
);
const offered = [...texts].filter(([file]) => /^(?:scripts|site)\//.test(file) && !file.endsWith(".d.ts"));

describe("the house as it stands", () => {
	test("explains all that it exports", () => {
		expect(offered.length).toBeGreaterThan(200);
		const silent = offered.flatMap(([file, text]) =>
			exportsOf(text).flatMap(({ name, explained }) => (explained ? [] : [`${file}: ${name}`])),
		);
		expect(silent).toEqual([]);
	});

	// A type may be there for those who call: it is part of what a function takes or gives.
	test("exports no value that nobody imports", () => {
		const used = new Set([...texts].flatMap(([file, text]) => importsOf(file, text)));
		const dead = offered
			.filter(([file]) => !READ_BY_NETLIFY.test(file))
			.flatMap(([file, text]) =>
				exportsOf(text)
					.filter(({ name, kind }) => !["default", "type", "interface"].includes(kind) && !used.has(`${file}#${name}`))
					.map(({ name }) => `${file}: ${name}`),
			);
		expect(dead).toEqual([]);
	});
});

describe("a file that broke the rules would be found", () => {
	test.each([
		["/** What it does. */\nexport function a() {}", ["a: explained"]],
		["/**\n * What it does.\n */\nexport async function a() {}", ["a: explained"]],
		["// Not for readers of its callers.\nexport const a = 1;", ["a: silent"]],
		['/** A file. */\nimport { b } from "./b.ts";\n\nexport type A = typeof b;', ["A: silent"]],
		['/** A page. */\nimport { b } from "./b.ts";\n\nexport default b;', ["default: explained"]],
		["/** A file. */\nconst b = 1;\nexport default b;\n\nexport const a = 1;", ["default: silent", "a: silent"]],
		[
			"export class A {}\nexport function* b() {}\nexport enum C {}\nexport abstract class D {}",
			["A: silent", "b: silent", "C: silent", "D: silent"],
		],
		["const inner = 1;\n\texport_(inner);", []],
	])("%s", (text, found) => {
		expect(exportsOf(text).map(({ name, explained }) => `${name}: ${explained ? "explained" : "silent"}`)).toEqual(found);
	});

	test("what is imported is known by its own name, over several lines, its type alone as well", () => {
		const text =
			'import { type A, b as c } from "../x/y.ts";\nimport type { D } from "./z.ts";\nexport {\n\te,\n\tf,\n} from "./z.ts";\nimport fs from "node:fs";\n\tconst { g: h } = await import("./z.ts");\n';
		expect(importsOf("site/pages/p.ts", text)).toEqual([
			"site/x/y.ts#A",
			"site/x/y.ts#b",
			"site/pages/z.ts#D",
			"site/pages/z.ts#e",
			"site/pages/z.ts#f",
			"site/pages/z.ts#g",
		]);
	});
});
