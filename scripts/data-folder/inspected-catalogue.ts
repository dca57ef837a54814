import { INSPECTION_CACHE, inspectDocuments, openInspectionCache } from "../documents/inspect-documents.ts";
import { catalogueOfRecords, type Result } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import { withInspections } from "../records/document-file.ts";
import { readRecords, type Sources } from "../records/records.ts";
import { documentsToInspect } from "../retention/inspections.ts";
import { statesOn } from "../retention/states.ts";

/**
 * Inspects the documents of reports that are or will be public, and builds the catalogue for a given day.
 * @param progress called with a message for each file and each page of a document
 */
export async function inspectedCatalogue(sources: Sources, asOf: IsoDay, progress?: (message: string) => void): Promise<Result> {
	const read = readRecords(sources, progress);
	if (!read.records) return catalogueOfRecords(read, undefined);
	const states = statesOn(read.records, asOf);
	const documents = documentsToInspect(read.records, states);
	if (documents.length === 0) return catalogueOfRecords(read, states);
	const inspected = await inspectDocuments(documents, await openInspectionCache(INSPECTION_CACHE), progress);
	const records = { ...read.records, documents: withInspections(read.records.documents, inspected) };
	return catalogueOfRecords({ ...read, records }, states);
}
