/** Copies the public documents by name, so that no other file of the documents folder can be published. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../data-folder/input-error.ts";
import type { DocumentFile } from "../records/document-file.ts";

/**
 * Copies documents into `folder/documents`.
 * @param names the names of the catalogue's documents
 * @param checked the documents as they were when the data was checked
 * @throws {InputError} when a document has changed since
 */
export async function copyDocuments(
	names: readonly string[],
	checked: readonly DocumentFile[],
	dataFolder: string,
	folder: string,
): Promise<void> {
	if (names.length === 0) return;
	await mkdir(path.join(folder, "documents"), { recursive: true });
	const byName = new Map(checked.map((document) => [document.name, document]));
	for (const name of names) {
		const bytes = await readFile(path.join(dataFolder, "documents", name));
		const document = byName.get(name);
		const isSame = document && "sha256" in document && document.sha256 === createHash("sha256").update(bytes).digest("hex");
		if (!isSame) throw new InputError(`${name} changed during the build. Build again.`);
		await writeFile(path.join(folder, "documents", name), bytes);
	}
}
