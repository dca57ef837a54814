/** Looks at the PDFs that editors committed: only a plain file inside the folder that really is a PDF can be published. */
import { createHash } from "node:crypto";
import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import type { DocumentFile } from "../records/document-file.ts";
import { pageCount } from "./page-count.ts";

/** The largest document that a reader on a phone should have to fetch. In bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

type Refusal = { refusal: { message: string; remedy: string } };

/**
 * Lists a documents folder; one that does not exist, or is not a folder of its own but a link or a file, holds none.
 * @param folder the folder
 * @param shown the folder as messages show it
 * @param progress told what is being read, at every document
 */
export async function readDocuments(folder: string, shown: string, progress: (words: string) => void = () => {}): Promise<DocumentFile[]> {
	const isFolder = await lstat(folder).then(
		(stat) => stat.isDirectory(),
		() => false,
	);
	const names = isFolder ? await readdir(folder) : [];
	const found: DocumentFile[] = [];
	for (const name of names.filter((entry) => !entry.startsWith(".")).toSorted()) {
		progress(`Reading ${path.join(shown, name)}`);
		found.push({ name, path: path.join(shown, name), ...(await lookAt(folder, name)) });
	}
	return found;
}

/** What one file of a folder is: a PDF that can be published, or why it is none. */
export async function lookAt(folder: string, name: string): Promise<{ size: number; sha256: string; pages?: number } | Refusal> {
	const at = path.join(folder, name);
	try {
		const stat = await lstat(at);
		if (stat.isSymbolicLink()) return refuse(`${name} is a link to another file`, "Put the PDF itself into documents/.");
		if (stat.isDirectory()) return refuse(`${name} is a folder`, "Put the PDF itself into documents/.");
		if (!stat.isFile()) return refuse(`${name} is not a file`, "Put the PDF itself into documents/.");
		if (path.dirname(await realpath(at)) !== (await realpath(folder)))
			return refuse(`${name} lies outside documents/`, "Put the PDF itself into documents/.");
		if (stat.size > LARGEST_DOCUMENT) {
			return refuse(
				`${name} has ${Math.ceil(stat.size / 1024 / 1024)} MB; a document may have ${LARGEST_DOCUMENT / 1024 / 1024} MB`,
				"Save the PDF with smaller pictures.",
			);
		}
		const bytes = await readFile(at);
		if (!isPdf(bytes)) return refuse(`${name} is not a PDF, whatever its name says`, "Export the document as PDF and replace the file.");
		const pages = await pageCount(bytes);
		return {
			size: bytes.byteLength,
			sha256: createHash("sha256").update(bytes).digest("hex"),
			...(pages === undefined ? {} : { pages }),
		};
	} catch (error) {
		return refuse(
			`${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`,
			"Check who may read it, then try again.",
		);
	}
}

/** ISO 32000-1, 7.5.2 and 7.5.5: a header at the start, an end-of-file marker in the last kilobyte. */
function isPdf(bytes: Buffer): boolean {
	return bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-1024).includes("%%EOF");
}

function refuse(message: string, remedy: string): Refusal {
	return { refusal: { message, remedy } };
}
