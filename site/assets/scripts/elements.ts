/** Inserts strings as text nodes only, so that text from the index or the address can never become markup. */

/** @throws if the page has no element with this id */
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
