import { markdownParser } from "../../scripts/catalogue/markdown-rules.ts";
import { type Html, trusted } from "./html.ts";

const CLASSES: Record<string, string> = {
	paragraph_open: "govuk-body",
	bullet_list_open: "govuk-list govuk-list--bullet",
	ordered_list_open: "govuk-list govuk-list--number",
	link_open: "govuk-link",
};

/** Free text of a record as markup with the design system's classes. */
export function markdown(text: string): Html {
	const environment = {};
	const tokens = markdownParser.parse(text, environment);
	for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
		const name = CLASSES[token.type];
		if (name) token.attrSet("class", name);
	}
	return trusted(markdownParser.renderer.render(tokens, markdownParser.options, environment).trim());
}

/** The same inside a line: no paragraph around it. */
export function inlineMarkdown(text: string): Html {
	const environment = {};
	const tokens = markdownParser.parseInline(text, environment);
	for (const token of tokens.flatMap(({ children }) => children ?? [])) {
		const name = CLASSES[token.type];
		if (name) token.attrSet("class", name);
	}
	return trusted(markdownParser.renderer.render(tokens, markdownParser.options, environment).trim());
}

/** A text without its marks, cut at a word to a length in characters: for lists, feeds and descriptions. */
export function plainText(text: string, longest = Number.POSITIVE_INFINITY): string {
	const plain = markdownParser
		.parse(text, {})
		.flatMap(({ children }) => [
			...(children ?? []).map(({ content, type }) => (type === "softbreak" || type === "hardbreak" ? " " : content)),
			" ",
		])
		.join("")
		.replaceAll(/\s+/g, " ")
		.trim();
	if (plain.length <= longest) return plain;
	const cut = plain.slice(0, longest - 1);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s.,;:–-]+$/, "")}…`;
}
