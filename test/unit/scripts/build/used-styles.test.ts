/** Styles are thinned out, and no page loses one that it uses. */
import { expect, inject, test } from "vitest";
import { startStyles } from "../../../../scripts/build/styles.ts";
import { forScreenAndPaper, usedStyles } from "../../../../scripts/build/used-styles.ts";
import { filesOf, read } from "../../../support/output.ts";

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
])("%s", async (_, css, used) => {
	expect(await usedStyles(css, CODE)).toBe(used);
});

test("what is for paper goes into a sheet of its own", () => {
	const css = "a{b:c}@media print{d{e:f}@page{g:h}}@media screen{i{j:k}}@media only print{l{m:n}}";
	expect(forScreenAndPaper(css)).toEqual({ screen: "a{b:c}@media screen{i{j:k}}", paper: "d{e:f}@page{g:h}l{m:n}" });
});

/** Every selector of a sheet with the classes that it needs. */
function selectorsIn(css: string): Map<string, string[]> {
	const heads = css.match(/[^{};]+(?=\{)/g) ?? [];
	// An element inside a class stands on a page only where something else puts it there, such as a script.
	const selectors = heads.flatMap((head) => head.split(/,(?![^()]*\))/)).filter((one) => /^\S*\.[^\s]+(?: \.\S+)*$/.test(one.trim()));
	return new Map(
		selectors.map((one) => [
			one,
			(one.replaceAll(/:(?:not|is|where)\([^()]*\)/g, "").match(/\.[a-z][\w-]*/g) ?? []).map((name) => name.slice(1)),
		]),
	);
}

test("every page names the sheets that have styles for what is on it", () => {
	for (const site of [inject("exampleshire"), inject("ours"), inject("fresh")]) {
		const all = filesOf(site).filter((name) => /^assets\/.*\.css$/.test(name));
		const selectors = new Map(all.map((name) => [name, selectorsIn(read(site, name))]));
		const pages = filesOf(site).filter((name) => name.endsWith(".html"));
		expect(pages.length).toBeGreaterThan(30);
		const unstyled = pages.flatMap((name) => {
			const page = read(site, name);
			const named = new Set([...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, sheet = ""]) => sheet));
			const used = new Set([...page.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)));
			const styled = new Set([...named].flatMap((sheet) => [...(selectors.get(sheet)?.keys() ?? [])]));
			return all
				.filter((sheet) => !named.has(sheet))
				.flatMap((sheet) => [...(selectors.get(sheet) ?? [])])
				.filter(([selector, classes]) => classes.length > 0 && classes.every((one) => used.has(one)) && !styled.has(selector))
				.map(([selector]) => `${name}: ${selector}`);
		});
		expect([...new Set(unstyled)]).toEqual([]);
	}
});

test("no class that a page has loses its styles", async () => {
	const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
	const all = classesIn([...(await (await startStyles())()).values()].join());
	for (const site of [inject("exampleshire"), inject("ours"), inject("fresh")]) {
		const kept = classesIn(
			filesOf(site)
				.filter((name) => /^assets\/.*\.css$/.test(name))
				.map((name) => read(site, name))
				.join(),
		);
		const used = filesOf(site)
			.filter((name) => name.endsWith(".html"))
			.flatMap((name) => [...read(site, name).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)));
		expect([...new Set(used)].filter((name) => all.has(name) && !kept.has(name))).toEqual([]);
		expect(kept.size).toBeLessThan(all.size);
	}
});
