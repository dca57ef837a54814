/**
 * Selects pages that represent every kind of page in a built site. A new kind of page is therefore tested without being listed by hand.
 */
import { fileAt, pagesOf, read } from "./output.ts";

/** The folders of built sites, keyed by the board's name in the tests. */
export type Sites = Readonly<Record<string, string>>;

export type SitePage = { readonly board: string; readonly address: string };

/**
 * Selects a few pages of each kind. Together they have almost all the elements, classes and ARIA attributes that occur on pages of
 * that kind. For reports, these are a page with a PDF, the page of a report available on request, and a page with a removal notice.
 * @param sites built sites; the pages of a kind come from the first site that has any
 */
export function representativesOf(sites: Sites): SitePage[] {
	const kinds = Map.groupBy(allPages(sites), ({ address }) => kindOf(address));
	return [...kinds.values()].flatMap((pages) => {
		const first = pages.filter(({ board }) => board === pages[0]?.board);
		return covering(new Map(first.map((page) => [page, featuresOf(sites, page)])));
	});
}

/**
 * Selects fewer pages than {@link representativesOf}: pages that together have all the elements, classes and ARIA attributes of the
 * sites, whatever their kind. A page of a later site is selected only for features that the pages before it lack.
 */
export function pagesWithEveryFeature(sites: Sites): SitePage[] {
	const seen = new Set<string>();
	return Object.entries(sites).flatMap(([board, site]) => {
		const pages = allPages({ [board]: site });
		const taken = covering(new Map(pages.map((page) => [page, featuresOf(sites, page).difference(seen)])));
		for (const feature of taken.flatMap((page) => [...featuresOf(sites, page)])) seen.add(feature);
		return taken;
	});
}

export function allPages(sites: Sites): SitePage[] {
	return Object.entries(sites).flatMap(([board, site]) => pagesOf(site).map((address) => ({ board, address })));
}

/** Returns the address to request for a page. For the “not found” page, it is an address that does not exist. */
export function visitAddress({ address }: SitePage): string {
	return address === "/404.html" ? "/no-such-page/" : address;
}

/** Returns the pattern of an address: `/themes/neglect/` becomes `/themes/*`, and `/national/page/2/` becomes `/national/page`. */
export function kindOf(address: string): string {
	const [section = "", ...names] = address
		.replace(/\/page\/\d+\/$/, "/")
		.split("/")
		.filter(Boolean);
	return `/${[section, ...names.map(() => "*"), ...(/\/page\/\d+\/$/.test(address) ? ["page"] : [])].join("/")}`;
}

/** Lists the features of a page: its elements with their classes, roles, ARIA attributes and states. */
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
 * Selects pages with a greedy set cover. It repeatedly takes the page with the most new features, until no page adds at least two.
 * The tests in test/long cover every page.
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
