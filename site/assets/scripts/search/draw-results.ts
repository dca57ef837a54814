import { byId, element, linkTo } from "../elements.ts";
import { excerptOf } from "./excerpt.ts";
import { type Batch, type Group, type Groups, type LoadedHit, nextHits } from "./groups.ts";

const list = byId<HTMLOListElement>("search-results");
const more = byId<HTMLButtonElement>("more-results");

/** The number of results that each press of a group's button adds. */
const ITEMS_PER_PRESS = 10;

/** Callbacks through which the list of results affects the running search. */
export type Search = {
	/** Loads the next groups. Returns undefined if a newer search has started. */
	nextGroups: () => Promise<Groups | undefined>;
	/**
	 * Called after more hits in a group have been loaded. `count` is the number of hits that turned out to have been removed from
	 * the site.
	 */
	subtract: (count: number) => void;
	/** Called if loading more results failed. */
	fail: () => void;
};

export function drawResults(first: Groups, search: Search): void {
	byId("search-sort-by").hidden = first.shown.length === 0;
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

function itemList(title: string, first: Batch, search: Search): DocumentFragment {
	const made = document.createDocumentFragment();
	const shown = element("ul", "found", ...first.shown.map(foundItem));
	made.append(shown);
	let { rest } = first;
	if (rest.length === 0) return made;
	const button = element("button", "link-button found__more");
	button.type = "button";
	const label = () => button.replaceChildren(`Show ${rest.length} more`, element("span", "govuk-visually-hidden", ` in ${title}`));
	const add = (next: Batch) => {
		const items = next.shown.map(foundItem);
		shown.append(...items);
		rest = next.rest;
		search.subtract(next.gone);
		focusFirst(items.length > 0 ? items : [...shown.children]);
		if (rest.length > 0) label();
		else button.remove();
	};
	button.addEventListener("click", () => nextHits(rest, ITEMS_PER_PRESS).then(add, search.fail));
	label();
	made.append(button);
	return made;
}

/** Moves the focus to the first new item, because the button may have disappeared after the press. */
function focusFirst([first]: readonly Element[]): void {
	first?.querySelector("a")?.focus();
}

function foundItem(item: LoadedHit): HTMLLIElement {
	const { url, meta } = item;
	const title = meta["title"] ?? url;
	const link = linkTo(url, meta["page"] ? `${title}, page ${meta["page"]}` : title);
	const details = facts(meta["kind"], meta["page"] && "PDF", meta["date"]);
	return element("li", "found__item", element("p", "found__title", link), details, excerpt(item));
}

function facts(...values: ReadonlyArray<string | undefined>): HTMLParagraphElement {
	return element("p", "entry__facts", ...values.flatMap((fact) => (fact ? [element("span", "", fact)] : [])));
}

function excerpt(item: LoadedHit): HTMLParagraphElement {
	return element("p", "entry__summary", ...excerptOf(item).map(({ text, marked }) => (marked ? element("mark", "", text) : text)));
}
