/** Reads records and inspects the documents they name, then judges both together. */

import { inspectDocuments } from "../documents/inspect-documents.ts";
import { inspectionsIn, MEMORY } from "../documents/inspection-cache.ts";
import { judged, type Result } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import { withInspections } from "../records/document-file.ts";
import { readRecords, type Sources } from "../records/records.ts";
import { documentsToInspect } from "../retention/inspections.ts";

/** How documents are inspected on the way to the catalogue. */
export type InspectionOptions = {
	/** Told what is being done, at every file and every page. */
	progress?: (words: string) => void;
	/** The folder in which earlier inspections are remembered. */
	memory?: string;
};

/**
 * The same as `catalogue`, with what the documents disclose.
 * @param sources the files of a data folder
 * @param asOf the day for which documents are public, or will be
 */
export async function inspectedCatalogue(
	sources: Sources,
	asOf: IsoDay,
	{ progress, memory = MEMORY }: InspectionOptions = {},
): Promise<Result> {
	const read = readRecords(sources, progress);
	const documents = read.records ? documentsToInspect(read.records, asOf) : [];
	if (!read.records || documents.length === 0) return judged(read, asOf);
	const inspected = await inspectDocuments(documents, await inspectionsIn(memory), progress);
	const records = { ...read.records, documents: withInspections(read.records.documents, inspected) };
	return judged({ ...read, records }, asOf);
}
