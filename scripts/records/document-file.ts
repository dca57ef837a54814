import type { Explanation } from "./problem.ts";

/** Something that a document reveals unintentionally, or that makes it unreadable for some readers. Pages are numbered from 1; without `page`, the finding is about the whole document. */
export type Disclosure = { rule: string; severity: "error" | "warning"; page?: number } & Explanation;

/** Something in a document's text that can identify a person. `words` contains only the first few characters of what was found. */
export type Pointer = { rule: string; page?: number; words: string } & Explanation;

export type Inspected = { disclosures: readonly Disclosure[]; pointers: readonly Pointer[] };

export type DocumentFile = {
	/** Its file name, such as `scr-028-overview-report.pdf`. */
	name: string;
	/** Its path as shown in messages. */
	path: string;
} & (
	| {
			/** In bytes. */
			size: number;
			/** The digest of its bytes in hexadecimal. */
			sha256: string;
			/** The number of pages; absent if it could not be read. */
			pages?: number;
			/** Absent if the document was not inspected. */
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

/** Undefined if the document was not inspected. */
export function inspectedOf(documents: ReadonlyMap<string, DocumentFile>, file: string | undefined): Inspected | undefined {
	const document = documents.get(file ?? "");
	return document && "sha256" in document ? document.inspected : undefined;
}
