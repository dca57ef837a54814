import { allowListOf } from "../records/anonymity/identifying.ts";
import type { AllowList } from "../records/anonymity/patterns.ts";
import type { Records } from "../records/records.ts";
import type { RecordStates, ReportWithState } from "./states.ts";

export type ToInspect = {
	/** The document's file name, such as `scr-028-overview-report.pdf`. */
	name: string;
	path: string;
	sha256: string;
	/** The Board's own telephone numbers, e-mail addresses and e-mail domain. The inspection does not report them. */
	allowList: AllowList;
	/**
	 * Strings that the site already shows for the report, such as its title. If the document contains these strings, it reveals
	 * nothing new.
	 */
	publicDetails: readonly string[];
	/** The names of the kinds of report that the inspection looks for on the first page. */
	kindNames: readonly string[];
};

/**
 * Lists the documents of all reports that are public now or will become public. Documents of removed and withdrawn reports are
 * left out, because readers cannot open them.
 */
export function documentsToInspect(records: Records, { reports }: RecordStates): ToInspect[] {
	const allowList = allowListOf(records.board.record);
	const kindNames = kindsToRemove(records).map(({ name }) => name);
	return reports.flatMap((report) => {
		const document = records.documents.get(report.record.file ?? "");
		if (!document || !("sha256" in document) || report.state.state === "removed" || report.state.state === "withdrawn") return [];
		const { name, path, sha256 } = document;
		return { name, path, sha256, allowList, publicDetails: publicDetailsOf(report, records), kindNames };
	});
}

/** Returns the kinds of report to which a rule in the retention policy applies. */
export function kindsToRemove({ board, vocabulary }: Records): Array<{ id: string; name: string }> {
	const removable = new Set(board.record.retention.flatMap(({ reports }) => reports));
	return vocabulary.record.reportKinds.filter(({ id }) => removable.has(id));
}

function publicDetailsOf({ record, review }: ReportWithState, { board, vocabulary }: Records): string[] {
	const { title, subtitle, authors, reference, kind, publisher } = record;
	const { publishers, reportKinds } = vocabulary.record;
	const ofBoard = [board.record.name, board.record.shortName];
	const named = [
		publishers.find(({ id }) => id === publisher)?.name,
		reportKinds.find(({ id }) => id === kind)?.name,
		review?.record.reference,
	];
	return [...ofBoard, ...named, title, subtitle, authors, reference].filter((one) => one !== undefined);
}
