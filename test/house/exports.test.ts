/**
 * Checks that every exported value is imported somewhere. A value that is never imported is dead code or should not be
 * exported.
 */
import { expect, test } from "vitest";
import { CODE, textOf } from "../support/code.ts";
import { exportsOf, namesImportedBy } from "../support/imports.ts";

/** Matches the files whose exports Netlify calls. No code in this project imports these exports. */
const CALLED_BY_NETLIFY = /^scripts\/netlify\/(?:edge-functions|functions)\/[^/]+\.ts$/;

const sources = CODE.filter((file) => !/\.d\.ts$/.test(file));

test("every exported value is imported somewhere", () => {
	const imported = new Set(sources.flatMap((file) => namesImportedBy(file, textOf(file))));
	const dead = sources
		.filter((file) => /^(?:scripts|site)\//.test(file) && !CALLED_BY_NETLIFY.test(file))
		.flatMap((file) => exportsOf(textOf(file)).map((name) => `${file}#${name}`))
		.filter((name) => !imported.has(name));
	expect(sources.length).toBeGreaterThan(300);
	expect(dead).toEqual([]);
});

test("lists exported values, but not types, default exports or unexported names", () => {
	const text = "export class A {}\nexport function* b() {}\nexport async function c() {}\nexport enum D {}\nexport abstract class E {}\n";
	expect(exportsOf(text)).toEqual(["A", "b", "c", "D", "E"]);
	expect(exportsOf("export type A = 1;\nexport interface B {}\nexport default a;\nconst inner = 1;\n\texport_(inner);")).toEqual([]);
});

test("lists imported values under their original names, including those in multi-line, type and dynamic imports", () => {
	const text =
		'import { type A, b as c } from "../x/y.ts";\nimport type { D } from "./z.ts";\nexport {\n\te,\n\tf,\n} from "./z.ts";\nimport fs from "node:fs";\n\tconst { g: h } = await import("./z.ts");\n';
	expect(namesImportedBy("site/pages/p.ts", text)).toEqual([
		"site/x/y.ts#A",
		"site/x/y.ts#b",
		"site/pages/z.ts#D",
		"site/pages/z.ts#e",
		"site/pages/z.ts#f",
		"site/pages/z.ts#g",
	]);
});
