/**
 * What the files of a data folder say, one by one: remembered where they were read before, else read on several threads.
 * A reading depends on nothing but its file's name and bytes and on our code, whatever else is in the folder.
 */
import path from "node:path";
import { CACHE_FOLDER } from "../cache/cache.ts";
import { inBatches, inChunks } from "../cache/chunks.ts";
import type { Sources } from "../records/records.ts";
import { runTasks } from "../workers/worker-pool.ts";
import { digestOf, type FileShelf, type Outcome, type ReadInput, type ReadShare, readingsIn } from "./parse-batch.ts";
import { bytesAgain, type ToRead } from "./read-files.ts";

/** A file with what was read in it. */
type ReadFile = Sources["files"][number];

/** Where readings are remembered, in the folder that the command is called in. */
const MEMORY = path.join(CACHE_FOLDER, "readings");

/** As many files as are read in no time; and as many of more as are read in one go. */
const FEW = 1500;
const PIECE = 250;

/** How files are read: where they are remembered, else in the usual place where they are many; on how many threads at most; and who is told how many had to be read anew. */
export type ReadingOptions = { memory?: string | undefined; threads?: number | undefined; tell?: (anew: number) => void };

/**
 * Reads what files say.
 * @returns the files with their readings, in the order in which they were given
 */
export async function readFiles(files: readonly ToRead[], options: ReadingOptions = {}): Promise<ReadFile[]> {
	const areMany = files.length > FEW;
	const { memory = areMany ? MEMORY : undefined, threads, tell } = options;
	const shelves = [...inChunks(files, (file) => [path.dirname(file.path), file.path])].map(([name, own]) => ({ name, files: own }));
	const work = {
		module: new URL("./parse-batch.ts", import.meta.url),
		shared: { memory: memory && path.resolve(memory) },
		tasks: inBatches(shelves, areMany ? PIECE : FEW, (shelf) => shelf.files.length),
	};
	let anew = 0;
	const told = (share: ReadShare) => {
		anew += share.anew;
		tell?.(anew);
	};
	const shares = await runTasks<ReadInput, FileShelf[], ReadShare>(work, { threads, progress: told });
	// A shelf from which everything has gone is looked at by nobody, and holds what was there.
	if (memory !== undefined) await (await readingsIn(memory)).keepOnly(shelves.map(({ name }) => name));
	const outcomes = shares.flatMap((share) => share.outcomes);
	const inTheirOrder = new Map(shelves.flatMap((shelf) => shelf.files).map((file, index) => [file, outcomes[index]]));
	return files.flatMap((file) => readFile(file, inTheirOrder.get(file)) ?? []);
}

function readFile({ at, ...file }: ToRead, outcome: Outcome | undefined): ReadFile | undefined {
	if (!outcome || "refusal" in outcome) return outcome && { ...file, ...outcome };
	const { digest, parsed } = outcome;
	return {
		...file,
		parsed,
		// Who has read a file seldom wants its bytes, and all of a large board's take much memory.
		get bytes() {
			return bytesAgain({ at, ...file }, (bytes) => digestOf({ ...file, bytes }) === digest);
		},
	};
}
