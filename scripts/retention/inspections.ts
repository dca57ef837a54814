import { allowListOf } from "../records/anonymity/identifying.ts";
import type { AllowList } from "../records/anonymity/patterns.ts";
import type { Records } from "../records/records.ts";
import type { RecordStates, ReportWithState } from "./states.ts";

export type ToInspect = {
	/** The file name. */
	name: string;
	path: string;
	sha256: string;
	/** The Board's contact details and names, which a document may contain. */
	allowList: AllowList;
	/** Strings that the site itself shows about the document. If the document contains them, they disclose nothing new. */
	publicDetails: readonly string[];
};

/**
 * The documents of reports that are public or will be. Documents of removed and withdrawn reports are left out, because no
 * reader can see them.
 */
export function documentsToInspect(records: Records, { reports }: RecordStates): ToInspect[] {
	const allowList = allowListOf(records.board.record);
	return reports.flatMap((report) => {
		const document = records.documents.get(report.record.file ?? "");
		if (!document || !("sha256" in document) || report.state.state === "removed" || report.state.state === "withdrawn") return [];
		const { name, path, sha256 } = document;
		return { name, path, sha256, allowList, publicDetails: publicDetailsOf(report, records) };
	});
}

function publicDetailsOf({ record, review }: ReportWithState, { board, vocabulary }: Records): string[] {
	const { title, subtitle, authors, reference, kind, publisher } = record;
	const { publishers, reportKinds } = vocabulary.record;
	const ofBoard = [board.record.name, board.record.shortName];
	const named = [publishers.find(({ id }) => id === publisher)?.name, reportKinds[kind].name, review?.record.reference];
	return [...ofBoard, ...named, title, subtitle, authors, reference].filter((one) => one !== undefined);
}
