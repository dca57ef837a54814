/** Runs the project's command-line programs in tests. */
import { spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "../../scripts/project-root.ts";

export type Outcome = { code: number | null; out: string; error: string };

/** Runs a command from `scripts/commands/` in a new process, as an editor would, and waits until it has ended. */
export function run(script: string, args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = process.env): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path.resolve(ROOT, "scripts/commands", script), ...args], {
			cwd,
			env,
			stdio: ["ignore", "pipe", "pipe"],
		});
		let out = "";
		let error = "";
		child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
		child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, out, error }));
	});
}

/** The events for which a build adds listeners, so that it can clean up before its process ends. */
const EVENTS = ["SIGHUP", "SIGINT", "SIGTERM", "beforeExit"];

let lastCall: Promise<unknown> = Promise.resolve();
let calls = 0;

/**
 * Runs a command in the test's own process. A new process would need half a second of processor time just to load the modules.
 * The command must end by itself, leave nothing running and need no terminal. Calls run one after another.
 * @throws any error that the command throws; a real process would print its stack trace
 */
export function call(script: string, args: readonly string[], env = process.env, cwd = ROOT): Promise<Outcome> {
	const outcome = lastCall.then(() => called(script, args, env, cwd));
	lastCall = outcome.catch(() => {});
	return outcome;
}

async function called(script: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Outcome> {
	const outcome: Outcome = { code: 0, out: "", error: "" };
	const ownFolder = process.cwd();
	const { argv, env: ownEnv, exitCode, stdout, stderr, stdin } = process;
	const [writeOut, writeError, { isTTY }] = [stdout.write, stderr.write, stdin];
	process.argv = [process.execPath, path.join(ROOT, "scripts/commands", script), ...args];
	process.env = env;
	process.exitCode = undefined;
	process.chdir(cwd);
	stdin.isTTY = false;
	const keepIn = (stream: "out" | "error") => (text: string | Uint8Array) => {
		outcome[stream] += String(text);
		return true;
	};
	stdout.write = keepIn("out");
	stderr.write = keepIn("error");
	const listeners = EVENTS.map((event) => process.listeners(event as "exit"));
	try {
		// The query changes with each call, so Node evaluates the module again.
		await import(/* @vite-ignore */ `${process.argv[1]}?call=${calls++}`);
		outcome.code = Number(process.exitCode ?? 0);
	} finally {
		process.chdir(ownFolder);
		for (const [index, event] of EVENTS.entries())
			for (const listener of process.listeners(event as "exit"))
				if (!listeners[index]?.includes(listener)) process.removeListener(event, listener);
		Object.assign(process, { argv, env: ownEnv, exitCode });
		Object.assign(stdout, { write: writeOut });
		Object.assign(stderr, { write: writeError });
		stdin.isTTY = isTTY;
	}
	return outcome;
}

type Site = { data: string; output: string; asOf: string };

/**
 * Builds a site with the real command, in this process. The first build takes 5 s of processor time, a further one 2 s.
 * @throws if the build fails; the message contains the build's own messages
 */
export async function build({ data, output, asOf }: Site): Promise<void> {
	const { code, error } = await call("build.ts", ["--data", data, "--output", output, "--as-of", asOf]);
	if (code !== 0) throw new Error(`The build of ${data} as on ${asOf} failed:\n${error}`);
}

/**
 * Builds sites one after another, in one process of their own.
 * @throws if a build fails; the message contains the build's own messages
 */
export async function buildAll(...sites: Site[]): Promise<void> {
	const { code, error } = await run(path.join(import.meta.dirname, "build-sites.ts"), [JSON.stringify(sites)]);
	if (code !== 0) throw new Error(error);
}
