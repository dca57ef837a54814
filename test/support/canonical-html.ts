/** Normalises HTML, so that tests can compare elements regardless of how they are written. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** Returns one line for each element or piece of text. Attributes are sorted by name, and white space is collapsed. */
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
