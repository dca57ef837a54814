/** A build goes into a folder of its own; only a finished one takes the place of the last. */
import { spawn } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { exists, makeFolder } from "../cache/make-folder.ts";
import { InputError } from "../data-folder/input-error.ts";
import { type IsoDay, isWholeDay } from "../records/dates.ts";

/** By this file an output folder of ours is known; a folder without it is somebody else's. */
const OURS = "build.json";

/** What a site says of itself: of which Board it is, for which day it was made, and whether for editors alone. */
export type SiteFacts = { board: string; asOf: IsoDay; preview: boolean };

/** Folders of builds under way in this process. They are removed when it ends, however it ends, unless it is killed. */
const unfinished = new Set<string>();

/** Whether a build of this process has put its site in place. */
let published = false;

/**
 * Makes an empty folder beside the output.
 * @param output the output folder
 * @param data the data folder
 * @throws {InputError} when the output folder holds something that no build of ours wrote, something is kept there, or it cannot be made
 */
export async function prepareFolder(output: string, data: string): Promise<string> {
	refuseFolderInUse(output, data);
	await clearRemains(output);
	await refuseForeignFolder(output);
	const folder = `${path.resolve(output)}.building-${process.pid}`;
	await rm(folder, { recursive: true, force: true });
	await makeFolder(folder).catch(cannotBeUsed(output));
	unfinished.add(folder);
	process.off("exit", removeUnfinished).once("exit", removeUnfinished);
	return folder;
}

/**
 * Puts a finished folder in the output's place. The last output is kept until the new one stands.
 * Nothing of ours runs between two synchronous steps: only a kill can come between them, or another build.
 * @param isLarge whether it has so many files that nobody should have to wait until the last ones are removed
 */
export async function swapIn(folder: string, output: string, isLarge = false): Promise<void> {
	const target = path.resolve(output);
	const last = `${target}.last-${process.pid}`;
	await rm(last, { recursive: true, force: true });
	const had = setAside(target, last);
	try {
		renameSync(folder, target);
		published = true;
	} catch (error) {
		// Another build put its own there in that moment. Whole as it is, it is set aside like the one before.
		if (isTaken(error)) return await swapIn(folder, output, isLarge);
		if (had) renameSync(last, target);
		throw error;
	}
	// What cannot be removed now, the next build removes: the new site stands.
	if (had) await removeLast(last, `${target}.removing-${process.pid}`, isLarge).catch(() => undefined);
}

/** Removes the last output, by a process of its own where that takes long. Under its new name it is never put back. */
async function removeLast(last: string, name: string, isLarge: boolean): Promise<void> {
	await rm(name, { recursive: true, force: true });
	await rename(last, name);
	if (!isLarge) return await rm(name, { recursive: true, force: true });
	const remover = path.join(import.meta.dirname, "remove-folder.ts");
	spawn(process.execPath, [remover, name], { detached: true, stdio: "ignore" })
		.on("error", () => {})
		.unref();
}

/** Removes what an unfinished build left. */
export async function discard(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	unfinished.delete(folder);
}

/** Whether a build of this process has put its site in place. */
export function hasPublished(): boolean {
	return published;
}

/** Says whether a folder is a site that a build of ours wrote. */
export async function isSite(folder: string): Promise<boolean> {
	return (await factsOfSite(folder)) !== undefined;
}

/** What a folder says of itself, if it is a site that a build of ours wrote. */
export async function factsOfSite(folder: string): Promise<SiteFacts | undefined> {
	const text = await readFile(path.join(folder, OURS), "utf8").catch(() => "");
	const { board, asOf, preview } = objectIn(text);
	if (typeof board !== "string" || typeof asOf !== "string" || !isWholeDay(asOf)) return undefined;
	return { board, asOf, preview: preview === true };
}

/**
 * Removes what builds left that were killed, and puts back an output that one of them had set aside.
 * @param output the output folder
 */
export async function clearRemains(output: string): Promise<void> {
	const target = path.resolve(output);
	const siblings = await readdir(path.dirname(target)).catch(() => []);
	for (const name of siblings) {
		const [, kind, id] = new RegExp(`^${RegExp.escape(path.basename(target))}\\.(building|last|removing)-(\\d+)$`).exec(name) ?? [];
		if (kind === undefined || isRunning(Number(id))) continue;
		const remains = path.join(path.dirname(target), name);
		if (kind === "last" && !(await exists(target))) await rename(remains, target);
		else await rm(remains, { recursive: true, force: true });
	}
}

/** The output is replaced as a whole: it must be neither the folder one works in or its parent, nor the data's. */
function refuseFolderInUse(output: string, data: string): void {
	const target = path.resolve(output);
	const holds = (inner: string) => inner === target || inner.startsWith(target.endsWith(path.sep) ? target : target + path.sep);
	const source = path.resolve(data);
	if (!holds(process.cwd()) && !holds(source) && !target.startsWith(source + path.sep)) return;
	throw new InputError(`‘${output}’ cannot be the output folder: what is in it would be lost. Name another with --output.`);
}

async function refuseForeignFolder(output: string): Promise<void> {
	const entries = await readdir(output).catch((error: NodeJS.ErrnoException) =>
		error.code === "ENOENT" ? [] : cannotBeUsed(output)(error),
	);
	if (entries.length === 0 || (await isSite(output))) return;
	throw new InputError(
		`${output} holds files that no build of this site wrote, and they would be lost. Name another folder with --output, or empty it.`,
	);
}

function cannotBeUsed(output: string): (error: NodeJS.ErrnoException) => never {
	return ({ code }) => {
		throw new InputError(`${output} cannot be used as the output folder (${code}). Name another with --output.`);
	};
}

/** @returns whether there was something to set aside */
function setAside(target: string, last: string): boolean {
	try {
		renameSync(target, last);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
		throw error;
	}
}

function isTaken(error: unknown): boolean {
	return ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
}

function removeUnfinished(): void {
	for (const folder of unfinished) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

function objectIn(text: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}
