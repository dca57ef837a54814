/** Normalises markup, so that two ways to write the same elements compare as equal. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** One line per element or text, with attributes sorted by name and white space collapsed. */
export function canonical(markup: string): string {
	return linesOf(parseFragment(markup).childNodes, "").join("\n");
}

function linesOf(nodes: readonly Tree.ChildNode[], indent: string): string[] {
	return nodes.flatMap((node) => {
		if (node.nodeName === "#text") {
			const text = (node as Tree.TextNode).value.replaceAll(/\s+/g, " ").trim();
			return text === "" ? [] : [`${indent}${text}`];
		}
		if (!("tagName" in node)) return [];
		const attributes = node.attrs
			.map(({ name, value }) => ` ${name}="${value.replaceAll(/\s+/g, " ").trim()}"`)
			.sort()
			.join("");
		return [`${indent}<${node.tagName}${attributes}>`, ...linesOf(node.childNodes, `${indent}  `)];
	});
}
