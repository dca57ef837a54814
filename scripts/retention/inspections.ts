/** What an inspection of the documents found, as far as editors must know of it, and which documents it is to look at. */
import { knownOf } from "../records/anonymity/identifying.ts";
import type { Known } from "../records/anonymity/patterns.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Records } from "../records/records.ts";
import { type ReportWithState, statesOn } from "./states.ts";

/** A document to inspect. */
export type ToInspect = {
	/** Its file name. */
	name: string;
	/** Its place as messages show it, and as it can be read. */
	path: string;
	sha256: string;
	/** What a text of this board may say. */
	known: Known;
	/** What the site says of the document to everyone: whoever reads that in the document learns nothing new. */
	said: readonly string[];
};

/** The documents of every report that is public or will be. What was removed is shown to nobody, and is not looked at again. */
export function documentsToInspect(records: Records, asOf: IsoDay): ToInspect[] {
	const known = knownOf(records.board.record);
	return statesOn(records, asOf).reports.flatMap((report) => {
		const document = records.documents.get(report.record.file ?? "");
		if (!document || !("sha256" in document) || report.state.state === "removed" || report.state.state === "withdrawn") return [];
		const { name, path, sha256 } = document;
		return { name, path, sha256, known, said: saidOf(report, records) };
	});
}

function saidOf({ record, review }: ReportWithState, { board, vocabulary }: Records): string[] {
	const { title, subtitle, authors, reference, kind, publisher } = record;
	const { publishers, reportKinds } = vocabulary.record;
	const all = [
		board.record.name,
		board.record.shortName,
		publishers.find(({ id }) => id === publisher)?.name,
		reportKinds[kind].name,
		review?.record.reference,
		...[title, subtitle, authors, reference],
	];
	return all.filter((one) => one !== undefined);
}
