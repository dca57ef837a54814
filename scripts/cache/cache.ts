/**
 * Caches results on disk, so that later commands can reuse them. If a cache is missing, damaged or read-only, or if the disk is
 * full, later commands only take longer.
 */
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
	/** Deletes the values for all keys except the given ones. */
	keepOnly: (keys: readonly string[]) => Promise<void>;
};

/**
 * Opens the cache in a folder.
 * @param folder the cache's folder. The first write creates it and deletes the values of other versions of the cache.
 * @param dependsOn files and folders in this project that the values depend on. A digest of their content is the cache's
 * version.
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
			// The file is renamed only when it is complete, so that no reader ever finds an incomplete file.
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

/** Writes a file synchronously, because this is fastest for files of several megabytes. */
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
	// A change to the file format of caches changes every cache's version.
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
