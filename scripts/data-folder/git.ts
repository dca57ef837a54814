/** Runs Git commands in the repository that contains a folder. Arguments are not passed through a shell. */
import { spawn } from "node:child_process";
import { InputError } from "./input-error.ts";

/** The output of a Git command. If the command failed, `error` is what Git printed on standard error. */
type GitResult = { ok: true; out: Buffer } | { ok: false; error: string };

/** A file in a Git tree. `mode` is `100644` for a regular file and `120000` for a symbolic link. */
export type TreeEntry = { mode: string; type: string; id: string; name: string };

/** Git sets these variables when it runs hooks. The variables would make Git ignore the repository of the given folder. */
const OF_HOOKS = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|NAMESPACE|(?:ALTERNATE_)?OBJECT_DIRECTOR(?:Y|IES))$/;

/** `LC_ALL` keeps Git's messages in English, and `GIT_NO_LAZY_FETCH` keeps a partial clone from using the network. */
function environment(): NodeJS.ProcessEnv {
	const others = Object.entries(process.env).filter(([name]) => !OF_HOOKS.test(name));
	return { ...Object.fromEntries(others), LC_ALL: "C", GIT_NO_LAZY_FETCH: "1" };
}

/**
 * Runs Git in a folder.
 * @throws {InputError} if Git cannot be started
 */
export function git(folder: string, args: readonly string[], input = ""): Promise<GitResult> {
	return new Promise((resolve, reject) => {
		const child = spawn("git", ["-C", folder, ...args], { env: environment(), stdio: ["pipe", "pipe", "pipe"] });
		const out: Buffer[] = [];
		let error = "";
		child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
		child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
		child.stdin.on("error", () => {}); // Git has ended before it has read everything; its exit code says so.
		child.on("error", ({ message }) => reject(new InputError(`Git cannot be run (${message}). Install it, or check your PATH.`)));
		child.on("close", (code) => resolve(code === 0 ? { ok: true, out: Buffer.concat(out) } : { ok: false, error }));
		child.stdin.end(input);
	});
}

/** Lists all files in a tree and its subfolders. Returns undefined if the tree does not exist. */
export async function filesInTree(folder: string, tree: string): Promise<TreeEntry[] | undefined> {
	const result = await git(folder, ["ls-tree", "-r", "-z", "--full-tree", tree]);
	if (!result.ok) return undefined;
	return Array.from(
		result.out.toString("utf8").matchAll(/(\d+) (\w+) ([0-9a-f]+)\t([^\0]+)\0/g),
		([, mode = "", type = "", id = "", name = ""]) => ({ mode, type, id, name }),
	);
}

/**
 * Reads the contents of files, keyed by their object ids.
 * @throws {InputError} if the repository lacks one of the files, as a partial clone may
 */
export async function readBlobs(folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
	const contents = new Map<string, Uint8Array>();
	if (ids.length === 0) return contents;
	const result = await git(folder, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
	const out = result.ok ? result.out : Buffer.alloc(0);
	for (let at = 0; at < out.length; ) {
		const end = out.indexOf("\n", at);
		const [id = "", type, size] = out.toString("latin1", at, end).split(" ");
		if (type !== "blob") break;
		const start = end + 1;
		at = start + Number(size) + 1;
		// The bytes are copied, because a view of a small file would keep the whole output in memory.
		contents.set(id, new Uint8Array(out.subarray(start, at - 1)));
	}
	if (!ids.every((id) => contents.has(id)))
		throw new InputError("The Git repository lacks some of the files to compare with. Fetch them first: git fetch --refetch --unshallow");
	return contents;
}
