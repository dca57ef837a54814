/**
 * Makes a copy of a data folder that has no errors, so that a record can be taken down while other records have errors. Files
 * with errors are replaced by their committed versions. They are left out if the committed version is missing or has errors too.
 */
import { access, constants, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { git } from "../data-folder/git.ts";
import { SINGLE_FILES } from "../records/record-files.ts";

/**
 * An error-free copy of a data folder. `committed` lists the files that were taken from Git. `leftOut` lists the files that are
 * not in the copy.
 */
export type GoodCopy = { folder: string; committed: string[]; leftOut: string[] };

/**
 * Copies a data folder to a temporary folder, which the caller must delete.
 * @param broken returns the names of the files with errors in a data folder
 * @returns undefined if a file that every page needs, such as `board.yaml`, still has errors
 */
export async function goodCopyOf(data: string, broken: (folder: string) => Promise<string[]>): Promise<GoodCopy | undefined> {
	const folder = await mkdtemp(path.join(os.tmpdir(), "takedown-"));
	const copy: GoodCopy = { folder, committed: [], leftOut: [] };
	const isReadable = (from: string) =>
		access(from, constants.R_OK).then(
			() => true,
			() => false,
		);
	await cp(data, folder, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: isReadable });
	const changed = await changedSinceCommit(data);
	const restore = async (names: readonly string[]) => {
		for (const name of names) if (await restored(data, folder, name)) copy.committed.push(name);
	};

	// A mistake in one file can cause an error in another. For example, a record names a theme that was deleted from the
	// vocabulary. If errors remain after the files with errors are restored, all changed files are restored.
	let wrong = await broken(folder);
	if (wrong.length > 0) await restore(withDocuments(wrong).filter((name) => changed.includes(name)));
	if (copy.committed.length > 0) wrong = await broken(folder);
	if (wrong.length > 0 && changed.length > copy.committed.length) {
		await restore(changed.filter((name) => !copy.committed.includes(name)));
		wrong = await broken(folder);
	}
	for (; wrong.length > 0; wrong = await broken(folder)) {
		if (wrong.some((name) => Object.hasOwn(SINGLE_FILES, name) || copy.leftOut.includes(name))) {
			await rm(folder, { recursive: true, force: true });
			return undefined;
		}
		for (const name of wrong) await rm(path.join(folder, name), { recursive: true, force: true });
		copy.leftOut.push(...wrong);
	}
	return { ...copy, committed: copy.committed.filter((name) => !copy.leftOut.includes(name)) };
}

/** Adds the PDFs that belong to the reports, because an error in a report may be caused by its PDF. */
function withDocuments(names: readonly string[]): string[] {
	return names.flatMap((name) => {
		const [, slug] = /^reports\/(.*)\.yaml$/.exec(name) ?? [];
		return slug === undefined ? [name] : [name, `documents/${slug}.pdf`];
	});
}

/**
 * Lists the files in a folder that were modified or deleted since the last commit. The list is empty if the folder is not in a
 * Git repository.
 */
async function changedSinceCommit(folder: string): Promise<string[]> {
	const names = await outputOf(folder, ["diff", "--name-only", "--relative", "--diff-filter=MD", "-z", "HEAD"]);
	return names?.toString().split("\0").filter(Boolean) ?? [];
}

/**
 * Replaces a file in the copy with its committed version. Returns false if the file was not replaced. A deleted record or
 * document is not restored. A record is not replaced if it hides more than its committed version, because the committed version
 * might reveal what must not be public.
 */
async function restored(data: string, folder: string, name: string): Promise<boolean> {
	const at = path.join(folder, name);
	const now = await readFile(at, "utf8").catch(() => undefined);
	const committed = await outputOf(data, ["cat-file", "--filters", `HEAD:./${name}`]);
	if (committed === undefined || (now === undefined && !Object.hasOwn(SINGLE_FILES, name))) return false;
	if (now !== undefined && name.endsWith(".yaml") && hidesMore(now, committed.toString())) return false;
	await writeFile(at, committed);
	return true;
}

/**
 * Checks whether the current version of a record has a hiding field, such as `withdrawn`, that differs from the committed
 * version.
 */
function hidesMore(now: string, committed: string): boolean {
	const hiding = /^(?:withdrawn|notBefore|removed)\s*:.*(?:\r?\n[ \t].*)*/gm;
	const before = new Set(committed.match(hiding));
	return (now.match(hiding) ?? []).some((field) => !before.has(field));
}

/** Returns the output of a Git command, or undefined if the command failed or Git cannot be run. */
async function outputOf(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
	return git(folder, args).then(
		(result) => (result.ok ? result.out : undefined),
		() => undefined,
	);
}
