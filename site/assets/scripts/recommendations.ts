/**
 * Filters the list of recommendations in the page. The chosen filters are kept in the page's address, so that the Back button and
 * shared links work. The entries on the list's other pages are fetched from those pages when a visitor first chooses a filter.
 * The script therefore does not have to generate markup for entries.
 */
import { byId } from "./elements.ts";

const FACETS = ["agency", "theme", "status"] as const;
type Facet = (typeof FACETS)[number];
type Chosen = Record<Facet, string>;

const filter = byId("lens-filter");
const status = byId("lens-status");
const clear = byId<HTMLButtonElement>("lens-clear");
const list = byId<HTMLOListElement>("recommendations");
const pagingElements = [byId("lens-position"), byId("lens-pages")];
const selects = Object.fromEntries(FACETS.map((facet) => [facet, byId<HTMLSelectElement>(facet)])) as Record<Facet, HTMLSelectElement>;
const firstPage = [...list.children] as HTMLElement[];

let allEntries: Promise<HTMLElement[]> | undefined;
/** The number of the latest request. If an earlier request finishes later, its result is discarded. */
let latestRequest = 0;

filter.hidden = false;
byId("lens-without-script").hidden = true;
const parameters = new URLSearchParams(location.search);
for (const facet of FACETS) choose(selects[facet], parameters.get(facet) ?? "");
if (isNarrowed()) void show();

filter.addEventListener("change", changed);
clear.addEventListener("click", () => {
	for (const facet of FACETS) choose(selects[facet], "");
	changed();
	selects.agency.focus();
});

function changed(): void {
	const query = new URLSearchParams(FACETS.filter((facet) => selects[facet].value !== "").map((facet) => [facet, selects[facet].value]));
	history.replaceState(history.state, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
	void show();
}

async function show(): Promise<void> {
	const request = ++latestRequest;
	status.textContent = "Looking through all recommendations…";
	try {
		allEntries ??= loadAllEntries();
		const all = await allEntries;
		if (request === latestRequest) draw(all);
	} catch {
		allEntries = undefined;
		if (request === latestRequest)
			status.textContent = "The whole list could not be loaded. The lists at the end of this page lead to all of it.";
	}
}

/** Shows every matching entry. If no filter is chosen, only the entries on the original page are shown. */
function draw(all: readonly HTMLElement[]): void {
	const chosen = chosenFilters();
	const narrowed = isNarrowed();
	const matching = new Set(narrowed ? all.filter((item) => matches(item, chosen)) : firstPage);
	for (const item of all) item.hidden = !matching.has(item);
	for (const element of pagingElements) element.hidden = narrowed;
	for (const facet of FACETS) recount(facet, all, chosen);
	clear.hidden = !narrowed;
	const names = FACETS.filter((facet) => chosen[facet] !== "").map((facet) => selects[facet].selectedOptions[0]?.dataset["name"]);
	status.textContent = narrowed
		? `${matching.size} of ${all.length} recommendations: ${names.join(", ")}`
		: `All ${all.length} recommendations, newest review first`;
}

/**
 * Counts the entries that each option would show, given the choices in the other filters. An option that would show no entries is
 * disabled.
 */
function recount(facet: Facet, all: readonly HTMLElement[], chosen: Chosen): void {
	const others = all.filter((item) => matches(item, { ...chosen, [facet]: "" }));
	for (const option of selects[facet].options) {
		const count = others.filter((item) => matches(item, { ...chosen, [facet]: option.value })).length;
		option.textContent = `${option.dataset["name"]} (${count})`;
		option.disabled = count === 0 && !option.selected;
	}
}

function matches({ dataset }: HTMLElement, chosen: Chosen): boolean {
	return FACETS.every((facet) => chosen[facet] === "" || dataset[facet]?.split(" ").includes(chosen[facet]));
}

function chosenFilters(): Chosen {
	return { agency: selects.agency.value, theme: selects.theme.value, status: selects.status.value };
}

function isNarrowed(): boolean {
	return FACETS.some((facet) => selects[facet].value !== "");
}

/** Selects an option. If a link names an option that no longer exists, no option is selected. */
function choose(select: HTMLSelectElement, value: string): void {
	select.value = value;
	if (select.selectedIndex < 0) select.value = "";
}

/** Fetches the entries on the list's other pages, adds them to the list as hidden elements, and returns all entries. */
async function loadAllEntries(): Promise<HTMLElement[]> {
	const [, ...others] = (filter.dataset["pages"] ?? "").split(" ");
	const pages = await Promise.all(others.map(fetchPage));
	const more = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>("#recommendations > li")]);
	for (const item of more) item.hidden = true;
	list.append(...more);
	return [...firstPage, ...more];
}

/**
 * Fetches a page as a parsed document. The browser parses the response itself, so that no string has to be turned into markup.
 * Scripts in the fetched page do not run.
 */
function fetchPage(address: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.responseType = "document";
		request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(address)));
		request.onerror = () => reject(new Error(address));
		request.open("GET", address);
		request.send();
	});
}
