/** `npm run check -- --fix`: mends in a data folder what has one right answer, and says what it did. */
import { lstat, rename } from "node:fs/promises";
import path from "node:path";
import { rightFileName, type Sources, schemaFor } from "../records/records.ts";
import type { SourceFile } from "../records/yaml/parse.ts";
import { mendText } from "./fix-text.ts";
import { replaceFile } from "./write-files.ts";

/**
 * Mends the files of a data folder. Done twice, it does nothing the second time.
 * @param folder the data folder
 * @param sources what was read in it
 * @returns a line for each file that was changed
 */
export async function mendFolder(folder: string, sources: Sources): Promise<string[]> {
	const mended: string[] = [];
	for (const file of sources.files) mended.push(...(await mendRecord(folder, file)));
	const names = new Set(sources.files.map(({ name }) => name));
	const rename = async (name: string, right: string, taken: Set<string>) => {
		if (await renamed(folder, name, right, taken))
			mended.push(`${path.join(sources.folder, name)}: renamed to ${path.posix.basename(right)}`);
	};
	for (const { name } of sources.files) await rename(name, recordName(name), names);
	const documents = new Set(sources.documents.map(({ name }) => `documents/${name}`));
	for (const name of [...documents]) await rename(name, name.toLowerCase(), documents);
	return mended;
}

async function mendRecord(folder: string, file: SourceFile): Promise<string[]> {
	const schema = schemaFor(file.name);
	if (!schema || "refusal" in file) return [];
	const text = decode(file.bytes);
	if (text === undefined) return [];
	const mended = mendText(text, schema);
	if (mended.done.length === 0) return [];
	await replaceFile(path.join(folder, file.name), mended.text);
	return [`${file.path}: ${mended.done.join("; ")}`];
}

/** The text of a file with its byte order mark, if it has one; undefined where it is no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The right name of a record's file, where nothing but its capitals, its ending or the signs between its words are wrong. */
function recordName(name: string): string {
	const { dir, base } = path.posix.parse(name);
	const isRecord = schemaFor(`${dir}/a.yaml`) !== undefined && /\.ya?ml(?:\.txt)?$/i.test(base);
	const right = isRecord && /^[\x20-\x7e]{1,80}$/.test(base) ? rightFileName(base) : undefined;
	return right === undefined ? name : `${dir}/${right}`;
}

/** Renames a file, unless it has the name already or another file does. */
async function renamed(folder: string, name: string, right: string, taken: Set<string>): Promise<boolean> {
	if (right === name || taken.has(right) || !(await lstat(path.join(folder, name))).isFile()) return false;
	taken.add(right);
	await rename(path.join(folder, name), path.join(folder, right));
	return true;
}
