/** Shows what was found, a review with all that belongs to it under one heading. */
import { element, linkTo, part } from "./elements.ts";
import { excerptOf } from "./excerpt.ts";
import { type Group, type Groups, nextOf, type Portion, type Shown } from "./groups.ts";

const list = part<HTMLOListElement>("search-results");
const more = part<HTMLButtonElement>("more-results");

/** As many of a group's items as one press of its button adds. */
const ITEMS = 10;

/** What the search does when more is asked for, and is told of it. */
export type Search = {
	/** Gives the next groups; nothing where another question has been asked meanwhile. */
	nextGroups: () => Promise<Groups | undefined>;
	/** Told how many hits turned out to be gone when more of a group was shown. */
	lose: (count: number) => void;
	/** Told that more could not be loaded. */
	fail: () => void;
};

/** Shows the first groups in the place of what was there. */
export function drawResults(first: Groups, search: Search): void {
	part("search-sort-by").hidden = first.shown.length === 0;
	list.replaceChildren(...first.shown.map((group) => groupItem(group, search)));
	offerMore(first, search);
}

function offerMore({ rest }: Groups, search: Search): void {
	more.hidden = rest.length === 0;
	more.onclick = () =>
		search.nextGroups().then((next) => {
			if (!next) return;
			const items = next.shown.map((group) => groupItem(group, search));
			list.append(...items);
			offerMore(next, search);
			focusFirst(items);
		}, search.fail);
}

function groupItem({ address, title, head, items }: Group, search: Search): HTMLLIElement {
	const group = element("li", "entry", element("h3", "entry__title", linkTo(address, title)));
	if (head) group.append(facts(head.meta["kind"], head.meta["publisher"], head.meta["date"]), excerpt(head));
	if (items.shown.length > 0) group.append(itemList(title, items, search));
	return group;
}

function itemList(title: string, first: Portion, search: Search): DocumentFragment {
	const made = document.createDocumentFragment();
	const shown = element("ul", "found", ...first.shown.map(foundItem));
	made.append(shown);
	let { rest } = first;
	if (rest.length === 0) return made;
	const button = element("button", "link-button found__more");
	button.type = "button";
	const label = () => button.replaceChildren(`Show ${rest.length} more`, element("span", "govuk-visually-hidden", ` in ${title}`));
	const add = (next: Portion) => {
		const items = next.shown.map(foundItem);
		shown.append(...items);
		rest = next.rest;
		search.lose(next.gone);
		focusFirst(items.length > 0 ? items : [...shown.children]);
		if (rest.length > 0) label();
		else button.remove();
	};
	button.addEventListener("click", () => nextOf(rest, ITEMS).then(add, search.fail));
	label();
	made.append(button);
	return made;
}

/** What was pressed may be gone: the focus goes on to what came of it. */
function focusFirst([first]: readonly Element[]): void {
	first?.querySelector("a")?.focus();
}

function foundItem(item: Shown): HTMLLIElement {
	const { url, meta } = item;
	const title = meta["title"] ?? url;
	const link = linkTo(url, meta["page"] ? `${title}, page ${meta["page"]}` : title);
	const said = facts(meta["kind"], meta["page"] && "PDF", meta["date"]);
	return element("li", "found__item", element("p", "found__title", link), said, excerpt(item));
}

function facts(...said: ReadonlyArray<string | undefined>): HTMLParagraphElement {
	return element("p", "entry__facts", ...said.flatMap((fact) => (fact ? [element("span", "", fact)] : [])));
}

function excerpt(item: Shown): HTMLParagraphElement {
	return element("p", "entry__summary", ...excerptOf(item).map(({ text, marked }) => (marked ? element("mark", "", text) : text)));
}
