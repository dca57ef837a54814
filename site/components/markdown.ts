import { markdownParser } from "../../scripts/records/markdown-syntax.ts";
import type { Section } from "./contents.ts";
import { type Html, trusted } from "./html.ts";
import { slugOf } from "./text.ts";

type Tokens = ReturnType<typeof markdownParser.parse>;

/** A function that renders the plain text outside links. The glossary's function also explains the terms in the text. */
export type TextRenderer = (text: string) => Html;

const CLASSES: Record<string, string> = {
	paragraph_open: "govuk-body",
	bullet_list_open: "govuk-list govuk-list--bullet",
	ordered_list_open: "govuk-list govuk-list--number",
	link_open: "govuk-link",
};

/** Renders Markdown from a record, with the classes that GOV.UK's design system uses. */
export function markdown(text: string, renderText?: TextRenderer): Html {
	return render(markdownParser.parse(text, {}), renderText);
}

/** Renders Markdown without a paragraph around the result. */
export function inlineMarkdown(text: string, renderText?: TextRenderer): Html {
	return render(markdownParser.parseInline(text, {}), renderText);
}

/**
 * Renders Markdown that fills a whole page. A paragraph that is entirely bold becomes a heading. These headings are returned as
 * sections.
 */
export function prose(text: string): { content: Html; sections: Section[] } {
	const tokens = markdownParser.parse(text, {});
	const sections = tokens.flatMap((token, index): Section[] => {
		const title = boldAlone(token);
		const [open, close] = [tokens[index - 1], tokens[index + 1]];
		if (title === undefined || open?.type !== "paragraph_open" || open.level > 0 || !close) return [];
		const id = slugOf(title);
		Object.assign(open, { type: "heading_open", tag: "h2", attrs: Object.entries({ class: "govuk-heading-m", id }) });
		Object.assign(close, { type: "heading_close", tag: "h2" });
		token.children = (token.children ?? []).filter(({ type }) => !type.startsWith("strong"));
		return [{ id, title }];
	});
	return { content: render(tokens), sections };
}

function boldAlone({ type, children }: Tokens[number]): string | undefined {
	const parts = type === "inline" ? (children ?? []).filter((part) => part.type !== "text" || part.content !== "") : [];
	const [open, words, close] = parts;
	const isBold = parts.length === 3 && open?.type === "strong_open" && words?.type === "text" && close?.type === "strong_close";
	return isBold ? words.content : undefined;
}

function render(tokens: Tokens, renderText?: TextRenderer): Html {
	for (const block of tokens) {
		setClass(block);
		let links = 0;
		for (const token of block.children ?? []) {
			setClass(token);
			links += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
			if (renderText && token.type === "text" && links === 0) {
				token.content = renderText(token.content).toString();
				token.type = "html_inline";
			}
		}
	}
	return trusted(markdownParser.renderer.render(tokens, markdownParser.options, {}).trim());
}

function setClass(token: Tokens[number]): void {
	const name = CLASSES[token.type];
	if (name) token.attrSet("class", name);
}

/** Removes the Markdown syntax from text. A result longer than `longest` characters is cut, at a word boundary if possible. */
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
