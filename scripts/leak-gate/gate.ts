/** The leak gate checks every built site. The site must contain nothing from a withheld record, and everything public must be there. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { CACHE_FOLDER } from "../cache/cache.ts";
import { inBatches, inChunks } from "../cache/chunks.ts";
import type { Catalogue } from "../publish/published.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import { OUTPUT_FILES_PER_BATCH } from "../workers/size-limits.ts";
import { runTasks } from "../workers/worker-pool.ts";
import type { ConfirmInput } from "./confirm-leaks.ts";
import { type Fingerprints, fingerprintsOf } from "./fingerprints.ts";
import type { GateFinding } from "./gate-finding.ts";
import { missingFrom } from "./missing.ts";
import { keyOfTrackedList, openScans } from "./scan-cache.ts";
import type { FileChunk, FileMatches, ScanInput, ScannedChunk } from "./scan-files.ts";

export type GateInput = {
	catalogue: Catalogue;
	/** Records that are withheld now, and public records that will be withheld later. */
	tracked: readonly TrackedRecord[];
	/** The data folder, which contains the documents. */
	data: string;
	/** The output folder. */
	folder: string;
};

/**
 * `threads` is the maximum number of threads. The scans of files are cached in `cacheFolder`. If `cacheFolder` is omitted,
 * nothing is cached.
 */
export type GateOptions = { threads?: number | undefined; cacheFolder?: string | undefined };

export const SCAN_CACHE: string = path.join(CACHE_FOLDER, "scans");

/** Checks every file in an output folder. Returns an empty list if the output passes. */
export async function inspectOutput(input: GateInput, options: GateOptions = {}): Promise<GateFinding[]> {
	const { catalogue, tracked, data, folder } = input;
	const files = filesIn(folder);
	const fingerprints = await fingerprintsOf(tracked, data);
	const matches = await scan(files, fingerprints, input, options);

	const suspects = suspectsAmong(matches, tracked, fingerprints);
	const shared = { withheld: tracked.filter((record) => record.withheld), catalogue, data, folder };
	const tasks = inBatches(suspects.toSorted(), OUTPUT_FILES_PER_BATCH, () => 1);
	const work = { module: new URL("./confirm-leaks.ts", import.meta.url), shared, tasks };
	const leaks = suspects.length === 0 ? [] : await runTasks<ConfirmInput, string[], GateFinding[]>(work, options);
	const searchable = new Set(matches.flatMap(({ page }) => page ?? []));
	return [...leaks.flat(), ...(await missingFrom(folder, files, searchable, catalogue))];
}

/** Lists the paths of all files in a folder in sorted order, with `/` as the separator. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}

async function scan(
	files: readonly string[],
	fingerprints: Fingerprints,
	{ tracked, folder }: GateInput,
	{ threads, cacheFolder }: GateOptions,
): Promise<FileMatches[]> {
	const chunks = inChunks(files, (file) => [file.split("/")[0] ?? "", file]);
	const withheld = [...tracked.keys()].filter((owner) => tracked[owner]?.withheld);
	const named = [...chunks].map(([name, own]) => ({ name, files: own }));
	const tasks = inBatches(named, OUTPUT_FILES_PER_BATCH, (chunk) => chunk.files.length);
	const work = { module: new URL("./scan-files.ts", import.meta.url), shared: { fingerprints, withheld, folder, cacheFolder }, tasks };
	const scanned = (await runTasks<ScanInput, FileChunk[], ScannedChunk[]>(work, { threads })).flat();
	if (cacheFolder !== undefined) {
		const lists = new Set(scanned.flatMap(({ trackedList }) => trackedList ?? []));
		await (await openScans(cacheFolder)).keepOnly([...chunks.keys(), ...[...lists].map(keyOfTrackedList)]);
	}
	return scanned.flatMap(({ matches }) => matches);
}

/**
 * Lists the files that contain anything from a withheld record. If a removal notice has replaced a report, links to the
 * report's address are allowed, because they lead to the notice.
 */
function suspectsAmong(matches: readonly FileMatches[], tracked: readonly TrackedRecord[], { digests }: Fingerprints): string[] {
	const withheld = new Map([...tracked.entries()].flatMap(([owner, record]) => (record.withheld ? [[digests[owner], record]] : [])));
	const isSuspect = ({ matched, noteAddresses }: FileMatches) =>
		matched.some((one) => withheld.has(one)) || noteAddresses.some((one) => withheld.get(one)?.leavesNote === false);
	return matches.filter(isSuspect).map(({ file }) => file);
}

export function gateFindingInText({ file, record, message }: GateFinding): string {
	return `${file}: ${message} (${record})`;
}
