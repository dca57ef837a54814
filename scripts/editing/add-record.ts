/** Puts a new record into a data folder, if it is right and nothing stands in its place. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { catalogue } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Problem } from "../records/problem.ts";
import type { Sources } from "../records/records.ts";
import type { Found, NewRecord } from "./new-record.ts";
import { writeNew } from "./write-files.ts";

/** A mistake that only people can mend, after the record has been written: two of them look at the PDF. */
const LEFT_TO_PEOPLE = "sign-off";

/** The document of a new record: what was found in it, and its bytes. */
export type Copy = { found: Found; bytes: Uint8Array };

/**
 * What would be wrong with a new record among those that are there.
 * @returns the errors that keep it from being written
 */
export function wrongWith({ place, text, document }: NewRecord, copy: Copy | undefined, sources: Sources, today: IsoDay): Problem[] {
	const at = path.join(sources.folder, place);
	const copied =
		document && copy ? [{ ...copy.found, name: path.posix.basename(document), path: path.join(sources.folder, document) }] : [];
	const result = catalogue(
		{
			...sources,
			files: [...sources.files, { name: place, path: at, bytes: new TextEncoder().encode(text) }],
			documents: [...sources.documents, ...copied],
		},
		today,
	);
	return result.ok
		? []
		: result.problems.filter(({ file, severity, rule }) => file === at && severity === "error" && rule !== LEFT_TO_PEOPLE);
}

/**
 * Writes a new record and its document: both, or none.
 * @param folder the data folder
 * @returns the places of what was written, in the data folder
 * @throws with the code EEXIST when something stands in the place of one
 */
export async function writeRecord(folder: string, { place, text, document }: NewRecord, copy: Copy | undefined): Promise<string[]> {
	const copied = document && copy ? path.join(folder, document) : undefined;
	if (copied && copy) await writeNew(copied, copy.bytes);
	try {
		await writeNew(path.join(folder, place), text);
	} catch (error) {
		if (copied) await rm(copied);
		throw error;
	}
	return [place, ...(copied && document ? [document] : [])];
}

/**
 * What is to be done when a record has been written, one sentence a step.
 * @param shown the data folder as messages show it
 */
export function nextSteps({ place, document }: NewRecord, shown: string, problems: readonly Problem[]): string[] {
	const there = shown === "data" ? "" : ` -- --data ${shown}`;
	const file = path.join(shown, place);
	const unsigned = problems.some((problem) => problem.file === file && problem.rule === LEFT_TO_PEOPLE);
	return [
		`Open ${file}: a note above each field says what it is for.`,
		...(unsigned
			? [
					`Have two people look at ${path.join(shown, document ?? "")}, then write their roles and the day under signOff. Until then nothing is published.`,
				]
			: []),
		`Run npm run check${there}`,
		`See the page with npm start${there}`,
	];
}
