import { rm } from "node:fs/promises";
import path from "node:path";
import { catalogue } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Problem } from "../records/problem.ts";
import type { Sources } from "../records/records.ts";
import type { NewRecord, ReadableDocument } from "./new-record.ts";
import { writeNewFile } from "./write-files.ts";

/** Does not block a new record: two people check and sign off the PDF after the record is written. */
const SIGN_OFF_RULE = "sign-off";

/** A document to copy into the data folder with a new record. */
export type DocumentCopy = { document: ReadableDocument; bytes: Uint8Array };

/** The errors that a new record would have among the existing ones. With any of them it must not be written. */
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
 * Writes a new record and its document: both or neither.
 * @returns the files written, as paths in the data folder
 * @throws the system's error with the code EEXIST when one of the files exists
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
 * @param folder the data folder as messages show it
 * @param problems those of the data folder with the new record
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
