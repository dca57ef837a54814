import { type AtRule, type ChildNode, parse } from "postcss";
import { PurgeCSS } from "purgecss";

/**
 * Splits a style sheet into one for screens and one for print. A browser does not wait for a print-only sheet before it shows a
 * page.
 * @param css compressed Sass output
 */
export function forScreenAndPaper(css: string): { screen: string; paper: string } {
	const { nodes } = parse(css);
	const isForPaper = (node: ChildNode): node is AtRule =>
		node.type === "atrule" && node.name === "media" && /^(?:only )?print$/.test(node.params);
	return {
		screen: nodes.filter((node) => !isForPaper(node)).join(""),
		paper: nodes
			.filter(isForPaper)
			.flatMap((media) => media.nodes ?? [])
			.join(""),
	};
}

/**
 * Removes rules for GOV.UK classes that no code uses, because govuk-frontend has styles for every variant of a component. Also
 * removes fallbacks for GOV.UK's custom properties, which are always set. All of this project's own classes are kept.
 * @param css compressed Sass output
 * @param code all code that can put a class on a page. If part of a class name is computed, the code contains the name up to a
 * hyphen or an underscore.
 */
export async function usedStyles(css: string, code: string): Promise<string> {
	const names = [...new Set(code.match(/govuk-[\w-]+/g))];
	const beginnings = names.filter((name) => /[-_]$/.test(name));
	const [purged] = await new PurgeCSS().purge({
		css: [{ raw: css.replaceAll(/var\((--govuk-[\w-]+), [^()]*\)/g, "var($1)") }],
		content: [{ raw: code, extension: "ts" }],
		defaultExtractor: () => names,
		// PurgeCSS also tests the names of elements, attributes and this project's own classes against this list. None of these
		// names starts with `govuk-`, so all of them are kept.
		safelist: [/^(?!govuk-)/, ...beginnings.map((start) => new RegExp(`^${start}`))],
	});
	return purged?.css ?? "";
}

/** Removes rules that are also in another sheet used by the same page. */
export function withoutRules(css: string, other: string): string {
	const others = new Set(parse(other).nodes.map(String));
	return parse(css)
		.nodes.map(String)
		.filter((one) => !others.has(one))
		.join("");
}
