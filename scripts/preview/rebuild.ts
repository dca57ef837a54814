import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const BUILD = path.resolve(import.meta.dirname, "../commands/build.ts");

/**
 * Runs `npm run build` in a separate process, so that the latest code is run and Ctrl-C does not reach the build. The build
 * prints any problems itself.
 * @returns whether the build succeeded
 */
export async function runBuild(options: readonly string[]): Promise<boolean> {
	const child = spawn(process.execPath, [BUILD, ...options], { stdio: ["ignore", 2, 2], detached: true, windowsHide: true });
	const [code] = (await once(child, "close")) as [number | null];
	return code === 0;
}

/**
 * Makes a function that runs a task, but never twice at the same time. Any number of calls while the task is running cause
 * exactly one more run afterwards. The returned promise settles when no further run is needed.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again = false;
	const runAll = async () => {
		do {
			again = false;
			await task();
		} while (again);
	};
	return () => {
		again = running !== undefined;
		running ??= runAll().finally(() => {
			running = undefined;
		});
		return running;
	};
}
