/** The texts that must not be public on a day, and those that will be removed later. For the leak gate only: a test ensures that no template imports this. */
import type { Folder } from "../records/record-files.ts";
import type { RecordFile } from "../records/records.ts";
import { textsIn } from "../records/texts.ts";
import { hasNote, isPublic, type RecordStates } from "./states.ts";

/** Everything that would reveal a record. */
export type TrackedRecord = {
	/** True if it is not public today; false for a report that is public but will be removed. */
	withheld: boolean;
	file: string;
	slug: string;
	folder: Folder;
	/** Whether a note is left at its address. If not, a withheld record's address must not be published either. */
	leavesNote: boolean;
	/** The title and subtitle, or the headline of a review. */
	titles: string[];
	texts: string[];
	document?: string;
};

/** The records that are removed, withdrawn or not yet public, and the public reports that have a last public day. */
export function trackedRecords(states: RecordStates): TrackedRecord[] {
	return [
		...states.reviews.hidden.map((review) => tracked("reviews", review, [review.record.headline])),
		...states.briefings.hidden.map((briefing) => tracked("briefings", briefing, [briefing.record.title])),
		...states.reports
			.filter((report) => !isPublic(report) || "lastPublicDay" in report.state)
			.map((report) => ({
				...tracked("reports", report, [report.record.title, report.record.subtitle]),
				withheld: !isPublic(report),
				leavesNote: hasNote(report),
				...(report.record.file === undefined ? {} : { document: report.record.file }),
			})),
	];
}

function tracked(folder: Folder, { slug, record, source }: RecordFile<unknown>, titles: Array<string | undefined>): TrackedRecord {
	const own = { file: source.file, slug, folder, titles: titles.filter((title) => title !== undefined), texts: textsIn(record) };
	return { withheld: true, leavesNote: false, ...own };
}
