/** The texts that must not be public on a day, or will not be later. For the leak gate only: a test ensures that no template imports this. */
import type { Folder } from "../records/record-files.ts";
import { textsIn } from "../records/texts.ts";
import { hasNote, isPublic, type RecordStates } from "./states.ts";

/** A record, with everything that would reveal it. */
export type TrackedRecord = {
	/** True if it is not public today; false for a report that is public but will be removed. */
	withheld: boolean;
	/** The path of the record's file, for messages. */
	file: string;
	slug: string;
	folder: Folder;
	/** Whether a note stands at its address. If not, a withheld record's address must not be published either. */
	leavesNote: boolean;
	/** The title and subtitle, or the headline of a review. */
	titles: string[];
	/** Every text in the record, however deep. */
	texts: string[];
	/** The file name of its document. */
	document?: string;
};

/** The records that are removed, withdrawn or not yet public, and the public reports that have a last public day. */
export function trackedRecords(states: RecordStates): TrackedRecord[] {
	return [
		...states.reviews.hidden.map(({ slug, record, source }) => ({
			...whole(source.file, slug, "reviews", record),
			titles: record.headline === undefined ? [] : [record.headline],
		})),
		...states.briefings.hidden.map(({ slug, record, source }) => ({
			...whole(source.file, slug, "briefings", record),
			titles: [record.title],
		})),
		...states.reports
			.filter((report) => !isPublic(report) || "lastPublicDay" in report.state)
			.map((report) => ({
				...whole(report.source.file, report.slug, "reports", report.record),
				withheld: !isPublic(report),
				leavesNote: hasNote(report),
				titles: [report.record.title, ...(report.record.subtitle === undefined ? [] : [report.record.subtitle])],
				...(report.record.file === undefined ? {} : { document: report.record.file }),
			})),
	];
}

function whole(file: string, slug: string, folder: TrackedRecord["folder"], record: unknown): Omit<TrackedRecord, "titles"> {
	return { withheld: true, file, slug, folder, leavesNote: false, texts: textsIn(record) };
}
