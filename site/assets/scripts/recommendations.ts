/**
 * Narrows the list of recommendations in place. The choices live in the page's address, so that going back and sharing a
 * link both work. The list's other pages are read as documents when they are first needed: their markup is the list's own.
 */

const FACETS = ["agency", "theme", "status"] as const;
type Facet = (typeof FACETS)[number];
type Chosen = Record<Facet, string>;

const part = <T extends HTMLElement>(id: string): T => {
	const element = document.getElementById(id);
	if (!element) throw new Error(`The page has no #${id}.`);
	return element as T;
};

const filter = part("lens-filter");
const status = part("lens-status");
const clear = part<HTMLButtonElement>("lens-clear");
const list = part<HTMLOListElement>("recommendations");
const aboutPages = [part("lens-position"), part("lens-pages")];
const selects = Object.fromEntries(FACETS.map((facet) => [facet, part<HTMLSelectElement>(facet)])) as Record<Facet, HTMLSelectElement>;
const firstPage = [...list.children] as HTMLElement[];

let whole: Promise<HTMLElement[]> | undefined;
/** Counts changes, so that a slow answer to an old choice is never shown over a newer one. */
let asked = 0;

filter.hidden = false;
part("lens-without-script").hidden = true;
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
	const mine = ++asked;
	status.textContent = "Looking through all recommendations…";
	try {
		whole ??= gather();
		const all = await whole;
		if (mine === asked) draw(all);
	} catch {
		whole = undefined;
		if (mine === asked) status.textContent = "The whole list could not be loaded. The lists at the end of this page lead to all of it.";
	}
}

/** Nothing chosen shows the first page as it was, something chosen all that match. */
function draw(all: readonly HTMLElement[]): void {
	const chosen = chosenNow();
	const narrowed = isNarrowed();
	const matching = new Set(narrowed ? all.filter((item) => matches(item, chosen)) : firstPage);
	for (const item of all) item.hidden = !matching.has(item);
	for (const element of aboutPages) element.hidden = narrowed;
	for (const facet of FACETS) recount(facet, all, chosen);
	clear.hidden = !narrowed;
	const names = FACETS.filter((facet) => chosen[facet] !== "").map((facet) => selects[facet].selectedOptions[0]?.dataset["name"]);
	status.textContent = narrowed
		? `${matching.size} of ${all.length} recommendations: ${names.join(", ")}`
		: `All ${all.length} recommendations, newest review first`;
}

/** How many each choice would show beside the other choices; one that would show none cannot be chosen. */
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

function chosenNow(): Chosen {
	return { agency: selects.agency.value, theme: selects.theme.value, status: selects.status.value };
}

function isNarrowed(): boolean {
	return FACETS.some((facet) => selects[facet].value !== "");
}

/** An address may name what there is no longer: then nothing is chosen. */
function choose(select: HTMLSelectElement, value: string): void {
	select.value = value;
	if (select.selectedIndex < 0) select.value = "";
}

/** Puts the entries of all pages into the list. */
async function gather(): Promise<HTMLElement[]> {
	const [, ...others] = (filter.dataset["pages"] ?? "").split(" ");
	const pages = await Promise.all(others.map(pageAt));
	const more = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>("#recommendations > li")]);
	for (const item of more) item.hidden = true;
	list.append(...more);
	return [...firstPage, ...more];
}

/** A page as a document. The browser reads it itself: no text becomes markup here, and nothing in it runs. */
function pageAt(address: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.responseType = "document";
		request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(address)));
		request.onerror = () => reject(new Error(address));
		request.open("GET", address);
		request.send();
	});
}
