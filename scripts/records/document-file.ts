import type { Explanation } from "./problem.ts";

/**
 * A problem that the inspection found in a document. The problem is something that the document reveals unintentionally, or
 * something that makes it unreadable for some readers. Pages are numbered from 1. Without `page`, the problem concerns the
 * whole document.
 */
export type Disclosure = { rule: string; severity: "error" | "warning"; page?: number } & Explanation;

/**
 * A part of a document's text or properties that may identify a person. `words` contains only the first few characters of that
 * part. Without `page`, the part is in the document's properties.
 */
export type Pointer = { rule: string; page?: number; words: string } & Explanation;

/** `kindsNamed` lists the names of kinds of report that are at the top of the first page. */
export type Inspected = { disclosures: readonly Disclosure[]; pointers: readonly Pointer[]; kindsNamed: readonly string[] };

export type DocumentFile = {
	/** The file name of the document, such as `scr-028-overview-report.pdf`. */
	name: string;
	/** The path of the file, as shown in messages. */
	path: string;
} & (
	| {
			/** The size of the file in bytes. */
			size: number;
			/** The SHA-256 digest of the file in hexadecimal. */
			sha256: string;
			/** The number of pages. Absent if the number could not be read. */
			pages?: number;
			/** The results of inspecting the document. Absent if the document was not inspected. */
			inspected?: Inspected;
	  }
	| { refusal: Explanation }
);

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

/** Returns the results of inspecting a document, or undefined if the document was not inspected. */
export function inspectedOf(documents: ReadonlyMap<string, DocumentFile>, file: string | undefined): Inspected | undefined {
	const document = documents.get(file ?? "");
	return document && "sha256" in document ? document.inspected : undefined;
}
