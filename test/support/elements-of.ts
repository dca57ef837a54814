/** Reads parsed HTML (parse5) without a browser. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parse } from "parse5";
import { fileAt, read } from "./output.ts";

export type Element = Tree.Element;

/** Parses a page of a built site. */
export function parsePage(site: string, address: string): Tree.Document {
	return parse(read(site, fileAt(address)));
}

/** A node, if it is an element, and all elements in it, in document order. */
export function elementsOf(node: Tree.Node): Element[] {
	const children = "childNodes" in node ? node.childNodes : [];
	return [...("tagName" in node ? [node] : []), ...children.flatMap(elementsOf)];
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
	return attrs.find((pair) => pair.name === name)?.value;
}

export function textOf(node: Tree.Node): string {
	if ("value" in node) return node.value;
	return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
