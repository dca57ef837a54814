/** A build goes into a folder of its own; only a finished one takes the place of the last. */
import { access, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../input/read-sources.ts";

/** By this file an output folder of ours is known; a folder without it is somebody else's. */
const OURS = "build.json";

/**
 * Makes an empty folder beside the output.
 * @throws {InputError} when the output folder holds something that no build of ours wrote
 */
export async function prepareFolder(output: string): Promise<string> {
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
