/** Defines the Markdown that editors may use. The rules and the pages use the same parser, so that both interpret text in the same way. */
import MarkdownIt from "markdown-it";
import type { Explanation } from "./problem.ts";

/**
 * The Markdown syntax that editors may not use, such as headings, images, tables and code. It is switched off because the page
 * template determines the structure of each page.
 */
const OFF = ["heading", "lheading", "image", "code", "fence", "table", "hr", "blockquote", "reference", "backticks"];

/** The only Markdown parser in the project. It supports paragraphs, lists, emphasis and links, and treats raw HTML as text. */
export const markdownParser = MarkdownIt({ html: false, linkify: false, typographer: false }).disable(OFF);

markdownParser.validateLink = isSafeLink;

/** Checks whether a link leads to the web, an e-mail address, a telephone number or a page on this site. */
function isSafeLink(target: string): boolean {
	return /^(https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i.test(target.trim());
}

/**
 * Finds the first part of a Markdown string that readers would not see as its author intended. The message has no subject,
 * because callers put the name of the field before it.
 */
export function markdownProblem(text: string): Explanation | undefined {
	const tag = /<(?:\/?[a-z]|!--)[^>]*>/i.exec(text);
	if (tag) {
		return {
			message: `contains HTML (${tag[0].slice(0, 30)}), which readers would see as it is written`,
			remedy: "Use Markdown: **bold**, *emphasis*, [words](https://address), and - for a list.",
		};
	}
	const heading = /^ {0,3}#{1,6}\s.*$/m.exec(text);
	if (heading) {
		return {
			message: `contains a heading (${heading[0].trim().slice(0, 30)}); a field cannot have headings`,
			remedy: `Delete the # at the start of the line, or write the words in bold: ${boldOf(heading[0])}.`,
		};
	}
	const image = /!\[[^\]]*\]\(/.exec(text);
	if (image) {
		return {
			message: `contains an image (${image[0].slice(0, 30)}); a field cannot have images`,
			remedy: "Put the picture into the PDF, and say in words what it shows.",
		};
	}
	const unsafe = [...text.matchAll(/\]\(\s*([^)\s]*)/g)].find(([, target = ""]) => !isSafeLink(target));
	return (
		unsafe && {
			message: `contains a link that readers cannot follow (${unsafe[1]?.slice(0, 60) || "it is empty"})`,
			remedy: "Start the address with https://, or with / for a page of this site.",
		}
	);
}

function boldOf(heading: string): string {
	return `**${heading.replaceAll(/^[\s#]+|\s*#*\s*$/g, "").slice(0, 30)}**`;
}
