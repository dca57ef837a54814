import { type Guard, guardedPaths } from "../../scripts/publish/guard-list.ts";
import { tombstone } from "../layouts/tombstone.ts";
import type { SiteData } from "../site-data.ts";

/**
 * The list of reports to stop serving after their last public day. It does not include their fragments in the search index; `writeGuard`
 * adds them.
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
