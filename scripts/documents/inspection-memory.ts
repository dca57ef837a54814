/**
 * What inspections found, remembered between runs: to inspect takes about a second for eight pages. A memory that is
 * missing, broken, full or read-only makes the next run slower and changes nothing else. It holds no more of a document's
 * words than a message shows.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Inspected } from "../catalogue/inspected.ts";

/** Where it is, in the folder that the command is called in. */
export const MEMORY = path.join(".cache", "inspections");

/** What earlier inspections found. */
export type Memory = {
	/** What was found for this key, unless it is not known any more. */
	recall: (key: string) => Promise<Inspected | undefined>;
	remember: (key: string, inspected: Inspected) => Promise<void>;
};

/** All that an inspection's result depends on beside the document: this code, the patterns, and the libraries. */
const ROOT = path.resolve(import.meta.dirname, "../..");
const DEPENDS_ON = ["scripts/documents", "scripts/catalogue/anonymity", "package-lock.json"];

/**
 * Opens the memory in a folder. Never fails.
 * @param folder made when something is first remembered; what older code found is then thrown away
 */
export async function memoryIn(folder: string): Promise<Memory> {
	const version = await versionOfCode();
	const home = path.join(folder, version);
	const place = (key: string) => path.join(home, `${digestOf(key)}.json`);
	return {
		recall: async (key) => {
			try {
				return parsed(await readFile(place(key), "utf8"));
			} catch {
				return undefined;
			}
		},
		remember: async (key, inspected) => {
			const draft = `${place(key)}.${process.pid}`;
			try {
				await make(home);
				await forgetOthers(folder, version);
				await writeFile(draft, written(inspected));
				await rename(draft, place(key));
			} catch {
				await rm(draft, { force: true }).catch(() => {});
			}
		},
	};
}

/** A digest, then what it is of: half a file, or one that somebody changed, is not believed. */
function written(inspected: Inspected): string {
	const text = JSON.stringify(inspected);
	return `${digestOf(text)}\n${text}`;
}

function parsed(file: string): Inspected | undefined {
	const [digest, text = ""] = file.split("\n");
	return digestOf(text) === digest ? (JSON.parse(text) as Inspected) : undefined;
}

/** Node's own way of making several folders at once never ends where the system has none to give, as under /proc. */
async function make(folder: string): Promise<void> {
	if (folder !== path.dirname(folder)) await make(path.dirname(folder));
	await mkdir(folder).catch(() => {});
}

async function forgetOthers(folder: string, version: string): Promise<void> {
	const old = (await readdir(folder)).filter((name) => name !== version);
	await Promise.all(old.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

async function versionOfCode(): Promise<string> {
	const hash = createHash("sha256").update(process.version);
	for (const part of DEPENDS_ON) for (const file of await filesIn(path.join(ROOT, part))) hash.update(file).update(await readFile(file));
	return hash.digest("hex").slice(0, 16);
}

async function filesIn(place: string): Promise<string[]> {
	if (path.extname(place) !== "") return [place];
	const entries = await readdir(place, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.toSorted();
}

function digestOf(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
