/** What the public must not see on a day, for the leak gate alone. No template may import this; a test holds it. */
import { isNoted, isPublic, type Standing } from "./standing.ts";

/** A record that is not public, with everything by which it could be recognised. */
export type Withheld = {
	/** The record's own file, for messages. */
	file: string;
	slug: string;
	folder: "reviews" | "reports" | "briefings";
	/** Whether a note stands at its old address; otherwise not even its address may be seen. */
	noted: boolean;
	/** Its title and subtitle, or a review's headline. */
	titles: string[];
	/** Every text in it. */
	texts: string[];
	/** The file name of its document. */
	document?: string;
};

/** Everything that is removed, withdrawn or not yet public. */
export function withheldOf(standing: Standing): Withheld[] {
	return [
		...standing.reviews.hidden.map(({ slug, record, source }) => ({
			...whole(source.file, slug, "reviews", record),
			titles: record.headline === undefined ? [] : [record.headline],
		})),
		...standing.briefings.hidden.map(({ slug, record, source }) => ({
			...whole(source.file, slug, "briefings", record),
			titles: [record.title],
		})),
		...standing.reports
			.filter((report) => !isPublic(report))
			.map((report) => ({
				...whole(report.source.file, report.slug, "reports", report.record),
				noted: isNoted(report),
				titles: [report.record.title, ...(report.record.subtitle === undefined ? [] : [report.record.subtitle])],
				...(report.record.file === undefined ? {} : { document: report.record.file }),
			})),
	];
}

function whole(file: string, slug: string, folder: Withheld["folder"], record: unknown): Omit<Withheld, "titles"> {
	return { file, slug, folder, noted: false, texts: textsIn(record) };
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
