import { markdownParser } from "../../scripts/records/markdown-syntax.ts";
import type { Section } from "./contents.ts";
import { type Html, trusted } from "./html.ts";

type Tokens = ReturnType<typeof markdownParser.parse>;

/** What becomes of plain words that stand in no link, such as an explanation of one of them. */
export type OnWords = (words: string) => Html;

const CLASSES: Record<string, string> = {
	paragraph_open: "govuk-body",
	bullet_list_open: "govuk-list govuk-list--bullet",
	ordered_list_open: "govuk-list govuk-list--number",
	link_open: "govuk-link",
};

/** Free text of a record as markup with the design system's classes. */
export function markdown(text: string, onWords?: OnWords): Html {
	return render(markdownParser.parse(text, {}), onWords);
}

/** The same inside a line: no paragraph around it. */
export function inlineMarkdown(text: string, onWords?: OnWords): Html {
	return render(markdownParser.parseInline(text, {}), onWords);
}

/** A long text whose paragraphs in bold alone are its headings: as markup, and the headings as a list. */
export function prose(text: string): { content: Html; sections: Section[] } {
	const tokens = markdownParser.parse(text, {});
	const sections = tokens.flatMap((token, index): Section[] => {
		const title = boldAlone(token);
		const [open, close] = [tokens[index - 1], tokens[index + 1]];
		if (title === undefined || open?.type !== "paragraph_open" || open.level > 0 || !close) return [];
		const id = title
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, "-")
			.replaceAll(/^-|-$/g, "");
		Object.assign(open, {
			type: "heading_open",
			tag: "h2",
			attrs: [
				["class", "govuk-heading-m"],
				["id", id],
			],
		});
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

function render(tokens: Tokens, onWords?: OnWords): Html {
	for (const block of tokens) {
		setClass(block);
		let links = 0;
		for (const token of block.children ?? []) {
			setClass(token);
			links += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
			if (onWords && token.type === "text" && links === 0) {
				token.content = onWords(token.content).toString();
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
