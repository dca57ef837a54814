/** Measures the time and memory used by a command and its child processes. Works only on Linux, because it reads `/proc`. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * The resources that a command used, and its output.
 * - `wall`: the elapsed time in seconds
 * - `cpu`: the processor time of all its processes, in seconds
 * - `peak`: the peak memory of its largest process, in MiB
 * - `said`: the text that the command printed to standard output
 */
export type Taken = { wall: number; cpu: number; peak: number; said: string };

/** The milliseconds between two readings of `/proc`. */
const GLANCE = 50;

/** The unit of processor times in `/proc/PID/stat`. Linux reports 100 ticks a second on the usual platforms. */
const TICKS_IN_A_SECOND = 100;

/**
 * Runs a command and measures it. Child processes count too, because the build creates the search index in one.
 * @throws if the command fails; the message contains the end of its error output
 */
export async function watched(command: string, args: readonly string[], cwd?: string): Promise<Taken> {
	const began = performance.now();
	const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
	const printed = { out: "", err: "" };
	child.stdout.on("data", (chunk) => (printed.out += chunk));
	child.stderr.on("data", (chunk) => (printed.err += chunk));
	const seen = new Map<number, { cpu: number; peak: number }>();
	const glance = setInterval(() => look(child, seen), GLANCE);
	const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
	clearInterval(glance);
	if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${printed.err.slice(-2000)}`);
	const processes = [...seen.values()];
	return {
		wall: (performance.now() - began) / 1000,
		cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
		peak: Math.max(0, ...processes.map(({ peak }) => peak)),
		said: printed.out,
	};
}

function look({ pid }: ChildProcess, seen: Map<number, { cpu: number; peak: number }>): void {
	if (pid === undefined) return;
	const parents = new Map(readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : [])));
	const isOurs = (id: number): boolean => id === pid || (parents.has(id) && isOurs(parents.get(id) ?? 0));
	for (const id of parents.keys()) if (isOurs(id)) seen.set(id, { ...(seen.get(id) ?? { cpu: 0, peak: 0 }), ...takenBy(id) });
}

function parentOf(id: number): Array<[number, number]> {
	const stat = contentOf(`/proc/${id}/stat`);
	const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
	return parent === undefined ? [] : [[id, Number(parent)]];
}

function takenBy(id: number): { cpu?: number; peak?: number } {
	const [, ...fields] = /^\d+ \(.*\) (.*)$/s.exec(contentOf(`/proc/${id}/stat`))?.[1]?.split(" ") ?? [];
	const peak = /VmHWM:\s+(\d+)/.exec(contentOf(`/proc/${id}/status`))?.[1];
	const [user, system] = [Number(fields[10]), Number(fields[11])];
	return {
		...(Number.isFinite(user + system) && { cpu: (user + system) / TICKS_IN_A_SECOND }),
		...(peak !== undefined && { peak: Number(peak) / 1024 }),
	};
}

/** Returns an empty string if the file does not exist, because the process may have ended in the meantime. */
function contentOf(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
