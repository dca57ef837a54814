import { citationsOf, documentOf } from "../../scripts/publish/addresses.ts";
import type { Guard } from "../../scripts/publish/guard-list.ts";
import { trusted } from "../components/html.ts";
import { tombstone } from "../layouts/tombstone.ts";
import { onePage } from "../site-data.ts";

/**
 * What stops each report at the end of its last public day (`scripts/netlify/edge-functions/`), with the note that is sent from then on.
 * Where the search keeps a report's text is known only once the index is made: `scripts/search/guarded-fragments.ts` adds it.
 */
export default onePage("/guard.json", (data) => {
	const { board, futureNotes } = data.catalogue;
	const guard: Guard = {
		timeZone: board.timeZone,
		entries: futureNotes.map((report) => ({
			paths: [report.address.replace(/\/$/, ""), documentOf(report.address), ...citationsOf(report.address)],
			lastPublicDay: report.lastPublicDay,
			note: tombstone(data, report).toString(),
		})),
	};
	return trusted(`${JSON.stringify(guard, undefined, "\t")}\n`);
});
