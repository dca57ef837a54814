/** What an inspection of the documents found, as far as editors must know of it, and which documents it is to look at. */
import { knownOf } from "../records/anonymity/identifying.ts";
import type { Known } from "../records/anonymity/patterns.ts";
import type { IsoDay } from "../records/dates.ts";
import type { DocumentFile, Records } from "../records/records.ts";
import { type StandingReport, standingOf } from "./states.ts";

/** Something that a document discloses, or that keeps readers from reading it. Pages count from 1; without one it is about the whole. */
export type Disclosure = { rule: string; severity: "error" | "warning"; page?: number; message: string; remedy: string };

/** Something in a document's text that can point to a person; of the words no more than the first characters. */
export type Pointer = { rule: string; page?: number; words: string; message: string; remedy: string };

/** All that was found in one document. */
export type Inspected = { disclosures: readonly Disclosure[]; pointers: readonly Pointer[] };

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
	return standingOf(records, asOf).reports.flatMap((report) => {
		const document = records.documents.get(report.record.file ?? "");
		if (!document || !("sha256" in document) || report.state.state === "removed" || report.state.state === "withdrawn") return [];
		const { name, path, sha256 } = document;
		return { name, path, sha256, known, said: saidOf(report, records) };
	});
}

function saidOf({ record, review }: StandingReport, { board, vocabulary }: Records): string[] {
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

/** The documents with what was found in those that were inspected. */
export function withInspections(
	documents: ReadonlyMap<string, DocumentFile>,
	inspected: ReadonlyMap<string, Inspected>,
): ReadonlyMap<string, DocumentFile> {
	return new Map(
		[...documents].map(([name, document]) => {
			const found = inspected.get(name);
			return [name, found && "sha256" in document ? { ...document, inspected: found } : document];
		}),
	);
}

/** What was found in a document; undefined where it was not inspected. */
export function inspectedOf(documents: ReadonlyMap<string, DocumentFile>, file: string | undefined): Inspected | undefined {
	const document = documents.get(file ?? "");
	return document && "sha256" in document ? document.inspected : undefined;
}
