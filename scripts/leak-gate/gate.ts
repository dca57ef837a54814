/** The leak gate: nothing withheld is in the output, nothing public is missing from it. */
import path from "node:path";
import { CACHE_FOLDER } from "../cache/cache.ts";
import { inBatches, inChunks } from "../cache/chunks.ts";
import type { Catalogue } from "../publish/published.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import { runTasks } from "../workers/worker-pool.ts";
import type { CloserInput } from "./confirm-leaks.ts";
import { type Marks, marksOf } from "./fingerprints.ts";
import { missingFrom } from "./missing.ts";
import { filesIn } from "./output-files.ts";
import { keyOfList, seenIn } from "./scan-cache.ts";
import type { FileShelf, Looked, LookInput, Sighted } from "./scan-files.ts";

/** Something that must not be, or must be, in the output. Names the record, never its words. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The file in the output folder. */
	file: string;
	/** The record's own file, or its address where it is public. */
	record: string;
	message: string;
};

/** A finished output, and what must and must not be in it. */
export type GateInput = {
	catalogue: Catalogue;
	watched: readonly TrackedRecord[];
	/** The data folder, for the documents. */
	data: string;
	/** The finished output folder. */
	folder: string;
};

/** On how many threads at most, else as many as the machine has use for; and where is remembered what was seen, else nowhere. */
export type GateOptions = { threads?: number | undefined; memory?: string | undefined };

/** Where is remembered what was seen, in the folder that the command is called in. */
export const MEMORY: string = path.join(CACHE_FOLDER, "seen");

/** As many files as are looked at in one go. */
const PIECE = 2000;

/** Inspects a finished output folder, every byte of it. An empty list is a pass. */
export async function inspectOutput(input: GateInput, options: GateOptions = {}): Promise<GateFinding[]> {
	const { catalogue, watched, data, folder } = input;
	const files = filesIn(folder);
	const marks = await marksOf(watched, data);
	const sighted = await lookThrough(files, marks, input, options);

	const suspects = suspectsAmong(sighted, watched, marks);
	const withheld = watched.filter((record) => record.withheld);
	const work = {
		module: new URL("./confirm-leaks.ts", import.meta.url),
		shared: { withheld, catalogue, data, folder },
		tasks: inBatches(suspects.toSorted(), PIECE, () => 1),
	};
	const leaks = suspects.length === 0 ? [] : await runTasks<CloserInput, string[], GateFinding[]>(work, options);
	const searchable = new Set(sighted.flatMap(({ page }) => page ?? []));
	return [...leaks.flat(), ...(await missingFrom(folder, files, searchable, catalogue))];
}

async function lookThrough(
	files: readonly string[],
	marks: Marks,
	{ watched, folder }: GateInput,
	{ threads, memory }: GateOptions,
): Promise<Sighted[]> {
	const shelves = inChunks(files, (file) => [file.split("/")[0] ?? "", file]);
	const withheld = [...watched.keys()].filter((owner) => watched[owner]?.withheld);
	const work = {
		module: new URL("./scan-files.ts", import.meta.url),
		shared: { marks, withheld, folder, memory },
		tasks: inBatches(
			[...shelves].map(([name, own]) => ({ name, files: own })),
			PIECE,
			(shelf) => shelf.files.length,
		),
	};
	const looked = (await runTasks<LookInput, FileShelf[], Looked[]>(work, { threads })).flat();
	if (memory !== undefined) {
		const lists = new Set(looked.flatMap(({ list }) => list ?? []));
		await (await seenIn(memory)).keepOnly([...shelves.keys(), ...[...lists].map(keyOfList)]);
	}
	return looked.flatMap(({ sighted }) => sighted);
}

/** Files that have marks of something withheld, but for the address of a note where there is one. */
function suspectsAmong(sighted: readonly Sighted[], watched: readonly TrackedRecord[], { digests }: Marks): string[] {
	const withheld = new Map([...watched.entries()].flatMap(([owner, record]) => (record.withheld ? [[digests[owner], record]] : [])));
	const isSuspect = ({ marked, named }: Sighted) =>
		marked.some((one) => withheld.has(one)) || named.some((one) => withheld.get(one)?.leavesNote === false);
	return sighted.filter(isSuspect).map(({ file }) => file);
}

/** A finding in one line. */
export function gateFindingInText({ file, record, message }: GateFinding): string {
	return `${file}: ${message} (${record})`;
}
