/**
 * A build writes to a temporary folder beside the output folder. When the build is complete, the temporary folder replaces the
 * output.
 */
import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../cache/make-folder.ts";
import { InputError } from "../data-folder/input-error.ts";
import { isWholeDay } from "../records/dates.ts";
import type { RecordStates } from "../retention/states.ts";

/** The temporary folders that this process has created. They are removed when the process exits, unless it is killed. */
const unfinished = new Set<string>();

let published = false;

/**
 * Creates an empty temporary folder beside the output folder.
 * @throws {InputError} if replacing the output folder would delete files that no build wrote, or if a folder cannot be created
 */
export async function prepareFolder(output: string, data: string): Promise<string> {
	refuseFolderInUse(output, data);
	await removeLeftovers(output);
	await refuseForeignFolder(output);
	const folder = `${path.resolve(output)}.building-${process.pid}`;
	await rm(folder, { recursive: true, force: true });
	await makeFolder(folder).catch(cannotBeUsed(output));
	unfinished.add(folder);
	process.off("exit", removeUnfinished).once("exit", removeUnfinished);
	return folder;
}

/**
 * Replaces the output folder with a folder that contains a complete site. The previous output is kept until the new output is
 * in place. The two renames are synchronous, so only a kill signal or another build can come between them.
 * @param isLarge true if the output has so many files that another process should delete the previous output
 */
export async function swapIn(folder: string, output: string, isLarge = false): Promise<void> {
	const target = path.resolve(output);
	const last = `${target}.last-${process.pid}`;
	await rm(last, { recursive: true, force: true });
	const hadOutput = setAside(target, last);
	try {
		renameSync(folder, target);
		published = true;
	} catch (error) {
		// Another build has created the output folder in the meantime. That build's site is replaced in the same way.
		if (["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return await swapIn(folder, output, isLarge);
		if (hadOutput) renameSync(last, target);
		throw error;
	}
	// If the previous output cannot be removed, the next build removes it.
	if (hadOutput) await removeLast(last, `${target}.removing-${process.pid}`, isLarge).catch(() => {});
}

/**
 * Code that deletes a folder. It runs in a process of its own, so that the build need not wait: deleting tens of thousands of
 * files can take ten seconds. Another build may be deleting the same folder.
 */
const REMOVE_FOLDER = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true, maxRetries: 3 })';

/** Removes the previous output. The folder is renamed first, so that no later build restores a half-removed site. */
async function removeLast(last: string, name: string, isLarge: boolean): Promise<void> {
	await rm(name, { recursive: true, force: true });
	await rename(last, name);
	if (!isLarge) return await rm(name, { recursive: true, force: true });
	spawn(process.execPath, ["--eval", REMOVE_FOLDER, name], { detached: true, stdio: "ignore" })
		.on("error", () => {})
		.unref();
}

export async function discard(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	unfinished.delete(folder);
}

export function hasPublished(): boolean {
	return published;
}

/** Checks whether a folder was written by a build. */
export async function isSite(folder: string): Promise<boolean> {
	return (await factsOfSite(folder)) !== undefined;
}

/** Reads a site's `build.json`. Returns `undefined` for a folder that was not written by a build. */
async function factsOfSite(folder: string) {
	try {
		const { board, asOf, preview } = JSON.parse(await readFile(path.join(folder, "build.json"), "utf8")) as Record<string, unknown>;
		return typeof board === "string" && typeof asOf === "string" && isWholeDay(asOf) ? { asOf, preview: preview === true } : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Throws an error if the computer's clock must be wrong. This is the case if its date is before the date of the previous site,
 * or before the date of a sign-off. A site built for a date in the past would contain removed reports again.
 * @param states the records' states on the clock's date
 * @throws {InputError} if the clock must be wrong
 */
export async function refuseClockSetBack({ asOf, reports }: RecordStates, output: string): Promise<void> {
	const refuse = (why: string) => {
		throw new InputError(
			`This computer’s clock says ${asOf}, but ${why}. Reports that were removed would come back. Set the clock right. To build for that day all the same, name it: npm run build -- --as-of ${asOf}`,
		);
	};
	const last = await factsOfSite(output);
	if (last && !last.preview && last.asOf > asOf) refuse(`the site in ${output} was made for ${last.asOf}`);
	const signOffs = reports.flatMap(({ record, source }) => (record.signOff ?? []).map(({ on }) => ({ on, file: source.file })));
	const [newest] = signOffs.toSorted((a, b) => (a.on < b.on ? 1 : -1));
	if (newest && newest.on > asOf) refuse(`${newest.file} was signed off on ${newest.on}`);
}

/**
 * Removes the folders of builds that were killed. If a killed build had already moved the previous output away, the previous
 * output is restored.
 */
export async function removeLeftovers(output: string): Promise<void> {
	const target = path.resolve(output);
	for (const name of await readdir(path.dirname(target)).catch(() => [])) {
		const [, kind, id] = new RegExp(`^${RegExp.escape(path.basename(target))}\\.(building|last|removing)-(\\d+)$`).exec(name) ?? [];
		if (kind === undefined || isRunning(Number(id))) continue;
		const leftover = path.join(path.dirname(target), name);
		if (kind === "last" && !existsSync(target)) await rename(leftover, target);
		else await rm(leftover, { recursive: true, force: true });
	}
}

/**
 * Throws an error if the output folder is or contains the working directory or the data folder, or if it is inside the data
 * folder. Replacing the output folder would then delete other files.
 */
function refuseFolderInUse(output: string, data: string): void {
	const [target, source] = [path.resolve(output), path.resolve(data)];
	// `join` makes both paths end with exactly one separator, even if a path is the root folder.
	const isIn = (inner: string, outer: string) => path.join(inner, path.sep).startsWith(path.join(outer, path.sep));
	if (!isIn(process.cwd(), target) && !isIn(source, target) && !isIn(target, source)) return;
	throw new InputError(`‘${output}’ cannot be the output folder: its contents would be lost. Name another with --output.`);
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

/** Moves the previous output out of the way. Returns false if there was no previous output. */
function setAside(target: string, last: string): boolean {
	try {
		renameSync(target, last);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
		throw error;
	}
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
