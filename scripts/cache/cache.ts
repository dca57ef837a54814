/**
 * What was found out once and need not be found out again, between runs. A memory that is missing, broken, full or
 * read-only makes the next run slower and changes nothing else.
 */
import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readFileSync, writevSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "../project-root.ts";
import { makeFolder } from "./make-folder.ts";
import { parsed, written } from "./serialise.ts";

/** Where memories are, in the folder that the command is called in. */
export const MEMORIES = ".cache";

/** A memory of one kind of thing. */
export type Memory<T> = {
	/** What was found for this key, unless it is not known any more. */
	recall: (key: string) => Promise<T | undefined>;
	remember: (key: string, found: T) => Promise<void>;
	/** Forgets what was found for any other key. */
	keep: (keys: readonly string[]) => Promise<void>;
};

/** How things are remembered is part of what is remembered. */
const OURS = "scripts/cache";

/**
 * Opens the memory in a folder. Never fails.
 * @param folder made when something is first remembered; what older code found is then thrown away
 * @param dependsOn all that the findings depend on beside their keys: files and folders of this project, by their paths in it
 */
export async function memoryIn<T>(folder: string, dependsOn: readonly string[]): Promise<Memory<T>> {
	const version = await versionOf(dependsOn);
	const home = path.join(folder, version);
	let made: Promise<void> | undefined;
	const ready = () => (made ??= makeFolder(home).then(() => forgetOthers(folder, [version])));
	const place = (key: string) => path.join(home, `${digestOf(key)}`);
	return {
		recall: async (key) => {
			try {
				return parsed<T>(readFileSync(place(key)));
			} catch {
				return undefined;
			}
		},
		remember: async (key, found) => {
			const draft = `${place(key)}.${process.pid}`;
			try {
				await ready();
				writeAt(draft, written(found));
				await rename(draft, place(key));
			} catch {
				await rm(draft, { force: true }).catch(() => {});
			}
		},
		keep: (keys) => forgetOthers(home, keys.map(digestOf)).catch(() => {}),
	};
}

/** Megabytes are written and read fastest without turns. */
function writeAt(file: string, pieces: Uint8Array[]): void {
	const handle = openSync(file, "w");
	try {
		writevSync(handle, pieces);
	} finally {
		closeSync(handle);
	}
}

async function forgetOthers(folder: string, names: readonly string[]): Promise<void> {
	const old = (await readdir(folder)).filter((name) => !names.includes(name));
	await Promise.all(old.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

async function versionOf(dependsOn: readonly string[]): Promise<string> {
	const all = createHash("sha256").update(process.version);
	for (const part of [...dependsOn, OURS]) {
		for (const file of await filesIn(path.join(ROOT, part))) all.update(path.relative(ROOT, file)).update(await readFile(file));
	}
	return all.digest("hex").slice(0, 16);
}

async function filesIn(place: string): Promise<string[]> {
	if (path.extname(place) !== "") return [place];
	const entries = await readdir(place, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.toSorted();
}

function digestOf(content: string | Uint8Array): string {
	return hash("sha256", content);
}
