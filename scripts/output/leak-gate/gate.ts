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

/** Inspects a finished output folder. An empty list is a pass. */
export async function inspectOutput({ catalogue, withheld, data, folder }: GateInput): Promise<GateFinding[]> {
	const files = await filesIn(folder);
	const secrets = await secretsOf(catalogue, withheld, data);
	const leaks: GateFinding[] = [];
	for (const name of files) leaks.push(...(await leaksIn(folder, name, secrets)));
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
