/** The search page: asks the index, shows what it found, keeps the question in the address. */
import { chosenFilters, drawFilters } from "./search/draw-filters.ts";
import { drawResults } from "./search/draw-results.ts";
import { element, linkTo, part } from "./search/elements.ts";
import { chosenOf, countsOf } from "./search/facets.ts";
import { everything, type Found, find, newestFirst } from "./search/find.ts";
import { type Groups, nextGroups } from "./search/groups.ts";
import { Index } from "./search/index-client.ts";
import { loadVocabulary, meantBy, type Vocabulary } from "./search/known-words.ts";
import { loadPagefind } from "./search/pagefind.ts";
import { plain, termsOf } from "./search/question.ts";
import { filtersOf, isEmpty, queryStringOf, type SearchState, SORTS, stateFrom } from "./search/state.ts";

/** As many groups as one page of results has. */
const PAGE = 10;

const NOT_LOADED = "The search could not be loaded. Everything it finds is in the lists below.";

const form = part<HTMLFormElement>("search-form");
const input = part<HTMLInputElement>("search-query");
const sort = part<HTMLSelectElement>("search-sort");
const status = part("search-status");
const columns = part("search-columns");
const filters = part("search-filters");
const browse = part("browse");

let loading: Promise<[Index, Vocabulary]> | undefined;
let state = stateFrom(location.search);
/** Counts searches, so that a slow answer to an old question is never shown over a newer one. */
let asked = 0;

part("search").hidden = false;
part("without-script").hidden = true;
part<HTMLDetailsElement>("filters-details").open = matchMedia("(min-width: 48em)").matches;
void showState();

form.addEventListener("submit", (event) => {
	event.preventDefault();
	ask({ ...state, query: input.value.trim() });
});
filters.addEventListener("change", () => ask({ ...state, query: input.value.trim(), filters: chosenFilters() }));
sort.addEventListener("change", () => ask({ ...state, sort: SORTS.find((one) => one === sort.value) ?? "best" }));
part("clear-filters").addEventListener("click", () => {
	ask({ ...state, query: input.value.trim(), filters: filtersOf(() => []) });
	input.focus();
});
addEventListener("popstate", () => {
	state = stateFrom(location.search);
	void showState();
});

function ask(next: SearchState): void {
	if (queryStringOf(next) !== location.search) history.pushState(undefined, "", `${location.pathname}${queryStringOf(next)}`);
	state = next;
	void showState();
}

/** Shows what the address asks for. */
async function showState(): Promise<void> {
	const mine = ++asked;
	const isOld = () => mine !== asked;
	const wanted = state;
	input.value = wanted.query;
	sort.value = wanted.sort;
	browse.classList.toggle("browse--waiting", columns.hidden && !isEmpty(wanted));
	filters.setAttribute("aria-busy", String(!isEmpty(wanted)));
	if (isEmpty(wanted)) return showNothing("");
	say("Searching…");
	try {
		loading ??= load();
		const [index, vocabulary] = await loading;
		const found = await foundFor(index, vocabulary, wanted);
		const chosen = await chosenOf(index, found.hits, wanted.filters);
		const hits = wanted.sort === "date" ? await newestFirst(index, chosen) : chosen;
		const first = await nextGroups(index, hits, PAGE);
		const meant = await meantOf(index, vocabulary, wanted, found);
		if (isOld()) return;
		draw(index, first, hits.length, { wanted, found, meant }, isOld);
		// To count, every value of every filter is looked up, and fetched at first: nobody has to wait for it to read.
		const counts = await countsOf(index, found.hits, wanted.filters);
		if (!isOld()) drawFilters(counts, wanted);
	} catch {
		loading = undefined;
		if (!isOld()) showNothing(NOT_LOADED);
	} finally {
		if (!isOld()) {
			browse.classList.remove("browse--waiting");
			filters.setAttribute("aria-busy", "false");
		}
	}
}

async function load(): Promise<[Index, Vocabulary]> {
	const [asked, vocabulary] = await Promise.all([loadPagefind(), loadVocabulary()]);
	const index = new Index(asked);
	index.fetchGroups();
	return [index, vocabulary];
}

async function foundFor(index: Index, { references }: Vocabulary, { query }: SearchState): Promise<Found> {
	if (query === "") return { hits: await everything(index), missing: [], partly: false };
	return find(index, termsOf(query, references));
}

/** The question with each word that stands nowhere replaced by the nearest that stands somewhere; nothing where there is none. */
async function meantOf(
	index: Index,
	vocabulary: Vocabulary,
	{ query: question }: SearchState,
	{ missing }: Found,
): Promise<string | undefined> {
	let query = plain(question);
	for (const word of missing) {
		for (const other of meantBy(word, vocabulary)) {
			const isThere = /\d/.test(other) || (await index.withWord(other)).length > 0;
			if (!isThere) continue;
			query = query.replace(word, other);
			break;
		}
	}
	return query === plain(question) ? undefined : query;
}

/** What is said of an answer beside how much it is. */
type Remarks = { wanted: SearchState; found: Found; meant: string | undefined };

function draw(index: Index, first: Groups, count: number, remarks: Remarks, isOld: () => boolean): void {
	let left = count;
	const lose = (gone: number) => {
		left -= gone;
		if (gone > 0) sayFound(left, remarks);
	};
	let { rest } = first;
	const more = async () => {
		const next = await nextGroups(index, rest, PAGE);
		if (isOld()) return undefined;
		rest = next.rest;
		lose(next.gone);
		return next;
	};
	const hadFocus = part("search-results").contains(document.activeElement);
	columns.hidden = false;
	sayFound(left, remarks);
	lose(first.gone);
	const fail = () => {
		showNothing(NOT_LOADED);
		input.focus();
	};
	drawResults(first, { nextGroups: more, lose, fail });
	if (hadFocus) input.focus();
}

function sayFound(count: number, { wanted, found: { missing, partly }, meant }: Remarks): void {
	const forWhat = wanted.query ? ` for “${wanted.query}”` : "";
	say(
		count === 0
			? `No results${forWhat}. Try another word or fewer filters, or the lists below.`
			: `${count} ${count === 1 ? "result" : "results"}${forWhat}`,
		...(count > 0 && partly ? ["Nothing has all of these words. These have most of them."] : []),
		...(missing.length > 0 ? [`Not found: ${missing.join(", ")}.`] : []),
		...(meant === undefined ? [] : [meantLink({ ...wanted, query: meant })]),
	);
}

function meantLink(next: SearchState): HTMLParagraphElement {
	const link = linkTo(queryStringOf(next), next.query);
	link.addEventListener("click", (event) => {
		event.preventDefault();
		ask(next);
		input.focus();
	});
	return element("p", "", "Did you mean “", link, "”?");
}

function showNothing(why: string): void {
	columns.hidden = true;
	say(why);
}

/** Says how the search went, on the page, to screen readers, and in the title. */
function say(first: string, ...more: ReadonlyArray<string | HTMLElement>): void {
	const said = [first, ...more].filter((what) => what !== "");
	status.replaceChildren(...said.map((what) => (typeof what === "string" ? element("p", "", what) : what)));
	const site = document.title.split(" – ").at(-1) ?? "";
	document.title = [...(first && first !== "Searching…" ? [first] : []), "Search", site].join(" – ");
}
