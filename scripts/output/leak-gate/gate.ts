/** The leak gate: nothing withheld is in the output, nothing public is missing from it. */
import { lstat, readdir } from "node:fs/promises";
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

/** An inspection that can begin while the output is still being written. */
export type Gate = {
	/** Looks at what is there so far. It is a head start, and decides nothing. */
	lookAhead: () => Promise<void>;
	/** Looks at everything that is new or has changed since, and at what is missing. An empty list is a pass. */
	finish: () => Promise<GateFinding[]>;
};

/** Opens the gate for an output folder. */
export function openGate({ catalogue, withheld, data, folder }: GateInput): Gate {
	const secrets = secretsOf(catalogue, withheld, data);
	const seen = new Map<string, { version: string; leaks: GateFinding[] }>();
	const look = async (name: string) => {
		// The version is taken before the content: what changes while it is read is looked at again.
		const version = await versionOf(path.join(folder, name));
		if (seen.get(name)?.version !== version) seen.set(name, { version, leaks: await leaksIn(folder, name, await secrets) });
	};
	const lookAtAll = async (): Promise<string[]> => {
		const files = await filesIn(folder);
		for (let start = 0; start < files.length; start += AT_ONCE) await Promise.all(files.slice(start, start + AT_ONCE).map(look));
		return files;
	};
	return {
		async lookAhead() {
			await lookAtAll();
		},
		async finish() {
			const files = await lookAtAll();
			return [...files.flatMap((name) => seen.get(name)?.leaks ?? []), ...(await missingFrom(folder, files, catalogue))];
		},
	};
}

/** Inspects a finished output folder. An empty list is a pass. */
export function inspectOutput(input: GateInput): Promise<GateFinding[]> {
	return openGate(input).finish();
}

async function versionOf(file: string): Promise<string> {
	const { ino, size, mtimeNs } = await lstat(file, { bigint: true });
	return `${ino} ${size} ${mtimeNs}`;
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
