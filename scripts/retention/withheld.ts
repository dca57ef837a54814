/**
 * Collects the strings that must not be public on a given day, and those that will have to be removed later. Only the leak
 * gate may use them: a test ensures that no template imports this module.
 */
import type { Folder } from "../records/record-files.ts";
import type { RecordFile } from "../records/records.ts";
import { textsIn } from "../records/texts.ts";
import { hasNotice, isPublic, type RecordStates } from "./states.ts";

/** Everything that would reveal a record if it appeared on the site. */
export type TrackedRecord = {
	/** True if the record is not public today; false for a report that is public but will be removed. */
	withheld: boolean;
	file: string;
	slug: string;
	folder: Folder;
	/** Whether a note is left at the record's address. If not, the address of a withheld record must not be published either. */
	leavesNote: boolean;
	/** The title and subtitle or, for a review, the headline. */
	titles: string[];
	texts: string[];
	document?: string;
};

/** Returns the records that are removed, withdrawn or not yet public, and the public reports that will be removed. */
export function trackedRecords(states: RecordStates): TrackedRecord[] {
	return [
		...states.reviews.hidden.map((review) => ({ ...tracked("reviews", review, [review.record.headline]), leavesNote: hasNotice(review) })),
		...states.briefings.hidden.map((briefing) => ({
			...tracked("briefings", briefing, [briefing.record.title]),
			leavesNote: hasNotice(briefing),
		})),
		...states.reports
			.filter((report) => !isPublic(report) || "lastPublicDay" in report.state)
			.map((report) => ({
				...tracked("reports", report, [report.record.title, report.record.subtitle]),
				withheld: !isPublic(report),
				leavesNote: hasNotice(report),
				...(report.record.file === undefined ? {} : { document: report.record.file }),
			})),
	];
}

function tracked(folder: Folder, { slug, record, source }: RecordFile<unknown>, titles: Array<string | undefined>): TrackedRecord {
	const own = { file: source.file, slug, folder, titles: titles.filter((title) => title !== undefined), texts: textsIn(record) };
	return { withheld: true, leavesNote: false, ...own };
}
