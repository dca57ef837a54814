/**
 * Lists the files in the documents folder. A file can be published only if it is a PDF in this folder itself. A link to a PDF
 * in another folder is refused.
 */
import { hash } from "node:crypto";
import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import type { DocumentFile } from "../records/document-file.ts";
import { pageCount } from "./pdf-contents.ts";

/** In bytes. Visitors who read on a phone should not have to download larger documents. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

type Refusal = { refusal: { message: string; remedy: string } };

/** Formats a size and the limit, for example “21 MB; the largest allowed is 20 MB”. */
export function sizeAndLimit(bytes: number): string {
	return `${Math.ceil(bytes / 1024 / 1024)} MB; the largest allowed is ${LARGEST_DOCUMENT / 1024 / 1024} MB`;
}

/**
 * Lists the files in a documents folder. If the path does not exist, or is a symbolic link or a file, the list is empty.
 * @param shown the folder's path as shown in messages
 * @param progress called with a message before each document is read
 */
export async function readDocuments(
	folder: string,
	shown: string,
	progress: (message: string) => void = () => {},
): Promise<DocumentFile[]> {
	const stat = await lstat(folder).catch(() => undefined);
	const names = stat?.isDirectory() ? await readdir(folder) : [];
	const found: DocumentFile[] = [];
	for (const name of names.filter((entry) => !entry.startsWith(".")).toSorted()) {
		progress(`Reading ${path.join(shown, name)}`);
		found.push({ name, path: path.join(shown, name), ...(await checkDocument(folder, name)) });
	}
	return found;
}

/** Returns the size, digest and page count of a PDF, or the reason why the file cannot be published. */
export async function checkDocument(folder: string, name: string): Promise<{ size: number; sha256: string; pages?: number } | Refusal> {
	const at = path.join(folder, name);
	try {
		const stat = await lstat(at);
		const other = stat.isSymbolicLink() ? "a link to another file" : stat.isDirectory() ? "a folder" : !stat.isFile() ? "not a file" : "";
		if (other) return refuse(`${name} is ${other}`, "Put the PDF itself into documents/.");
		if (path.dirname(await realpath(at)) !== (await realpath(folder)))
			return refuse(`${name} is outside documents/`, "Put the PDF itself into documents/.");
		if (stat.size > LARGEST_DOCUMENT) return refuse(`${name} is ${sizeAndLimit(stat.size)}`, "Save the PDF with smaller pictures.");
		const bytes = await readFile(at);
		if (!isPdf(bytes)) return refuse(`${name} is not a PDF, despite its name`, "Export the document as PDF and replace the file.");
		const pages = await pageCount(bytes);
		return { size: bytes.byteLength, sha256: hash("sha256", bytes), ...(pages !== undefined && { pages }) };
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
		return refuse(`${name} cannot be read (${reason})`, "Check the file’s permissions, then try again.");
	}
}

/**
 * Checks whether a file is a PDF. A PDF has a header at the start and an end-of-file marker in the last kilobyte (ISO 32000-1,
 * 7.5.2 and 7.5.5).
 */
function isPdf(bytes: Buffer): boolean {
	return bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-1024).includes("%%EOF");
}

function refuse(message: string, remedy: string): Refusal {
	return { refusal: { message, remedy } };
}
