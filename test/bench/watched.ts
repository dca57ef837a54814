/** Runs a command and says what it took, with everything it starts. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command took: seconds by the clock, seconds of processors, MiB at most of its largest process, what it printed. */
export type Taken = { wall: number; cpu: number; peak: number; said: string };

/** In milliseconds. */
const GLANCE = 50;

/** Of a processor's time, as the kernel counts it. */
const TICKS_IN_A_SECOND = 100;

/**
 * Runs a command to its end. What it starts is watched too, since an index is made by a process of its own.
 * @throws when it fails, with what it said
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

/** A process may be gone by the time one looks. */
function contentOf(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
