import { type Guard, guardedPaths } from "../../scripts/publish/guard-list.ts";
import { tombstone } from "../layouts/tombstone.ts";
import type { SiteData } from "../site-data.ts";

/**
 * Returns the list of records that Netlify must stop serving after their last public day. The list does not include the records'
 * fragments in the search index. `writeGuard` adds these fragments.
 */
export function guardOf(data: Omit<SiteData, "lists">): Guard {
	const { board, futureNotices } = data.catalogue;
	return {
		timeZone: board.timeZone,
		entries: futureNotices.map((report) => ({
			paths: guardedPaths(report.address),
			lastPublicDay: report.lastPublicDay,
			note: tombstone(data, report).toString(),
		})),
	};
}
