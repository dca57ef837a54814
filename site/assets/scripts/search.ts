/** The search page: asks the index, shows what it found, keeps the question in the address. Only text nodes are written. */
import { type Filters, loadPagefind, type Pagefind, type ResultData, type SearchAnswer } from "./pagefind.ts";
import { nextOf, type Portion } from "./results.ts";
import { FILTER_NAMES, type FilterName, isEmpty, queryStringOf, type SearchState, stateFrom } from "./search-state.ts";

const PAGE = 10;

const part = <T extends HTMLElement>(id: string): T => {
	const element = document.getElementById(id);
	if (!element) throw new Error(`The search page has no #${id}.`);
	return element as T;
};

const form = part<HTMLFormElement>("search-form");
const input = part<HTMLInputElement>("search-query");
const status = part("search-status");
const columns = part("search-columns");
const list = part<HTMLOListElement>("search-results");
const more = part<HTMLButtonElement>("more-results");
const clear = part<HTMLButtonElement>("clear-filters");

let loading: Promise<Pagefind> | undefined;
let state = stateFrom(location.search);
/** Counts searches, so that a slow answer to an old question is never shown over a newer one. */
let asked = 0;

part("search").hidden = false;
part("without-script").hidden = true;
part<HTMLDetailsElement>("filters-details").open = matchMedia("(min-width: 48em)").matches;
input.value = state.query;
void show();

form.addEventListener("submit", (event) => {
	event.preventDefault();
	ask({ ...state, query: input.value.trim() });
});

part("search-filters").addEventListener("change", () => ask({ query: input.value.trim(), filters: chosenFilters() }));

clear.addEventListener("click", () => {
	ask({ query: input.value.trim(), filters: { kind: [], theme: [], publisher: [], year: [] } });
	input.focus();
});

addEventListener("popstate", () => {
	state = stateFrom(location.search);
	input.value = state.query;
	void show();
});

function ask(next: SearchState): void {
	const address = `${location.pathname}${queryStringOf(next)}`;
	if (queryStringOf(next) !== location.search) history.pushState(undefined, "", address);
	state = next;
	void show();
}

async function show(): Promise<void> {
	const mine = ++asked;
	if (isEmpty(state)) {
		columns.hidden = true;
		status.textContent = "";
		document.title = titleFor("");
		return;
	}
	status.textContent = "Searching…";
	try {
		loading ??= loadPagefind();
		const pagefind = await loading;
		const answer = await pagefind.search(state.query || null, { filters: filtersFor(state) });
		const page = await nextOf(answer.results, PAGE);
		if (mine !== asked) return;
		draw(answer, page);
	} catch {
		loading = undefined;
		if (mine !== asked) return;
		columns.hidden = true;
		status.textContent = "The search could not be loaded. Everything it finds is in the lists below.";
	}
}

function filtersFor({ filters }: SearchState): Record<string, { any: string[] }> {
	return Object.fromEntries(FILTER_NAMES.filter((name) => filters[name].length > 0).map((name) => [name, { any: filters[name] }]));
}

function draw(answer: SearchAnswer, first: Portion): void {
	const found = answer.results.length - first.gone;
	columns.hidden = false;
	list.replaceChildren(...first.shown.map(resultItem));
	drawMore(first, first.shown.length, found);
	drawFilters(answer.totalFilters);
	const forWhat = state.query ? ` for “${state.query}”` : "";
	status.textContent =
		found === 0
			? `No results${forWhat}. Try another word or fewer filters, or the lists below.`
			: `${found} ${found === 1 ? "result" : "results"}${forWhat}`;
	document.title = titleFor(status.textContent);
}

/**
 * Offers the results that are not shown yet.
 * @param shown how many are
 * @param found how many there are in all, less those that turned out to be gone
 */
function drawMore({ rest }: Portion, shown: number, found: number): void {
	more.hidden = rest.length === 0;
	more.onclick = async () => {
		const mine = asked;
		const next = await nextOf(rest, PAGE);
		if (mine !== asked) return;
		const items = next.shown.map(resultItem);
		list.append(...items);
		items[0]?.querySelector("a")?.focus();
		const [nowShown, nowFound] = [shown + items.length, found - next.gone];
		status.textContent = `Showing ${nowShown} of ${nowFound} results`;
		drawMore(next, nowShown, nowFound);
	};
}

function resultItem({ url, meta, plain_excerpt: excerpt }: ResultData): HTMLLIElement {
	const item = element("li", "entry");
	const heading = element("h3", "entry__title");
	const link = element("a", "govuk-link", meta["title"] ?? url);
	link.href = url;
	heading.append(link);
	const facts = element("p", "entry__facts");
	for (const fact of [meta["kind"], meta["publisher"], meta["date"]]) if (fact) facts.append(element("span", "", fact));
	item.append(heading, facts, excerptOf(excerpt));
	return item;
}

/** The excerpt with the words of the question marked. */
function excerptOf(excerpt: string): HTMLParagraphElement {
	const paragraph = element("p", "entry__summary");
	const words = state.query.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
	if (words.length === 0) {
		paragraph.textContent = excerpt;
		return paragraph;
	}
	const parts = excerpt.split(
		new RegExp(`(\\b(?:${words.map((word) => word.slice(0, Math.max(4, word.length - 2))).join("|")})[\\p{L}\\p{N}]*)`, "giu"),
	);
	paragraph.append(...parts.map((text, index) => (index % 2 === 1 ? element("mark", "", text) : text)));
	return paragraph;
}

function drawFilters(totals: Filters): void {
	for (const name of FILTER_NAMES) {
		const group = part(`filter-${name}`);
		const box = group.querySelector(".filter__items");
		if (!box) continue;
		const focused = group.contains(document.activeElement) ? (document.activeElement as HTMLInputElement).value : undefined;
		const options = optionsOf(name, totals[name] ?? {});
		group.hidden = options.length === 0;
		box.replaceChildren(...options.map(([value, count], index) => filterItem(name, value, count, index)));
		if (focused !== undefined) group.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
	}
	clear.hidden = FILTER_NAMES.every((name) => state.filters[name].length === 0);
}

/** Values with their counts: years newest first, the rest by name; a chosen value stays even where it finds nothing. */
function optionsOf(name: FilterName, counts: Record<string, number>): Array<[string, number]> {
	const all = new Map(Object.entries(counts));
	for (const value of state.filters[name]) if (!all.has(value)) all.set(value, 0);
	return [...all]
		.filter(([value, count]) => count > 0 || state.filters[name].includes(value))
		.toSorted(([a], [b]) => (name === "year" ? b.localeCompare(a) : a.localeCompare(b)));
}

function filterItem(name: FilterName, value: string, count: number, index: number): HTMLElement {
	const item = element("div", "govuk-checkboxes__item");
	const box = element("input", "govuk-checkboxes__input");
	box.type = "checkbox";
	box.id = `filter-${name}-${index}`;
	box.name = name;
	box.value = value;
	box.checked = state.filters[name].includes(value);
	const label = element("label", "govuk-label govuk-checkboxes__label", `${value} `);
	label.htmlFor = box.id;
	label.append(element("span", "filter__count", `(${count})`));
	item.append(box, label);
	return item;
}

function chosenFilters(): SearchState["filters"] {
	const chosen = (name: FilterName) =>
		[...part(`filter-${name}`).querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
	return { kind: chosen("kind"), theme: chosen("theme"), publisher: chosen("publisher"), year: chosen("year") };
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", text = ""): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	if (className) made.className = className;
	if (text) made.textContent = text;
	return made;
}

function titleFor(found: string | null): string {
	const site = document.title.split(" – ").at(-1) ?? "";
	return [...(found ? [found] : []), "Search", site].join(" – ");
}
