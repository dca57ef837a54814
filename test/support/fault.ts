/**
 * Preloaded into a real command (`node --import`), makes one fault happen exactly where it is wanted: nobody outside could hit
 * the moment between two system calls. It reads what is wanted from the environment; see {@link Fault}.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

/** When: at a line of progress, once so many folders were renamed, once a file was read, or whenever a file would be written. */
export type Moment = { says: string } | { renamed: number } | { read: string } | { writes: string };

/** What happens: a signal, another program's files, or an error of the disk. Of the last, `read` and `says` know nothing. */
export type Fault = { at: Moment } & ({ signal: NodeJS.Signals } | { files: Record<string, string> } | { code: string });

const fault = JSON.parse(process.env["FAULT"] ?? "{}") as Fault;

function strike(): void {
	if ("signal" in fault) process.kill(process.pid, fault.signal);
	if ("files" in fault)
		for (const [file, text] of Object.entries(fault.files)) {
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, text);
		}
	if ("code" in fault) throw Object.assign(new Error(`${fault.code}: as the disk says it, write`), { code: fault.code, syscall: "write" });
}

const { at } = fault;
if ("says" in at) {
	const write = process.stderr.write.bind(process.stderr);
	process.stderr.write = ((text: string, ...rest: []) => {
		const done = write(text, ...rest);
		if (String(text).startsWith(at.says)) strike();
		return done;
	}) as typeof process.stderr.write;
} else if ("renamed" in at) {
	const { renameSync } = fs;
	let renamed = 0;
	fs.renameSync = (from, to) => {
		renameSync(from, to);
		if (++renamed === at.renamed) strike();
	};
} else if ("read" in at) {
	const { readFileSync } = fs;
	fs.readFileSync = ((...given: Parameters<typeof readFileSync>) => {
		const content = readFileSync(...given);
		if (String(given[0]).endsWith(at.read)) strike();
		return content;
	}) as typeof readFileSync;
} else {
	const { openSync, writeFileSync, writevSync } = fs;
	const { writeFile } = fs.promises;
	const struck = new Set<number>();
	fs.openSync = (...given) => {
		const handle = openSync(...given);
		if (String(given[0]).includes(at.writes)) struck.add(handle);
		else struck.delete(handle);
		return handle;
	};
	fs.writevSync = (...given) => {
		if (struck.has(given[0])) strike();
		return writevSync(...given);
	};
	fs.writeFileSync = (...given) => {
		if (String(given[0]).includes(at.writes)) strike();
		writeFileSync(...given);
	};
	fs.promises.writeFile = (async (...given: Parameters<typeof writeFile>) => {
		if (String(given[0]).includes(at.writes)) strike();
		return writeFile(...given);
	}) as typeof writeFile;
}
syncBuiltinESMExports();
