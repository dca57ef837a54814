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
 * Reads the records at a commit, branch or tag. The paths in messages are those that the files have, or would have, on disk.
 * Of the documents, only those that have gone since are read, because a lost address is recognised by its document.
 * @param current the folder as it is now; a file that has not changed is not parsed again
 * @throws {InputError} if the folder is outside Git, if there is no such reference, or if the folder did not exist there
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
	// A reference never starts with a hyphen; Git would take it for an option.
	const commit = ref.startsWith("-") ? undefined : await git(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
	const id = commit?.ok ? commit.out.toString("latin1").trim() : "";
	if (!/^[0-9a-f]{40,64}$/.test(id))
		throw new InputError(`There is no commit, branch or tag ‘${ref}’. Check the spelling, or fetch it first with git fetch.`);
	const at = prefix.out.toString("utf8").replace(/\/?\n$/, "");
	const files = await filesInTree(folder, `${id}:${at}`);
	if (!files) throw new InputError(`The folder ${shown} did not exist at ‘${ref}’, so there is nothing to compare with.`);
	return files;
}
