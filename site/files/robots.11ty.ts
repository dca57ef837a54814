import { trusted } from "../components/html.ts";
import { onePage } from "../site-data.ts";

/** Writes the rules for crawlers (RFC 9309). A demonstration site asks crawlers to stay away. */
export default onePage("/robots.txt", ({ catalogue: { board } }) =>
	trusted(
		board.demonstration
			? "User-agent: *\nDisallow: /\n"
			: `User-agent: *\nDisallow: /search/\nDisallow: /pagefind/\n\nSitemap: ${new URL("/sitemap.xml", board.address).href}\n`,
	),
);
