/** Reads the elements of an HTML page without a browser. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parse } from "parse5";
import { fileAt, read } from "./output.ts";

export type Element = Tree.Element;

export function parsePage(site: string, address: string): Tree.Document {
	return parse(read(site, fileAt(address)));
}

/** Returns all elements inside a node in document order, beginning with the node itself if it is an element. */
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
