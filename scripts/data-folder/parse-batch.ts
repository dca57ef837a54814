/** Worker module that reads and parses a batch of record files. A file whose name and bytes are unchanged is taken from the cache. */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { type Cache, openCache } from "../cache/cache.ts";
import type { Explanation } from "../records/problem.ts";
import { schemaFor } from "../records/record-files.ts";
import { type ParsedFile, parseRecordFile } from "../records/records.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import { InputError } from "./input-error.ts";

/** A file to read: its name in the data folder, the path to show in messages, and its absolute path. */
export type SourcePath = { name: string; path: string; at: string };

/** A group of files whose results are cached together. */
export type FileChunk = { name: string; files: readonly SourcePath[] };

/** `cacheFolder` is undefined if the results are not to be cached. */
export type ParseInput = { cacheFolder: string | undefined };

/** The reason why a file was not read. If it was read, the parsed file and a digest of its name and bytes. */
export type ParseResult = { refusal: Explanation } | { digest: string; parsed: ParsedFile };

/** The results for a batch's files, in order, and the number of files that were parsed rather than taken from the cache. */
export type ParsedBatch = { results: ParseResult[]; parsed: number };

/** The results for the files in a chunk that have no problems, keyed by digest. */
type CachedChunk = ReadonlyMap<string, ParsedFile>;

/**
 * The sources of the parser and of the schemas, and the versions of the libraries that they use. If any of them changes, cached
 * results are no longer used.
 */
const DEPENDS_ON = ["scripts/data-folder", "scripts/records", "package-lock.json"];

export function openParsedFiles(folder: string): Promise<Cache<CachedChunk>> {
	return openCache(folder, DEPENDS_ON);
}

export default async function start({ cacheFolder }: ParseInput): Promise<(chunks: readonly FileChunk[]) => Promise<ParsedBatch>> {
	const cache = cacheFolder === undefined ? undefined : await openParsedFiles(cacheFolder);
	return async (chunks) => {
		const parsed = await Array.fromAsync(chunks, (chunk) => parseChunk(chunk, cache));
		return { results: parsed.flatMap(({ results }) => results), parsed: parsed.reduce((sum, one) => sum + one.parsed, 0) };
	};
}

async function parseChunk({ name, files }: FileChunk, cache: Cache<CachedChunk> | undefined): Promise<ParsedBatch> {
	const cached: CachedChunk = (await cache?.read(name)) ?? new Map();
	let parsed = 0;
	const results = files.map((file): ParseResult => {
		const content = contentOf(file.at);
		if ("refusal" in content) return content;
		const digest = digestOf(file.name, content.bytes);
		const found = cached.get(digest);
		if (found) return { digest, parsed: found };
		parsed += 1;
		const schema = schemaFor(file.name);
		return { digest, parsed: schema ? parseRecordFile({ ...file, ...content }, schema) : { found: [] } };
	});
	// Only files without problems are cached, because a problem includes the file's path, which may change.
	const isSound = ({ record, found }: ParsedFile) => record !== undefined && found.length === 0;
	const sound = new Map(
		results.flatMap((result) => ("parsed" in result && isSound(result.parsed) ? [[result.digest, result.parsed]] : [])),
	);
	const isSame = sound.size === cached.size && sound.keys().every((digest) => cached.has(digest));
	if (!isSame) await cache?.write(name, sound);
	return { results, parsed };
}

/** Returns a digest of a file's name and bytes. The name is included because it decides which schema applies. */
function digestOf(name: string, bytes: Uint8Array): string {
	return createHash("sha256").update(JSON.stringify(name)).update(bytes).digest("hex");
}

/**
 * Reads the bytes of a file that has already been parsed.
 * @param digest the file's digest when it was parsed
 * @throws {InputError} if the file has changed since it was parsed, or cannot be read
 */
export function readUnchanged({ name, path, at }: SourcePath, digest: string): Uint8Array {
	const content = contentOf(at);
	if ("bytes" in content && digestOf(name, content.bytes) === digest) return content.bytes;
	throw new InputError(`${path} changed while it was being read. When it is saved, try again.`);
}

/** Reads a file from disk, or returns the reason why it is refused. Synchronous reads are fastest for thousands of small files. */
function contentOf(at: string): { bytes: Uint8Array } | { refusal: Explanation } {
	try {
		const stat = lstatSync(at);
		if (stat.isSymbolicLink()) return refuse("this is a link to another file or folder", "Put the file itself here.");
		if (!stat.isFile())
			return refuse(`this is ${stat.isDirectory() ? "a folder" : "a device or a pipe"}, not a file`, "Put the record itself here.");
		// The parser refuses a file over the limit because of its size alone, so its content need not be read.
		if (stat.size > LARGEST_SOURCE) return { bytes: new Uint8Array(stat.size) };
		// The bytes are copied, because the original may be a view of a buffer shared with other files.
		const bytes = new Uint8Array(readFileSync(at));
		// If a file is still being saved, the part already written may look like a valid record, for example a record whose withdrawal
		// is missing.
		const after = lstatSync(at);
		if (after.mtimeMs !== stat.mtimeMs || bytes.byteLength !== after.size || after.ino !== stat.ino)
			return refuse("the file changed while it was being read", "When it is saved, try again.");
		return { bytes };
	} catch (error) {
		const { code = "unknown reason" } = error as NodeJS.ErrnoException;
		return refuse(`the file cannot be read (${code})`, "Check who may read it, then try again.");
	}
}

function refuse(message: string, remedy: string): { refusal: Explanation } {
	return { refusal: { message, remedy } };
}
