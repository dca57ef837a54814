/**
 * Finds the kinds of page in built sites, so that a page of a new kind, or with new features, is tested without being listed by hand.
 */
import { fileAt, pagesOf, read } from "./output.ts";

/** Built sites by the names that the tests use. */
export type Sites = Readonly<Record<string, string>>;

export type SitePage = { readonly board: string; readonly address: string };

/**
 * Selects pages that together have, for each kind of address, all the elements, classes and ARIA attributes of that kind. So reports
 * yield one with its document, one on request and the note of a removed one.
 * @param sites built sites; a kind is taken from the first one that has it
 */
export function representativesOf(sites: Sites): SitePage[] {
	const kinds = Map.groupBy(allPages(sites), ({ address }) => kindOf(address));
	return [...kinds.values()].flatMap((pages) => {
		const first = pages.filter(({ board }) => board === pages[0]?.board);
		return covering(new Map(first.map((page) => [page, featuresOf(sites, page)])));
	});
}

export function allPages(sites: Sites): SitePage[] {
	return Object.entries(sites).flatMap(([board, site]) => pagesOf(site).map((address) => ({ board, address })));
}

/** The address to request for a page: the “not found” page is shown at addresses that do not exist. */
export function visitAddress({ address }: SitePage): string {
	return address === "/404.html" ? "/no-such-page/" : address;
}

/** The pattern of an address: `/themes/neglect/` becomes `/themes/*`, and `/national/page/2/` becomes `/national/page`. */
export function kindOf(address: string): string {
	const [section = "", ...names] = address
		.replace(/\/page\/\d+\/$/, "/")
		.split("/")
		.filter(Boolean);
	return `/${[section, ...names.map(() => "*"), ...(/\/page\/\d+\/$/.test(address) ? ["page"] : [])].join("/")}`;
}

/** The page's elements with their classes, roles and states. */
function featuresOf(sites: Sites, { board, address }: SitePage): Set<string> {
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

/**
 * Greedy set cover: repeatedly takes the page with the most new features, until none adds at least two. The tests in test/long cover
 * every page.
 */
function covering(pages: Map<SitePage, Set<string>>): SitePage[] {
	const missing = new Set([...pages.values()].flatMap((features) => [...features]));
	const countNew = (features: Set<string>) => features.intersection(missing).size;
	const taken: SitePage[] = [];
	for (;;) {
		const [page, features] = [...pages].reduce((best, next) => (countNew(next[1]) > countNew(best[1]) ? next : best));
		if (taken.length > 0 && countNew(features) < 2) return taken;
		for (const feature of features) missing.delete(feature);
		taken.push(page);
	}
}
