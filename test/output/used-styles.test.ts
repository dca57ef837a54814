/** Styles are thinned out, and no page loses one that it uses. */
import { readdirSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { compileStyle } from "../../scripts/output/assets.ts";
import { forScreenAndPaper, usedStyles } from "../../scripts/output/used-styles.ts";
import { filesOf, read } from "../support/output.ts";

const CODE = `const classes = ["govuk-body", "govuk-tag", "govuk-tag--" + colour, "chip"];`;

test.each([
	["a rule for a class that nothing names is left out", ".govuk-body{a:b}.govuk-hint{c:d}", ".govuk-body{a:b}"],
	["a rule for several keeps those that are named", ".govuk-hint,.govuk-body:is(:link,:hover){a:b}", ".govuk-body:is(:link,:hover){a:b}"],
	["a class that is computed is known by its beginning", ".govuk-tag--red{a:b}", ".govuk-tag--red{a:b}"],
	["what an element must not be need not be named", ".govuk-body:not(.govuk-hint){a:b}", ".govuk-body:not(.govuk-hint){a:b}"],
	["nothing is left of a block whose rules are left out", "@media print{.govuk-hint{a:b}}.chip{c:d}", ".chip{c:d}"],
	["our own classes stay", ".anything{a:b}", ".anything{a:b}"],
	["elements stay", "a:hover{a:b}@font-face{c:d}", "a:hover{a:b}@font-face{c:d}"],
	["a custom property that is always set needs no fallback", ".chip{a:var(--govuk-x-colour, #fff)}", ".chip{a:var(--govuk-x-colour)}"],
])("%s", (_, css, used) => {
	expect(usedStyles(css, CODE)).toBe(used);
});

test("what is for paper goes into a sheet of its own", () => {
	const css = "a{b:c}@media print{d{e:f}@page{g:h}}@media screen{i{j:k}}@media only print{l{m:n}}";
	expect(forScreenAndPaper(css)).toEqual({ screen: "a{b:c}@media screen{i{j:k}}", paper: "d{e:f}@page{g:h}l{m:n}" });
});

test("every class that a page has keeps the styles that there are for it", async () => {
	const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
	const all = classesIn(await compileStyle());
	for (const site of [inject("exampleshire"), inject("kirklees")]) {
		const sheets = readdirSync(`${site}/assets`).filter((name) => name.endsWith(".css"));
		const kept = classesIn(sheets.map((name) => read(site, `assets/${name}`)).join());
		const used = new Set(
			filesOf(site)
				.filter((name) => name.endsWith(".html"))
				.flatMap((name) => [...read(site, name).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/))),
		);
		expect(used.size).toBeGreaterThan(100);
		expect([...used].filter((name) => all.has(name) && !kept.has(name))).toEqual([]);
		expect(kept.size).toBeLessThan(all.size);
	}
});
