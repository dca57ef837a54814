/** The leak gate: nothing withheld is in the output, nothing public is missing from it. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "../../catalogue/published.ts";
import type { Withheld } from "../../catalogue/withheld.ts";
import { leaksIn } from "./leaks.ts";
import { missingFrom } from "./missing.ts";
import { secretsOf } from "./secrets.ts";

/** Something that must not be, or must be, in the output. Names the record, never its words. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The file in the output folder. */
	file: string;
	/** The record's own file, or its address where it is public. */
	record: string;
	message: string;
};

export type GateInput = {
	catalogue: Catalogue;
	withheld: readonly Withheld[];
	/** The data folder, for the documents. */
	data: string;
	/** The finished output folder. */
	folder: string;
};

/** How many files are read at once, so that the disk and the processor need not wait for each other. */
const AT_ONCE = 16;

/** Inspects a finished output folder. An empty list is a pass. */
export async function inspectOutput({ catalogue, withheld, data, folder }: GateInput): Promise<GateFinding[]> {
	const files = await filesIn(folder);
	const secrets = await secretsOf(catalogue, withheld, data);
	const leaks: GateFinding[] = [];
	for (let start = 0; start < files.length; start += AT_ONCE) {
		const batch = files.slice(start, start + AT_ONCE);
		leaks.push(...(await Promise.all(batch.map((name) => leaksIn(folder, name, secrets)))).flat());
	}
	return [...leaks, ...(await missingFrom(folder, files, catalogue))];
}

/** A finding in one line. */
export function gateFindingInText({ file, record, message }: GateFinding): string {
	return `${file}: ${message} (${record})`;
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}
