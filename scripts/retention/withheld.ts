/**
 * Collects the text of records that must not be public on a given day, and of public reports that will be removed later. Only
 * the leak gate may use this module. It searches the built site for the text. A test ensures that no template imports this
 * module.
 */
import type { Folder } from "../records/record-files.ts";
import type { RecordFile } from "../records/records.ts";
import { textsIn } from "../records/texts.ts";
import { hasNotice, isPublic, type RecordStates } from "./states.ts";

/** A record that the leak gate looks for in the built site, with every string that would reveal the record if it appeared there. */
export type TrackedRecord = {
	/** True if the record is not public on the given day. False if it is a public report that will be removed later. */
	withheld: boolean;
	file: string;
	slug: string;
	folder: Folder;
	/** True if a public record in another folder has the same slug. */
	isShared: boolean;
	/**
	 * True if a removal notice is shown at the record's address. If no notice is shown, the leak gate also searches for the
	 * address of a withheld record.
	 */
	leavesNote: boolean;
	/** The title and subtitle of a report, the title of a briefing, or the headline of a review. */
	titles: string[];
	texts: string[];
	document?: string;
};

/** Returns all records that are removed, withdrawn or not yet public. It also returns the public reports that will be removed later. */
export function trackedRecords(states: RecordStates): TrackedRecord[] {
	const tracked = trackerFor(states);
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

function trackerFor({ reviews, briefings, reports }: RecordStates) {
	const shown: Record<Folder, ReadonlySet<string>> = {
		reviews: new Set(reviews.open.keys()),
		briefings: new Set(briefings.open.map(({ slug }) => slug)),
		reports: new Set(reports.filter(isPublic).map(({ slug }) => slug)),
	};
	return (folder: Folder, { slug, record, source }: RecordFile<unknown>, titles: Array<string | undefined>): TrackedRecord => {
		const isShared = Object.entries(shown).some(([other, slugs]) => other !== folder && slugs.has(slug));
		const own = {
			file: source.file,
			slug,
			folder,
			isShared,
			titles: titles.filter((title) => title !== undefined),
			texts: textsIn(record),
		};
		return { withheld: true, leavesNote: false, ...own };
	};
}
