/** Caches results on disk between runs. If a cache is missing, damaged or read-only, or the disk is full, the next run is only slower. */
import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readFileSync, writevSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "../project-root.ts";
import { makeFolder } from "./make-folder.ts";
import { deserialise, serialise } from "./serialise.ts";

/** The folder that holds all caches, in the working directory of the command. */
export const CACHE_FOLDER = ".cache";

/** A cache of values of one type. Its methods never throw: a failed read counts as a miss, and a failed write is skipped. */
export type Cache<T> = {
	read: (key: string) => Promise<T | undefined>;
	write: (key: string, value: T) => Promise<void>;
	/** Deletes the values for all other keys. */
	keepOnly: (keys: readonly string[]) => Promise<void>;
};

/**
 * Opens the cache in a folder.
 * @param folder created by the first write, which also deletes the values of other versions of the cache
 * @param dependsOn files and folders in this project that the values depend on; a digest of their content is the version
 */
export async function openCache<T>(folder: string, dependsOn: readonly string[]): Promise<Cache<T>> {
	const version = await versionOf(dependsOn);
	const versionFolder = path.join(folder, version);
	let prepared: Promise<void> | undefined;
	const prepare = () => (prepared ??= makeFolder(versionFolder).then(() => deleteOthers(folder, [version])));
	const fileOf = (key: string) => path.join(versionFolder, hash("sha256", key));
	return {
		read: async (key) => {
			try {
				return deserialise<T>(readFileSync(fileOf(key)));
			} catch {
				return undefined;
			}
		},
		write: async (key, value) => {
			// The file is renamed only when it is complete, so that no reader ever finds half a file.
			const temporary = `${fileOf(key)}.${process.pid}`;
			try {
				await prepare();
				writeBuffers(temporary, serialise(value));
				await rename(temporary, fileOf(key));
			} catch {
				await rm(temporary, { force: true }).catch(() => {});
			}
		},
		keepOnly: async (keys) => {
			const names = keys.map((key) => hash("sha256", key));
			await deleteOthers(versionFolder, names).catch(() => {});
		},
	};
}

/** Synchronous writes are fastest for files of several megabytes. */
function writeBuffers(file: string, buffers: Uint8Array[]): void {
	const handle = openSync(file, "w");
	try {
		writevSync(handle, buffers);
	} finally {
		closeSync(handle);
	}
}

async function deleteOthers(folder: string, names: readonly string[]): Promise<void> {
	const others = (await readdir(folder)).filter((name) => !names.includes(name));
	await Promise.all(others.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

async function versionOf(dependsOn: readonly string[]): Promise<string> {
	const digest = createHash("sha256").update(process.version);
	// The code for the file format is part of every version.
	for (const place of [...dependsOn, "scripts/cache"]) {
		for (const file of await filesIn(path.join(ROOT, place))) digest.update(path.relative(ROOT, file)).update(await readFile(file));
	}
	return digest.digest("hex").slice(0, 16);
}

async function filesIn(place: string): Promise<string[]> {
	if (path.extname(place) !== "") return [place];
	const files = (await readdir(place, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	return files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
}
