import { rm } from "node:fs/promises";
import path from "node:path";
import { catalogue } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Problem } from "../records/problem.ts";
import type { Sources } from "../records/records.ts";
import type { NewRecord, ReadableDocument } from "./new-record.ts";
import { writeNewFile } from "./write-files.ts";

/**
 * The rule that a report must be signed off. It does not block a new record, because people check and sign off a PDF only after
 * its record has been written.
 */
const SIGN_OFF_RULE = "sign-off";

/** A document to copy into the data folder with a new record. */
export type DocumentCopy = { document: ReadableDocument; bytes: Uint8Array };

/** Returns the errors that would occur if the new record were added. If there are any, the record must not be written. */
export function blockingProblems(
	{ file, text, document }: NewRecord,
	copy: DocumentCopy | undefined,
	sources: Sources,
	today: IsoDay,
): Problem[] {
	const shown = path.join(sources.folder, file);
	const copied =
		document && copy ? [{ ...copy.document, name: path.posix.basename(document), path: path.join(sources.folder, document) }] : [];
	const result = catalogue(
		{
			...sources,
			files: [...sources.files, { name: file, path: shown, bytes: new TextEncoder().encode(text) }],
			documents: [...sources.documents, ...copied],
		},
		today,
	);
	return result.ok
		? []
		: result.problems.filter(({ file, severity, rule }) => file === shown && severity === "error" && rule !== SIGN_OFF_RULE);
}

/**
 * Writes a new record and its document. If writing the record fails, the document is deleted again.
 * @returns the paths of the new files, relative to the data folder
 * @throws the system's EEXIST error if one of the files already exists
 */
export async function writeRecord(folder: string, { file, text, document }: NewRecord, copy: DocumentCopy | undefined): Promise<string[]> {
	const copied = document && copy ? path.join(folder, document) : undefined;
	if (copied && copy) await writeNewFile(copied, copy.bytes);
	try {
		await writeNewFile(path.join(folder, file), text);
	} catch (error) {
		if (copied) await rm(copied);
		throw error;
	}
	return [file, ...(copied && document ? [document] : [])];
}

/**
 * Lists what a person has to do after creating a record.
 * @param folder the path of the data folder, as shown in messages
 * @param problems the problems found in the data folder after the record was added
 */
export function nextSteps({ file, document }: NewRecord, folder: string, problems: readonly Problem[]): string[] {
	const option = folder === "data" ? "" : ` -- --data ${folder}`;
	const record = path.join(folder, file);
	const unsigned = problems.some((problem) => problem.file === record && problem.rule === SIGN_OFF_RULE);
	const signOff = `Have two people check ${path.join(folder, document ?? "")}, and write their roles and the date under signOff. Until then nothing is published.`;
	return [
		`Open ${record}: a note above each field explains it.`,
		...(unsigned ? [signOff] : []),
		`Run npm run check${option}`,
		`See the page with npm start${option}`,
	];
}
