/** The script on the search page. It queries the index, shows the results, and keeps the query in the page's address. */
import { byId, element, linkTo } from "./elements.ts";
import { chosenFilters, drawFilters } from "./search/draw-filters.ts";
import { drawResults } from "./search/draw-results.ts";
import { applyFilters, countValues } from "./search/facets.ts";
import { everything, type Found, find, newestFirst } from "./search/find.ts";
import { type Groups, nextGroups } from "./search/groups.ts";
import { SearchIndex } from "./search/index-client.ts";
import { loadVocabulary, suggestionsFor, type Vocabulary } from "./search/known-words.ts";
import { loadPagefind } from "./search/pagefind.ts";
import { normalise, termsOf } from "./search/query.ts";
import { isEmpty, mapFilters, parseState, queryStringOf, type SearchState, SORTS } from "./search/state.ts";

const GROUPS_PER_PAGE = 10;

const NOT_LOADED = "The search could not be loaded. Everything it finds is in the lists below.";

const form = byId<HTMLFormElement>("search-form");
const input = byId<HTMLInputElement>("search-query");
const sort = byId<HTMLSelectElement>("search-sort");
const status = byId("search-status");
const columns = byId("search-columns");
const filters = byId("search-filters");
const browse = byId("browse");

let loading: Promise<[SearchIndex, Vocabulary]> | undefined;
let state = parseState(location.search);
/** The number of the latest search. If an earlier search finishes later, its result is discarded. */
let latestSearch = 0;

byId("search").hidden = false;
byId("without-script").hidden = true;
byId<HTMLDetailsElement>("filters-details").open = matchMedia("(min-width: 48em)").matches;
void showState();

form.addEventListener("submit", (event) => {
	event.preventDefault();
	ask({ ...state, query: input.value.trim() });
});
filters.addEventListener("change", () => ask({ ...state, query: input.value.trim(), filters: chosenFilters() }));
sort.addEventListener("change", () => ask({ ...state, sort: SORTS.find((one) => one === sort.value) ?? "best" }));
byId("clear-filters").addEventListener("click", () => {
	ask({ ...state, query: input.value.trim(), filters: mapFilters(() => []) });
	input.focus();
});
addEventListener("popstate", () => {
	state = parseState(location.search);
	void showState();
});

function ask(next: SearchState): void {
	if (queryStringOf(next) !== location.search) history.pushState(undefined, "", `${location.pathname}${queryStringOf(next)}`);
	state = next;
	void showState();
}

async function showState(): Promise<void> {
	const search = ++latestSearch;
	const isOld = () => search !== latestSearch;
	const wanted = state;
	input.value = wanted.query;
	sort.value = wanted.sort;
	browse.classList.toggle("browse--waiting", columns.hidden && !isEmpty(wanted));
	filters.setAttribute("aria-busy", String(!isEmpty(wanted)));
	if (isEmpty(wanted)) return hideResults("");
	announce("Searching…");
	try {
		loading ??= load();
		const [index, vocabulary] = await loading;
		const found = await foundFor(index, vocabulary, wanted);
		const chosen = await applyFilters(index, found.hits, wanted.filters);
		const hits = wanted.sort === "date" ? await newestFirst(index, chosen) : chosen;
		const first = await nextGroups(index, hits, GROUPS_PER_PAGE);
		const suggestion = await suggestionFor(index, vocabulary, wanted, found);
		if (isOld()) return;
		draw(index, first, hits.length, { wanted, found, suggestion }, isOld);
		// The results are shown before the counts, because counting fetches every value of every filter and takes longer.
		const counts = await countValues(index, found.hits, wanted.filters);
		if (!isOld()) drawFilters(counts, wanted);
	} catch {
		loading = undefined;
		if (!isOld()) hideResults(NOT_LOADED);
	} finally {
		if (!isOld()) {
			browse.classList.remove("browse--waiting");
			filters.setAttribute("aria-busy", "false");
		}
	}
}

async function load(): Promise<[SearchIndex, Vocabulary]> {
	const [instances, vocabulary] = await Promise.all([loadPagefind(), loadVocabulary()]);
	const index = new SearchIndex(instances);
	index.prefetchGroups();
	return [index, vocabulary];
}

async function foundFor(index: SearchIndex, { references }: Vocabulary, { query }: SearchState): Promise<Found> {
	if (query === "") return { hits: await everything(index), missing: [], partly: false };
	return find(index, termsOf(query, references));
}

/**
 * Suggests another query, in which each word that is not in the index is replaced by the closest word in the index. Returns
 * undefined if no word was replaced.
 */
async function suggestionFor(
	index: SearchIndex,
	vocabulary: Vocabulary,
	{ query: original }: SearchState,
	{ missing }: Found,
): Promise<string | undefined> {
	let query = normalise(original);
	for (const word of missing) {
		for (const other of suggestionsFor(word, vocabulary)) {
			const isThere = /\d/.test(other) || (await index.withWord(other)).length > 0;
			if (!isThere) continue;
			query = query.replace(word, other);
			break;
		}
	}
	return query === normalise(original) ? undefined : query;
}

/** The information about a search that the status line shows in addition to the number of results. */
type ResultNotes = { wanted: SearchState; found: Found; suggestion: string | undefined };

function draw(index: SearchIndex, first: Groups, count: number, notes: ResultNotes, isOld: () => boolean): void {
	let left = count;
	const subtract = (gone: number) => {
		left -= gone;
		if (gone > 0) announceCount(left, notes);
	};
	let { rest } = first;
	const more = async () => {
		const next = await nextGroups(index, rest, GROUPS_PER_PAGE);
		if (isOld()) return undefined;
		rest = next.rest;
		subtract(next.gone);
		return next;
	};
	const hadFocus = byId("search-results").contains(document.activeElement);
	columns.hidden = false;
	announceCount(left, notes);
	subtract(first.gone);
	const fail = () => {
		hideResults(NOT_LOADED);
		input.focus();
	};
	drawResults(first, { nextGroups: more, subtract, fail });
	if (hadFocus) input.focus();
}

function announceCount(count: number, { wanted, found: { missing, partly }, suggestion }: ResultNotes): void {
	const forWhat = wanted.query ? ` for “${wanted.query}”` : "";
	announce(
		count === 0
			? `No results${forWhat}. Try another word or fewer filters, or the lists below.`
			: `${count} ${count === 1 ? "result" : "results"}${forWhat}`,
		...(count > 0 && partly ? ["Nothing has all of these words. These have most of them."] : []),
		...(missing.length > 0 ? [`Not found: ${missing.join(", ")}.`] : []),
		...(suggestion === undefined ? [] : [suggestionLink({ ...wanted, query: suggestion })]),
	);
}

function suggestionLink(next: SearchState): HTMLParagraphElement {
	const link = linkTo(queryStringOf(next), next.query);
	link.addEventListener("click", (event) => {
		event.preventDefault();
		ask(next);
		input.focus();
	});
	return element("p", "", "Did you mean “", link, "”?");
}

function hideResults(message: string): void {
	columns.hidden = true;
	announce(message);
}

/** Shows a message in the status line, which screen readers announce, and in the page's title. */
function announce(first: string, ...more: ReadonlyArray<string | HTMLElement>): void {
	const shown = [first, ...more].filter((what) => what !== "");
	status.replaceChildren(...shown.map((what) => (typeof what === "string" ? element("p", "", what) : what)));
	const site = document.title.split(" – ").at(-1) ?? "";
	document.title = [...(first && first !== "Searching…" ? [first] : []), "Search", site].join(" – ");
}
