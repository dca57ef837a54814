/** What editors may write in free text. The same parser renders it, so what passes here is what readers see. */
import MarkdownIt from "markdown-it";

/** A mistake in a piece of Markdown and how to mend it. */
export type MarkdownFault = { message: string; remedy: string };

/**
 * The one Markdown parser: paragraphs, lists, emphasis and links. Raw HTML stays text; headings, images, tables and
 * code are off, since a page's own outline belongs to its template.
 */
export const markdownParser = MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
	"heading",
	"lheading",
	"image",
	"code",
	"fence",
	"table",
	"hr",
	"html_block",
	"html_inline",
	"blockquote",
	"reference",
	"backticks",
]);

markdownParser.validateLink = isSafeLink;

/** Says whether a link in free text may be followed: the web, mail, telephone, or a page of this site. */
function isSafeLink(target: string): boolean {
	return /^(https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i.test(target.trim());
}

/** Finds the first thing in a text that would not be shown as its writer means it. */
export function markdownFault(text: string): MarkdownFault | undefined {
	const tag = /<(?:\/?[a-z]|!--)[^>]*>/i.exec(text);
	if (tag) {
		return {
			message: `contains HTML (${tag[0].slice(0, 30)}), which would be shown as it is written`,
			remedy: "Use Markdown: **bold**, *emphasis*, [words](https://address), and - for a list.",
		};
	}
	const heading = /^ {0,3}#{1,6}\s.*$/m.exec(text);
	if (heading) {
		return {
			message: `contains a heading (${heading[0].trim().slice(0, 30)}), which has no place inside a field`,
			remedy: "Write the words as a sentence, or put ** around them.",
		};
	}
	const image = /!\[[^\]]*\]\(/.exec(text);
	if (image) {
		return {
			message: `contains an image (${image[0].slice(0, 30)}), which has no place inside a field`,
			remedy: "Put the picture into the PDF, and say in words what it shows.",
		};
	}
	const link = /\]\(\s*([^)\s]*)/g;
	for (const [, target = ""] of text.matchAll(link)) {
		if (isSafeLink(target)) continue;
		return {
			message: `contains a link that readers could not follow (${target.slice(0, 60) || "it is empty"})`,
			remedy: "Begin the address with https://, or with / for a page of this site.",
		};
	}
	return undefined;
}
