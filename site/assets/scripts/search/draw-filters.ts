/** Draws the filters with their counts. Each checkbox is created once and then reused, so that it does not lose focus. */
import { byId, element } from "../elements.ts";
import type { Counts } from "./facets.ts";
import { FILTER_NAMES, type FilterName, isFiltered, mapFilters, type SearchState } from "./state.ts";

type Box = { item: HTMLElement; input: HTMLInputElement; count: HTMLElement };

const boxes = new Map<string, Box>();
const clear = byId<HTMLButtonElement>("clear-filters");

/**
 * Draws all filters. A filter value that would find nothing is disabled. A checked value stays enabled, so that visitors can
 * uncheck it.
 */
export function drawFilters(counts: Counts, state: SearchState): void {
	for (const name of FILTER_NAMES) drawFilter(name, counts[name], state.filters[name]);
	clear.hidden = !isFiltered(state);
}

function drawFilter(name: FilterName, counts: ReadonlyMap<string, number>, chosen: readonly string[]): void {
	const [group, items] = [byId<HTMLDetailsElement>(`filter-${name}`), byId(`filter-${name}-items`)];
	const made = [...items.querySelectorAll("input")].map(({ value }) => value);
	const values = [...new Set([...counts.keys(), ...chosen, ...made])].toSorted((a, b) =>
		name === "year" ? b.localeCompare(a) : a.localeCompare(b),
	);
	group.hidden = values.length === 0;
	for (const [index, value] of values.entries()) {
		const { item, input, count } = boxFor(name, value);
		input.checked = chosen.includes(value);
		const number = counts.get(value) ?? 0;
		count.textContent = `(${number})`;
		// Disabling a focused checkbox would make it lose focus.
		input.disabled = number === 0 && !input.checked && input !== document.activeElement;
		if (items.children[index] !== item) items.insertBefore(item, items.children[index] ?? null);
	}
	// A long list scrolls. Keyboard users reach the list through its checkboxes. If all the checkboxes are disabled, the list
	// itself can receive focus.
	if (items.querySelector("input:enabled")) items.removeAttribute("tabindex");
	else items.tabIndex = 0;
	byId(`filter-${name}-chosen`).textContent = chosen.length > 0 ? `${chosen.length} chosen` : "";
	if (chosen.length > 0) group.open = true;
	if (!items.contains(document.activeElement)) items.scrollTop = topOfChosen(items);
}

/** Returns the scroll offset that brings the first checked box into view. */
function topOfChosen(items: HTMLElement): number {
	const first = items.querySelector("input:checked")?.parentElement;
	return first ? first.offsetTop : 0;
}

function boxFor(name: FilterName, value: string): Box {
	const key = `${name}=${value}`;
	const box = boxes.get(key) ?? newBox(name, value);
	boxes.set(key, box);
	return box;
}

function newBox(name: FilterName, value: string): Box {
	const input = element("input", "govuk-checkboxes__input");
	input.type = "checkbox";
	input.id = `filter-${name}-${boxes.size}`;
	input.name = name;
	input.value = value;
	const count = element("span", "filter__count");
	const label = element("label", "govuk-label govuk-checkboxes__label", `${value} `, count);
	label.htmlFor = input.id;
	return { item: element("div", "govuk-checkboxes__item", input, label), input, count };
}

export function chosenFilters(): SearchState["filters"] {
	return mapFilters((name) =>
		[...boxes.values()].filter(({ input }) => input.name === name && input.checked).map(({ input }) => input.value),
	);
}
