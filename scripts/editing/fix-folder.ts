import { lstat, rename } from "node:fs/promises";
import path from "node:path";
import { rightFileName, schemaFor } from "../records/record-files.ts";
import type { Sources } from "../records/records.ts";
import type { SourceFile } from "../records/yaml/parse.ts";
import { fixText } from "./fix-text.ts";
import { replaceFile } from "./write-files.ts";

/**
 * Fixes the records in a data folder. It also renames record and document files whose names are wrong only in form, such as in
 * their capitals. Running the function again changes nothing.
 * @returns a line for each file changed or renamed
 */
export async function fixFolder(folder: string, sources: Sources): Promise<string[]> {
	const lines: string[] = [];
	for (const file of sources.files) lines.push(...(await fixRecord(folder, file)));
	const names = new Set(sources.files.map(({ name }) => name));
	const rename = async (name: string, right: string, taken: Set<string>) => {
		if (await renamed(folder, name, right, taken))
			lines.push(`${path.join(sources.folder, name)}: renamed to ${path.posix.basename(right)}`);
	};
	for (const { name } of sources.files) await rename(name, recordName(name), names);
	const documents = new Set(sources.documents.map(({ name }) => `documents/${name}`));
	for (const name of [...documents]) await rename(name, name.toLowerCase(), documents);
	return lines;
}

async function fixRecord(folder: string, file: SourceFile): Promise<string[]> {
	const schema = schemaFor(file.name);
	if (!schema || "refusal" in file) return [];
	const text = decode(file.bytes);
	if (text === undefined) return [];
	const fixed = fixText(text, schema);
	if (fixed.done.length === 0) return [];
	await replaceFile(path.join(folder, file.name), fixed.text);
	return [`${file.path}: ${fixed.done.join("; ")}`];
}

/** Decodes a file, keeping any byte order mark. Returns undefined if the file is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * Corrects the name of a record's file if only its capitals, extension or separators are wrong. Otherwise returns the name
 * unchanged.
 */
function recordName(name: string): string {
	const { dir, base } = path.posix.parse(name);
	const isRecord = schemaFor(`${dir}/a.yaml`) !== undefined && /\.ya?ml(?:\.txt)?$/i.test(base);
	const right = isRecord && /^[\x20-\x7e]{1,80}$/.test(base) ? rightFileName(base) : undefined;
	return right === undefined ? name : `${dir}/${right}`;
}

/**
 * Renames a regular file. Does nothing if the name is already right or if another file has the right name. Returns whether the
 * file was renamed.
 */
async function renamed(folder: string, name: string, right: string, taken: Set<string>): Promise<boolean> {
	if (right === name || taken.has(right) || !(await lstat(path.join(folder, name))).isFile()) return false;
	taken.add(right);
	await rename(path.join(folder, name), path.join(folder, right));
	return true;
}
