/** Runs the build for `npm start`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const BUILD = path.resolve(import.meta.dirname, "../commands/build.ts");

/**
 * Makes the site in a process of its own, so that changed code is used, and out of reach of Ctrl-C.
 * @returns whether it was made; why not, the build itself says on standard error
 */
export async function runBuild(options: readonly string[]): Promise<boolean> {
	const child = spawn(process.execPath, [BUILD, ...options], { stdio: ["ignore", 2, 2], detached: true, windowsHide: true });
	const [code] = (await once(child, "close")) as [number | null];
	return code === 0;
}
