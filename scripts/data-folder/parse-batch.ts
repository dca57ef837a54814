/** Reads a share of the files: those that were read before and are the same now are recalled. */
import { createHash } from "node:crypto";
import { type Cache, openCache } from "../cache/cache.ts";
import { type ParsedFile, parseRecordFile, schemaFor } from "../records/records.ts";
import type { Refusal } from "../records/yaml/parse.ts";
import { fileAt, type ToRead } from "./read-files.ts";

/** Where readings are remembered, if they are. */
export type ReadInput = { memory: string | undefined };

/** Some hundreds of files: as they are shared out, and as what they say is remembered. */
export type FileShelf = { name: string; files: readonly ToRead[] };

/** What came of a file: why it was not read, or what it says, with the digest of its name and bytes. */
export type Outcome = { refusal: Refusal } | { digest: string; parsed: ParsedFile };

/** What came of a share's files, one after another, and how many had to be read anew. */
export type ReadShare = { outcomes: Outcome[]; anew: number };

/** Sound readings, each by the digest of its file. */
type RememberedShelf = ReadonlyMap<string, ParsedFile>;

/** This code, the core with all its schemas, and the libraries. */
const DEPENDS_ON = ["scripts/data-folder", "scripts/records", "package-lock.json"];

/** Opens the memory of readings in a folder. Never fails. */
export function readingsIn(folder: string): Promise<Cache<RememberedShelf>> {
	return openCache(folder, DEPENDS_ON);
}

/** Readies the reading of shelves. */
export default async function start({ memory: folder }: ReadInput): Promise<(shelves: readonly FileShelf[]) => Promise<ReadShare>> {
	const memory = folder === undefined ? undefined : await readingsIn(folder);
	return async (shelves) => {
		const share: ReadShare = { outcomes: [], anew: 0 };
		for (const shelf of shelves) {
			const { outcomes, anew } = await readShelf(shelf, memory);
			share.outcomes.push(...outcomes);
			share.anew += anew;
		}
		return share;
	};
}

async function readShelf({ name, files }: FileShelf, memory: Cache<RememberedShelf> | undefined): Promise<ReadShare> {
	const known = (await memory?.read(name)) ?? new Map<string, ParsedFile>();
	let anew = 0;
	const outcomes = files.map((toRead): Outcome => {
		const file = fileAt(toRead);
		if ("refusal" in file) return { refusal: file.refusal };
		const digest = digestOf(file);
		const recalled = known.get(digest);
		if (recalled) return { digest, parsed: recalled };
		anew += 1;
		const schema = schemaFor(file.name);
		return { digest, parsed: schema ? parseRecordFile(file, schema) : { found: [] } };
	});
	const sound = new Map(outcomes.flatMap((outcome) => (isSound(outcome) ? [[outcome.digest, outcome.parsed]] : [])));
	if (!haveSameKeys(sound, known)) await memory?.write(name, sound);
	return { outcomes, anew };
}

/** All that a reading depends on beside our code: which kind of record it should be, and what is written. */
export function digestOf({ name, bytes }: { name: string; bytes: Uint8Array }): string {
	return createHash("sha256").update(JSON.stringify(name)).update(bytes).digest("hex");
}

/** Mistakes are found again each time, and then they stand where the file stands now. */
function isSound(outcome: Outcome): outcome is Extract<Outcome, { parsed: ParsedFile }> {
	return "parsed" in outcome && outcome.parsed.record !== undefined && outcome.parsed.found.length === 0;
}

function haveSameKeys(one: RememberedShelf, other: RememberedShelf): boolean {
	return one.size === other.size && one.keys().every((key) => other.has(key));
}
