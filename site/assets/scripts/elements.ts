/**
 * Helpers that create and find elements. They insert strings only as text nodes, so that text from the search index or from the
 * address can never become markup.
 */

/**
 * Returns the element with the given id.
 * @throws if the page has no such element
 */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The page has no #${id}.`);
	return found as T;
}

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

export function linkTo(address: string, text: string): HTMLAnchorElement {
	const link = element("a", "govuk-link", text);
	link.href = address;
	return link;
}
