/** A build goes into a folder of its own; only a finished one takes the place of the last. */
import { access, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../input/read-sources.ts";

/** By this file an output folder of ours is known; a folder without it is somebody else's. */
const OURS = "build.json";

/**
 * Makes an empty folder beside the output.
 * @param output the output folder
 * @param data the data folder
 * @throws {InputError} when the output folder holds something that no build of ours wrote, or something is kept there
 */
export async function prepareFolder(output: string, data: string): Promise<string> {
	refuseFolderInUse(output, data);
	await clearRemains(output);
	await refuseForeignFolder(output);
	const folder = `${path.resolve(output)}.building-${process.pid}`;
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	return folder;
}

/** Puts a finished folder in the output's place. The last output is kept until the new one stands. */
export async function swapIn(folder: string, output: string): Promise<void> {
	const target = path.resolve(output);
	const last = `${target}.last-${process.pid}`;
	const had = await exists(target);
	if (had) await rename(target, last);
	try {
		await rename(folder, target);
	} catch (error) {
		if (had) await rename(last, target);
		throw error;
	}
	await rm(last, { recursive: true, force: true });
}

/** Removes what an unfinished build left. */
export async function discard(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
}

/** Says whether a folder is a site that a build of ours wrote. */
export async function isSite(folder: string): Promise<boolean> {
	return (await readFile(path.join(folder, OURS), "utf8").catch(() => "")).includes('"asOf"');
}

/** The output is replaced as a whole: it must be neither the folder one works in or its parent, nor the data's. */
function refuseFolderInUse(output: string, data: string): void {
	const target = path.resolve(output);
	const holds = (inner: string) => inner === target || inner.startsWith(target.endsWith(path.sep) ? target : target + path.sep);
	const source = path.resolve(data);
	if (!holds(process.cwd()) && !holds(source) && !target.startsWith(source + path.sep)) return;
	throw new InputError(`‘${output}’ cannot be the output folder: what is in it would be lost. Name another with --output.`);
}

/** Removes what builds left that were ended from outside, and puts back an output that one of them had set aside. */
async function clearRemains(output: string): Promise<void> {
	const target = path.resolve(output);
	const siblings = await readdir(path.dirname(target)).catch(() => []);
	for (const name of siblings) {
		const [, kind, id] = new RegExp(`^${RegExp.escape(path.basename(target))}\\.(building|last)-(\\d+)$`).exec(name) ?? [];
		if (kind === undefined || isRunning(Number(id))) continue;
		const remains = path.join(path.dirname(target), name);
		if (kind === "last" && !(await exists(target))) await rename(remains, target);
		else await rm(remains, { recursive: true, force: true });
	}
}

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

async function refuseForeignFolder(output: string): Promise<void> {
	const entries = await readdir(output).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return [];
		throw new InputError(`${output} cannot be used as the output folder (${error.code}). Name another with --output.`);
	});
	if (entries.length === 0 || (await isSite(output))) return;
	throw new InputError(
		`${output} holds files that no build of this site wrote, and they would be lost. Name another folder with --output, or empty it.`,
	);
}

async function exists(file: string): Promise<boolean> {
	return access(file).then(
		() => true,
		() => false,
	);
}
