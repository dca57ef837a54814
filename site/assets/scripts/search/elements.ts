/** Making and finding elements. Only text nodes are ever written: what an index or an address says is never markup. */

/**
 * An element of the search page.
 * @throws when the page does not have it
 */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The search page has no #${id}.`);
	return found as T;
}

/** A new element with a class and children; texts become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className = "",
	...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	if (className) made.className = className;
	made.append(...children);
	return made;
}

/** A link to an address. */
export function linkTo(address: string, text: string): HTMLAnchorElement {
	const link = element("a", "govuk-link", text);
	link.href = address;
	return link;
}
