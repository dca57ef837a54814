/**
 * Reads a data folder. Files are parsed in batches, on several threads if there are many. The parsed files of a large folder
 * are cached, because the result of parsing depends only on a file's name, its bytes and our code.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { CACHE_FOLDER } from "../cache/cache.ts";
import { inBatches, inChunks } from "../cache/chunks.ts";
import { readDocuments } from "../documents/read-documents.ts";
import type { Sources } from "../records/records.ts";
import { SOURCE_FILES_ON_ONE_THREAD, SOURCE_FILES_PER_BATCH } from "../workers/size-limits.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { InputError } from "./input-error.ts";
import type { FileChunk, ParsedBatch, ParseInput, ParseResult, SourcePath } from "./parse-batch.ts";
import { openParsedFiles, readUnchanged } from "./parse-batch.ts";

/**
 * Names to ignore. `IGNORED_FILES` matches the README and files that text editors or operating systems create. `OTHER_FOLDERS`
 * matches folders that contain no records.
 */
const IGNORED_FILES = /^(\.|~)|~$|^(Thumbs\.db|README\.md)$/;
const OTHER_FOLDERS = /^(schemas|documents)$/;

/**
 * Parsed files are cached in `cacheFolder`. By default, only the files of a large data folder are cached, in `.cache`.
 * `threads` is the maximum number of threads.
 */
export type ReadOptions = { cacheFolder?: string | undefined; threads?: number | undefined };

/**
 * Reads and parses every record file, and reads every document. This function does not check files against one another.
 * @param progress called with a message after each batch and each document
 * @throws {InputError} if the folder itself cannot be read
 */
export async function readSources(
	folder: string,
	progress: (message: string) => void = () => {},
	options: ReadOptions = {},
): Promise<Sources> {
	const shown = path.relative(process.cwd(), path.resolve(folder)) || ".";
	const paths = sourcePaths(folder, shown);
	const files = await parseFiles(paths, options, (count) => progress(`Read ${count} of ${paths.length} files in ${shown}`));
	const shownDocuments = path.join(shown, "documents");
	const documents = await readDocuments(path.join(folder, "documents"), shownDocuments, progress).catch(unreadable(shownDocuments));
	return { folder: shown, files, documents };
}

/**
 * Reads and parses the given files.
 * @param progress called after each batch with the number of files parsed so far, not counting cached files
 * @returns the files in the given order
 */
export async function parseFiles(
	files: readonly SourcePath[],
	{ cacheFolder, threads }: ReadOptions = {},
	progress: (count: number) => void = () => {},
): Promise<Sources["files"]> {
	const isLarge = files.length > SOURCE_FILES_ON_ONE_THREAD;
	const folder = cacheFolder ?? (isLarge ? path.join(CACHE_FOLDER, "parsed-files") : undefined);
	const chunks = [...inChunks(files, (file) => [path.dirname(file.path), file.path])].map(([name, own]) => ({ name, files: own }));
	const work = {
		module: new URL("./parse-batch.ts", import.meta.url),
		shared: { cacheFolder: folder && path.resolve(folder) },
		tasks: inBatches(chunks, isLarge ? SOURCE_FILES_PER_BATCH : SOURCE_FILES_ON_ONE_THREAD, (chunk) => chunk.files.length),
	};
	let count = 0;
	const report = ({ parsed }: ParsedBatch) => {
		count += parsed;
		progress(count);
	};
	const batches = await runTasks<ParseInput, FileChunk[], ParsedBatch>(work, { threads, progress: report });
	// If all files in a chunk (a group of files that are cached together) have been deleted, no batch contains the chunk. Its
	// cached results must therefore be deleted here.
	if (folder !== undefined) await (await openParsedFiles(folder)).keepOnly(chunks.map(({ name }) => name));
	const results = batches.flatMap((batch) => batch.results);
	const resultOf = new Map(chunks.flatMap((chunk) => chunk.files).map((file, index) => [file, results[index]]));
	return files.flatMap((file) => sourceFile(file, resultOf.get(file)) ?? []);
}

function sourceFile(source: SourcePath, result: ParseResult | undefined): Sources["files"][number] | undefined {
	const { at: _, ...file } = source;
	if (!result || "refusal" in result) return result && { ...file, ...result };
	return {
		...file,
		parsed: result.parsed,
		// The bytes are read again on request, because they are seldom needed after parsing. Keeping the bytes of all files of a large
		// board would take a lot of memory.
		get bytes() {
			return readUnchanged(source, result.digest);
		},
	};
}

function unreadable(shown: string): (error: NodeJS.ErrnoException) => never {
	return ({ code }) => {
		throw new InputError(`The data folder ${shown} cannot be read (${code}). Name another with --data, or check the spelling.`);
	};
}

/** Whether a path in a data folder, such as `documents/scr-028.pdf`, cannot be a record file. */
export function isIgnored(name: string): boolean {
	const [first = "", ...others] = name.split("/");
	return [first, ...others].some((part) => IGNORED_FILES.test(part)) || (others.length > 0 && OTHER_FOLDERS.test(first));
}

/** Lists everything in the folder that could be a record file. Symbolic links and nested folders are included and are refused later. */
function sourcePaths(folder: string, shown: string, prefix = ""): SourcePath[] {
	return entriesOf(folder, shown).flatMap((entry) => {
		const isFolder = entry.isDirectory() && prefix === "";
		if (IGNORED_FILES.test(entry.name) || (isFolder && OTHER_FOLDERS.test(entry.name))) return [];
		const [at, shownPath] = [path.resolve(folder, entry.name), path.join(shown, entry.name)];
		return isFolder ? sourcePaths(at, shownPath, `${entry.name}/`) : [{ name: prefix + entry.name, path: shownPath, at }];
	});
}

function entriesOf(folder: string, shown: string) {
	try {
		return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		return unreadable(shown)(error as NodeJS.ErrnoException);
	}
}
