/** Generates the sitemap (sitemaps.org protocol 0.9). It consists of one file, or of several files and an index of these files. */
import { xml } from "../components/html.ts";
import type { SiteData } from "../site-data.ts";

/** The pages that every board's site has. */
const FIXED_PAGES: readonly string[] = [
	"/",
	"/themes/",
	"/agencies/",
	"/for/",
	"/recommendations/",
	"/how-we-learn/",
	"/framework/",
	"/search/",
	"/about/",
	"/about/reviews/",
	"/data/",
	"/accessibility/",
	"/privacy/",
];

/** The protocol allows at most this many addresses in one file. */
const MAX_ADDRESSES = 50_000;

type MapFile = { address: string; content: string };

/**
 * Lists every page in the sitemap, except the notices about removed reports and other unlisted pages.
 * @param most the maximum number of addresses in one file
 */
export function siteMap(data: SiteData, most = MAX_ADDRESSES): MapFile[] {
	const addresses = listedAddresses(data);
	if (addresses.length <= most) return [{ address: "/sitemap.xml", content: fileOf("urlset", "url", addresses) }];
	const files = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) => ({
		address: `/sitemap-${index + 1}.xml`,
		content: fileOf("urlset", "url", addresses.slice(index * most, (index + 1) * most)),
	}));
	const whole = files.map(({ address }) => new URL(address, data.catalogue.board.address).href);
	return [{ address: "/sitemap.xml", content: fileOf("sitemapindex", "sitemap", whole) }, ...files];
}

function listedAddresses({ catalogue: { reviews, reports, briefings, board }, lists }: SiteData): string[] {
	const listed = [
		lists.reviews,
		lists.reports,
		lists.briefings,
		lists.national,
		lists.publishers,
		lists.practiceReviews,
		lists.themes,
		lists.agencies,
		lists.audiences,
		lists.recommendations,
		lists.byStatus,
		lists.byTheme,
	].flat();
	const addresses = [...FIXED_PAGES, ...[...listed, ...reviews, ...reports, ...briefings].map(({ address }) => address)];
	return [...new Set(addresses)].map((address) => new URL(address, board.address).href);
}

function fileOf(kind: "urlset" | "sitemapindex", entry: "url" | "sitemap", addresses: readonly string[]): string {
	return xml`<?xml version="1.0" encoding="utf-8"?>
<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(
	(address) => xml`<${entry}><loc>${address}</loc></${entry}>
`,
)}</${kind}>
`.toString();
}
