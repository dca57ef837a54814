import { expect, inject, test } from "vitest";
import { startStyles } from "../../../../scripts/build/styles.ts";
import { forScreenAndPaper, usedStyles } from "../../../../scripts/build/used-styles.ts";
import { filesOf, read } from "../../../support/output.ts";

const CODE = `const classes = ["govuk-body", "govuk-tag", "govuk-tag--" + colour, "chip"];`;

test.each([
	["leaves out a rule for a class that no code contains", ".govuk-body{a:b}.govuk-hint{c:d}", ".govuk-body{a:b}"],
	[
		"keeps the selectors of a rule whose classes are used",
		".govuk-hint,.govuk-body:is(:link,:hover){a:b}",
		".govuk-body:is(:link,:hover){a:b}",
	],
	["keeps a class that begins like a computed class name", ".govuk-tag--red{a:b}", ".govuk-tag--red{a:b}"],
	["keeps a selector with an unused class in :not()", ".govuk-body:not(.govuk-hint){a:b}", ".govuk-body:not(.govuk-hint){a:b}"],
	["leaves out a block if all its rules are left out", "@media print{.govuk-hint{a:b}}.chip{c:d}", ".chip{c:d}"],
	["keeps rules for this project's own classes", ".anything{a:b}", ".anything{a:b}"],
	["keeps rules for elements", "a:hover{a:b}@font-face{c:d}", "a:hover{a:b}@font-face{c:d}"],
	[
		"leaves out fallbacks for custom properties that are always set",
		".chip{a:var(--govuk-x-colour, #fff)}",
		".chip{a:var(--govuk-x-colour)}",
	],
])("usedStyles %s", async (_, css, used) => {
	expect(await usedStyles(css, CODE)).toBe(used);
});

test("moves print styles into a separate sheet", () => {
	const css = "a{b:c}@media print{d{e:f}@page{g:h}}@media screen{i{j:k}}@media only print{l{m:n}}";
	expect(forScreenAndPaper(css)).toEqual({ screen: "a{b:c}@media screen{i{j:k}}", paper: "d{e:f}@page{g:h}l{m:n}" });
});

/** Returns the selectors in a style sheet. Each selector is mapped to the classes that an element must have to match it. */
function selectorsIn(css: string): Map<string, string[]> {
	const heads = css.match(/[^{};]+(?=\{)/g) ?? [];
	// Selectors for elements inside a class are left out, because scripts may add these elements later.
	const selectors = heads.flatMap((head) => head.split(/,(?![^()]*\))/)).filter((one) => /^\S*\.[^\s]+(?: \.\S+)*$/.test(one.trim()));
	return new Map(
		selectors.map((one) => [
			one,
			(one.replaceAll(/:(?:not|is|where)\([^()]*\)/g, "").match(/\.[a-z][\w-]*/g) ?? []).map((name) => name.slice(1)),
		]),
	);
}

test("every page links to the style sheets that its elements need", () => {
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

test("keeps the styles of every class that a page uses", async () => {
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
