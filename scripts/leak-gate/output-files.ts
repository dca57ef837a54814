/** Lists and reads the files of an output folder. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isFragment, pageOfFragmentText } from "../search/fragments.ts";
import { decodedTexts, decodedTextsOfPdf, textOf } from "./decode.ts";
import type { PublishedFile } from "./matches.ts";

/** The paths of all files in a folder, with `/`, in order. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

/** Synchronous, which is fastest for tens of thousands of small files. */
export function readBytes(folder: string, name: string): Buffer {
	return readFileSync(path.join(folder, name));
}

/** Decodes a file. `page` is the address of the page whose text it holds, if it is a fragment of the search index. */
export async function decodeFile(name: string, bytes: Buffer): Promise<{ file: PublishedFile; page: string | undefined }> {
	if (name.endsWith(".pdf")) return { file: { name, bytes, texts: await decodedTextsOfPdf(bytes) }, page: undefined };
	const text = textOf(bytes);
	return { file: { name, bytes, texts: decodedTexts(name, text) }, page: isFragment(name) ? pageOfFragmentText(text) : undefined };
}
