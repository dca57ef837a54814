/** Copies the public documents, one by one and by name: what the catalogue does not name is not copied. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../data-folder/input-error.ts";
import type { DocumentFile } from "../records/document-file.ts";

/**
 * Copies documents into `folder/documents`.
 * @param names the file names that the catalogue hands over
 * @param found the documents as they were when the data was checked
 * @throws {InputError} when a document changed since it was checked
 */
export async function copyDocuments(
	names: readonly string[],
	found: readonly DocumentFile[],
	dataFolder: string,
	folder: string,
): Promise<void> {
	if (names.length === 0) return;
	await mkdir(path.join(folder, "documents"), { recursive: true });
	const checked = new Map(found.map((document) => [document.name, document]));
	for (const name of names) {
		const bytes = await readFile(path.join(dataFolder, "documents", name));
		const document = checked.get(name);
		const same = document && "sha256" in document && document.sha256 === createHash("sha256").update(bytes).digest("hex");
		if (!same) throw new InputError(`${name} changed while the site was being made. Build again.`);
		await writeFile(path.join(folder, "documents", name), bytes);
	}
}
