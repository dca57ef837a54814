/** Reads a data folder as it was at a Git reference. */
import { hash } from "node:crypto";
import path from "node:path";
import type { DocumentFile } from "../records/document-file.ts";
import type { Sources } from "../records/records.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import { filesInTree, git, readBlobs, type TreeEntry } from "./git.ts";
import { InputError } from "./input-error.ts";
import { isIgnored } from "./read-sources.ts";

const SYMBOLIC_LINK = "120000";

/**
 * Reads the records at a commit, branch or tag. Messages show the path that each file has, or would have, on disk. Only documents
 * that no longer exist are read, because a renamed record is recognised by its document.
 * @param current the current contents of the folder. A file that has not changed is not parsed again
 * @throws {InputError} if the folder is not in a Git repository, the reference does not exist, or the folder did not exist at
 * that reference
 */
export async function sourcesAt(folder: string, ref: string, current: Sources): Promise<Sources> {
	const files = await filesAt(folder, ref, current.folder);
	const isDocument = ({ name }: TreeEntry) => /^documents\/[^/.][^/]*$/.test(name);
	const present = new Set(current.documents.map(({ name }) => `documents/${name}`));
	const records = files.filter(({ name }) => !isIgnored(name));
	const documents = files.filter((file) => isDocument(file) && file.mode !== SYMBOLIC_LINK && !present.has(file.name));
	const blobs = await readBlobs(
		folder,
		[...records, ...documents].filter(({ type }) => type === "blob").map(({ id }) => id),
	);
	const unchanged = new Map(current.files.map((file) => [file.name, file]));
	return {
		folder: current.folder,
		files: records.map(({ mode, id, name }) => {
			const [bytes, now, shown] = [blobs.get(id), unchanged.get(name), path.join(current.folder, name)];
			if (!bytes || mode === SYMBOLIC_LINK)
				return { name, path: shown, refusal: { message: "this is not a file", remedy: "Put the record itself here." } };
			if (now && !("refusal" in now) && bytes.length <= LARGEST_SOURCE && Buffer.compare(now.bytes, bytes) === 0) return now;
			return { name, path: shown, bytes };
		}),
		documents: documents.map(({ id, name }): DocumentFile => {
			const bytes = blobs.get(id) ?? new Uint8Array();
			return { name: path.basename(name), path: path.join(current.folder, name), size: bytes.length, sha256: hash("sha256", bytes) };
		}),
	};
}

async function filesAt(folder: string, ref: string, shown: string): Promise<TreeEntry[]> {
	const prefix = await git(folder, ["rev-parse", "--show-prefix"]);
	if (!prefix.ok) {
		const [reason = ""] = prefix.error.replace(/^fatal: /, "").split("\n");
		throw new InputError(`Git cannot read ${shown}: ${reason}. With --data, name a folder inside a Git repository.`);
	}
	// A reference never starts with a hyphen. Git would treat such a string as an option.
	const commit = ref.startsWith("-") ? undefined : await git(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
	const id = commit?.ok ? commit.out.toString("latin1").trim() : "";
	if (!/^[0-9a-f]{40,64}$/.test(id))
		throw new InputError(`There is no commit, branch or tag ‘${ref}’. Check the spelling, or fetch it first with git fetch.`);
	const at = prefix.out.toString("utf8").replace(/\/?\n$/, "");
	const files = await filesInTree(folder, `${id}:${at}`);
	if (!files) throw new InputError(`The folder ${shown} did not exist at ‘${ref}’, so there is nothing to compare with.`);
	return files;
}
