import { xml } from "../components/html.ts";
import { onePage } from "../site-data.ts";
import { FIXED_PAGES } from "../site-map.ts";

/** Every page that search engines may list (sitemaps.org protocol 0.9). Removed reports' pages are not among them. */
export default onePage("/sitemap.xml", ({ catalogue, lists }) => {
	const { reviews, reports, briefings, board } = catalogue;
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
	return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...new Set(addresses)].map(
	(address) => xml`<url><loc>${new URL(address, board.address).href}</loc></url>
`,
)}</urlset>
`;
});
