import { endOfDay } from "../../scripts/catalogue/dates.ts";
import type { PublishedReport } from "../../scripts/catalogue/published.ts";
import type { BoardRecord } from "../../scripts/catalogue/schema/board.ts";
import { type Html, trusted } from "./html.ts";

/** A report as schema.org describes one, for machines that read pages; `expires` says when it leaves this site. */
export function reportJsonLd(
	{ title, address, publisher, documentDate, published, lastPublicDay, summary, reference }: PublishedReport,
	board: BoardRecord,
): Html {
	return jsonLd({
		"@context": "https://schema.org",
		"@type": "Report",
		name: title,
		url: new URL(address, board.address).href,
		publisher: { "@type": "Organization", name: publisher.name },
		datePublished: documentDate ?? published,
		expires: lastPublicDay && endOfDay(lastPublicDay, board.timeZone),
		reportNumber: reference,
		description: summary,
		inLanguage: board.language,
	});
}

/** A data block: no script runs it, so the policy on scripts does not stop it. `<` is escaped, so no text can end it. */
function jsonLd(data: object): Html {
	return trusted(`<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`);
}
