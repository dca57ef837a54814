/**
 * Injects one fault into a command at an exact moment, such as between two renames. No other process could hit that moment reliably.
 * Tests preload this module with `node --import`. It reads a {@link Fault} as JSON from the environment variable FAULT.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

/** The moment of the fault: at a progress message, after a number of renames, after reading a file, or before each write to a file. */
export type Moment = { message: string } | { renamed: number } | { read: string } | { writes: string };

/**
 * A fault is a signal to the process, files that another program seems to write, or an error code from the file system. An error
 * code works only with `renamed` and `writes`.
 */
export type Fault = { at: Moment } & ({ signal: NodeJS.Signals } | { files: Record<string, string> } | { code: string });

const fault = JSON.parse(process.env["FAULT"] ?? "{}") as Fault;

function causeFault(): void {
	if ("signal" in fault) process.kill(process.pid, fault.signal);
	if ("files" in fault)
		for (const [file, text] of Object.entries(fault.files)) {
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, text);
		}
	if ("code" in fault) throw Object.assign(new Error(`${fault.code}: injected, write`), { code: fault.code, syscall: "write" });
}

const { at } = fault;
if ("message" in at) {
	const write = process.stderr.write.bind(process.stderr);
	process.stderr.write = ((text: string, ...rest: []) => {
		const done = write(text, ...rest);
		if (String(text).startsWith(at.message)) causeFault();
		return done;
	}) as typeof process.stderr.write;
} else if ("renamed" in at) {
	const { renameSync } = fs;
	let renamed = 0;
	fs.renameSync = (from, to) => {
		renameSync(from, to);
		if (++renamed === at.renamed) causeFault();
	};
} else if ("read" in at) {
	const { readFileSync } = fs;
	fs.readFileSync = ((...given: Parameters<typeof readFileSync>) => {
		const content = readFileSync(...given);
		if (String(given[0]).endsWith(at.read)) causeFault();
		return content;
	}) as typeof readFileSync;
} else {
	const { openSync, writeFileSync, writevSync } = fs;
	const { writeFile } = fs.promises;
	const failing = new Set<number>();
	fs.openSync = (...given) => {
		const handle = openSync(...given);
		if (String(given[0]).includes(at.writes)) failing.add(handle);
		else failing.delete(handle);
		return handle;
	};
	fs.writevSync = (...given) => {
		if (failing.has(given[0])) causeFault();
		return writevSync(...given);
	};
	fs.writeFileSync = (...given) => {
		if (String(given[0]).includes(at.writes)) causeFault();
		writeFileSync(...given);
	};
	fs.promises.writeFile = (async (...given: Parameters<typeof writeFile>) => {
		if (String(given[0]).includes(at.writes)) causeFault();
		return writeFile(...given);
	}) as typeof writeFile;
}
syncBuiltinESMExports();
