/**
 * What the files of a data folder say, one by one: remembered where they were read before, else read on several threads.
 * A reading depends on nothing but its file's name and bytes and on our code, whatever else is in the folder.
 */
import { createHash } from "node:crypto";
import path from "node:path";
import type { Reading } from "../catalogue/records.ts";
import type { SourceFile } from "../catalogue/yaml-source.ts";
import { MEMORIES, type Memory, memoryIn } from "../memory/memory.ts";
import { onShelves } from "../memory/shelves.ts";
import { inPieces, shareOut } from "../threads/share-out.ts";
import type { Readable } from "./read-share.ts";

/** A file with what was read in it. */
type ReadFile = SourceFile & { reading?: Reading | undefined };

/** Where readings are remembered, in the folder that the command is called in. */
export const MEMORY: string = path.join(MEMORIES, "readings");

/** This code, the core with all its schemas, and the libraries. */
const DEPENDS_ON = ["scripts/input", "scripts/catalogue", "package-lock.json"];

/** As many files as are read in no time; and as many of more as are read in one go. */
const FEW = 1500;
const PIECE = 250;

/** Sound readings, each by the digest of its file. They are remembered by the shelf, some hundreds together. */
type Shelf = ReadonlyMap<string, Reading>;

/** How files are read: with what memory, on how many threads at most, and who is told how many have been read. */
export type ReadingOptions = { memory?: Memory<Shelf> | undefined; threads?: number | undefined; tell?: (done: number) => void };

/** Opens the memory of readings in a folder. Never fails. */
export function readingsIn(folder: string): Promise<Memory<Shelf>> {
	return memoryIn(folder, DEPENDS_ON);
}

/** Whether files are so many that it is worth remembering what they say. */
export function areMany(files: readonly SourceFile[]): boolean {
	return files.length > FEW;
}

/**
 * Reads what files say.
 * @returns the files with their readings, in the order in which they were given
 */
export async function withReadings(files: readonly SourceFile[], { memory, threads, tell }: ReadingOptions = {}): Promise<ReadFile[]> {
	const readable = files.filter((file) => "bytes" in file).map((file) => ({ file, digest: digestOf(file) }));
	const shelves = memory ? onShelves(readable, ({ file }) => [path.dirname(file.path), file.path]) : [];
	const recalled = new Map<string, Shelf>();
	for (const [shelf] of shelves) recalled.set(shelf, (await memory?.recall(shelf)) ?? new Map());
	const known = new Map([...recalled.values()].flatMap((shelf) => [...shelf]));

	const unknown = readable.flatMap(({ file, digest }) => (known.has(digest) ? [] : file));
	const fresh = await read(unknown, threads, tell);
	const readings = new Map(readable.map(({ file, digest }) => [file.name, known.get(digest) ?? fresh.get(file.name)]));

	for (const [shelf, files] of shelves) {
		const sound = new Map(files.map(({ file, digest }) => [digest, readings.get(file.name)] as const).filter(isSound));
		if (!haveSameKeys(sound, recalled.get(shelf))) await memory?.remember(shelf, sound);
	}
	return files.map((file) => ({ ...file, reading: readings.get(file.name) }));
}

async function read(files: readonly Readable[], threads: number | undefined, tell?: (done: number) => void): Promise<Map<string, Reading>> {
	const pieces = inPieces(files, areMany(files) ? PIECE : FEW);
	let done = 0;
	const readings = await shareOut<undefined, Readable[], Reading[]>(
		{ job: new URL("./read-share.ts", import.meta.url), shared: undefined, pieces },
		{ threads, tell: () => tell?.(Math.min(++done * PIECE, files.length)) },
	);
	return new Map(readings.flat().map((reading, index) => [files[index]?.name ?? "", reading]));
}

/** All that a reading depends on beside our code: which kind of record it should be, and what is written. */
function digestOf({ name, bytes }: Readable): string {
	return createHash("sha256").update(JSON.stringify(name)).update(bytes).digest("hex");
}

/** Mistakes are found again each time, and then they stand where the file stands now. */
function isSound(entry: readonly [string, Reading | undefined]): entry is [string, Reading] {
	return entry[1]?.record !== undefined && entry[1].found.length === 0;
}

function haveSameKeys(one: Shelf, other: Shelf = new Map()): boolean {
	return one.size === other.size && one.keys().every((key) => other.has(key));
}
