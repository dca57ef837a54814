/** What the public must not see on a day, or will not be allowed to, for the leak gate alone. No template may import this; a test holds it. */
import { hasNote, isPublic, type RecordStates } from "./states.ts";

/** A record with everything by which it could be recognised. */
export type TrackedRecord = {
	/** Whether it is not public today. */
	withheld: boolean;
	/** The record's own file, for messages. */
	file: string;
	slug: string;
	folder: "reviews" | "reports" | "briefings";
	/** Whether a note stands at its old address; otherwise not even its address may be seen while it is withheld. */
	leavesNote: boolean;
	/** Its title and subtitle, or a review's headline. */
	titles: string[];
	/** Every text in it. */
	texts: string[];
	/** The file name of its document. */
	document?: string;
};

/** Everything that is removed, withdrawn or not yet public; and every public report whose last day is known. */
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

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
