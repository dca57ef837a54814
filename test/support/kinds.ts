/**
 * The kinds of page that finished sites have, found in the sites themselves: a page of a new kind, or one that shows
 * something new, is tested without being put on a list.
 */
import { fileAt, pagesOf, read } from "./output.ts";

/** A finished site by its name, as the tests are given it. */
export type Sites = Readonly<Record<string, string>>;

/** A page of one of the sites. */
export type Place = { readonly board: string; readonly address: string };

/**
 * A few pages that show, for each kind of address, the elements, classes and ARIA attributes that pages of that kind show.
 * So reports come as one with its document, one on request and the note that a removed one leaves, because these look
 * different, and not because anybody wrote them down.
 * @param sites finished sites; a kind is taken from the first that has it
 */
export function representativesOf(sites: Sites): Place[] {
	const kinds = Map.groupBy(placesOf(sites), ({ address }) => kindOf(address));
	return [...kinds.values()].flatMap((places) => {
		const first = places.filter(({ board }) => board === places[0]?.board);
		return covering(new Map(first.map((place) => [place, featuresOf(sites, place)])));
	});
}

/** Every page of the sites. */
export function placesOf(sites: Sites): Place[] {
	return Object.entries(sites).flatMap(([board, site]) => pagesOf(site).map((address) => ({ board, address })));
}

/** How a visitor comes to a page: nobody asks for the page of missing pages by its name. */
export function visitedAt({ address }: Place): string {
	return address === "/404.html" ? "/no-such-page/" : address;
}

/** The pattern of an address: `/themes/neglect/` is a `/themes/*` and `/national/page/2/` a `/national/page`. */
export function kindOf(address: string): string {
	const [section = "", ...names] = address
		.replace(/\/page\/\d+\/$/, "/")
		.split("/")
		.filter(Boolean);
	return `/${[section, ...names.map(() => "*"), ...(/\/page\/\d+\/$/.test(address) ? ["page"] : [])].join("/")}`;
}

/** What can be seen of a page's making: its elements with their classes, roles and states. */
function featuresOf(sites: Sites, { board, address }: Place): Set<string> {
	const page = read(sites[board] ?? "", fileAt(address));
	const tags = [...page.matchAll(/<([a-z][a-z\d]*)((?:\s[^>]*)?)>/g)];
	return new Set(
		tags.flatMap(([, element, attributes = ""]) => [
			...(/ class="([^"]*)"/.exec(attributes)?.[1] ?? "").split(/\s+/).map((name) => `${element}.${name}`),
			...[...attributes.replaceAll(/="[^"]*"/g, "=").matchAll(/ (role|aria-[a-z]+|popover|hidden|disabled)\b/g)].map(
				([, state]) => `${element} ${state}`,
			),
		]),
	);
}

/** Takes the page that adds most, as long as one adds more than a single thing: in test/long every page is looked at. */
function covering(pages: Map<Place, Set<string>>): Place[] {
	const missing = new Set([...pages.values()].flatMap((features) => [...features]));
	const news = (features: Set<string>) => features.intersection(missing).size;
	const taken: Place[] = [];
	for (;;) {
		const [place, features] = [...pages].reduce((best, next) => (news(next[1]) > news(best[1]) ? next : best));
		if (taken.length > 0 && news(features) < 2) return taken;
		for (const feature of features) missing.delete(feature);
		taken.push(place);
	}
}
