/** What of a style sheet is sent: nothing that no page uses, and what is for paper apart from what is for screens. */

/** A rule of a style sheet: what stands before its braces, and what stands in them. */
export type Rule = { head: string; body: string };

/**
 * Parts a style sheet in two. A browser that shows a page does not wait for what is only for paper.
 * @param css as Sass writes it, compressed
 */
export function forScreenAndPaper(css: string): { screen: string; paper: string } {
	const rules = rulesOf(css);
	const isForPaper = ({ head }: Rule) => /^@media (?:only )?print$/.test(head);
	return {
		screen: rules
			.filter((each) => !isForPaper(each))
			.map(({ head, body }) => rule(head, body))
			.join(""),
		paper: rules
			.filter(isForPaper)
			.map(({ body }) => body)
			.join(""),
	};
}

/**
 * A style sheet without the rules for those of GOV.UK's classes that nothing uses (it has styles for every variant of a component), and without fallbacks for its custom
 * properties, which are always set. Our own classes are left alone.
 * @param css as Sass writes it, compressed
 * @param code all code that can put a class on a page. A class may be written in it as a whole or up to a hyphen or an
 * underscore, with the rest computed
 */
export function usedStyles(css: string, code: string): string {
	const names = new Set(code.match(/govuk-[\w-]+/g) ?? []);
	const beginnings = [...names].filter((name) => /[-_]$/.test(name));
	const isUsed = (name: string) => !name.startsWith("govuk-") || names.has(name) || beginnings.some((start) => name.startsWith(start));
	return withUsed(css.replaceAll(/var\((--govuk-[\w-]+), [^()]*\)/g, "var($1)"), isUsed);
}

function withUsed(css: string, isUsed: (name: string) => boolean): string {
	return rulesOf(css)
		.map(({ head, body }) => {
			if (/^@(?:media|supports)/.test(head)) return rule(head, withUsed(body, isUsed));
			if (head.startsWith("@")) return rule(head, body);
			return rule(
				selectorsOf(head)
					.filter((selector) => classesOf(selector).every(isUsed))
					.join(","),
				body,
			);
		})
		.join("");
}

/** A style sheet without rules that another sheet of the page has. */
export function withoutRules(css: string, others: readonly Rule[]): string {
	const said = new Set(others.map(({ head, body }) => rule(head, body)));
	return rulesOf(css)
		.map(({ head, body }) => rule(head, body))
		.filter((one) => !said.has(one))
		.join("");
}

function rule(head: string, body: string): string {
	return head === "" || body === "" ? "" : `${head}{${body}}`;
}

/** The rules of a sheet, each block that holds others as one. */
export function rulesOf(css: string): Rule[] {
	const rules: Rule[] = [];
	for (let start = 0, open = css.indexOf("{"); open >= 0; open = css.indexOf("{", start)) {
		let end = open + 1;
		for (let depth = 1; depth > 0 && end < css.length; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
		rules.push({ head: css.slice(start, open), body: css.slice(open + 1, end - 1) });
		start = end;
	}
	return rules;
}

/** The selectors of a rule; a comma in brackets parts none. */
function selectorsOf(head: string): string[] {
	return head.split(/,(?![^()]*\))/);
}

/** The classes that an element must have; those in `:not()` or `:is()` it may do without. */
function classesOf(selector: string): string[] {
	return (selector.replaceAll(/:(?:not|is)\([^()]*\)/g, "").match(/\.[\w-]+/g) ?? []).map((name) => name.slice(1));
}
