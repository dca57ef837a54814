/** The files of an output folder, as the gate reads them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isFragment, pageOf } from "../search/fragments.ts";
import { readingsOf, readingsOfPdf, textOf } from "./decode.ts";
import type { PublishedFile } from "./matches.ts";

/** The paths of all files in a folder, with `/`, in order. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

/** A file's bytes. Nothing else is being done meanwhile, and tens of thousands of small files are read fastest without turns. */
export function bytesOf(folder: string, name: string): Buffer {
	return readFileSync(path.join(folder, name));
}

/** A file with every way to read it; and the page that it speaks of, where it is a part of the search index. */
export async function readFileOf(name: string, bytes: Buffer): Promise<{ file: PublishedFile; page: string | undefined }> {
	if (name.endsWith(".pdf")) return { file: { name, bytes, readings: await readingsOfPdf(bytes) }, page: undefined };
	const text = textOf(bytes);
	return { file: { name, bytes, readings: readingsOf(name, text) }, page: isFragment(name) ? pageOf(text) : undefined };
}
