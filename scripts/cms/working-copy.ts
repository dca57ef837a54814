/** Gives the web editor access to the records and documents in one data folder. The editor cannot reach any other files. */
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { LARGEST_DOCUMENT } from "../documents/read-documents.ts";
import { SLUG_PATTERN } from "../records/slugs.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import { preserveComments } from "./preserve-comments.ts";

const FOLDERS = ["reviews", "reports", "briefings", "documents"];
const SINGLE = ["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"];

/** Matches the paths that the editor may use. Only names that records and documents may have are allowed. */
const ALLOWED_FILE = new RegExp(`^(?:(?:reviews|reports|briefings)/${SLUG_PATTERN}\\.yaml|documents/${SLUG_PATTERN}\\.pdf)$`);

/**
 * Thrown when the editor requests something that is not allowed. The message explains the reason to the person using the editor.
 */
export class RefusedError extends Error {}

/**
 * The records and documents in a data folder. In all methods, `file` is a path relative to that folder, such as
 * `reviews/scr-028.yaml`.
 */
export class WorkingCopy {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Lists the paths of all records and documents, sorted. */
	async list(): Promise<string[]> {
		const inFolders = FOLDERS.map(async (name) => {
			const entries = await readdir(path.join(this.#folder, name)).catch(() => []);
			return entries.map((entry) => `${name}/${entry}`);
		});
		const files = [...SINGLE, ...(await Promise.all(inFolders)).flat().filter((file) => ALLOWED_FILE.test(file))];
		const found = await Promise.all(files.map(async (file) => ((await this.#isFile(file)) ? [file] : [])));
		return found.flat().toSorted();
	}

	/**
	 * Reads a file.
	 * @returns undefined if the file does not exist. `changed` is the file's modification time, in milliseconds since 1970
	 * @throws {RefusedError} if the path is not allowed
	 */
	async read(file: string): Promise<{ bytes: Buffer<ArrayBuffer>; changed: number } | undefined> {
		const at = await this.#pathOf(file);
		if (!at || !(await this.#isFile(file))) return undefined;
		return { bytes: await readFile(at), changed: (await lstat(at)).mtimeMs };
	}

	/**
	 * Writes a file atomically, so that an interruption cannot leave the file half written.
	 * @throws {RefusedError} if the path is not allowed, the file is too large, or a PDF does not start with `%PDF-`
	 */
	async write(file: string, bytes: Uint8Array): Promise<void> {
		if (bytes.byteLength > sizeLimit(file))
			throw new RefusedError(`${file} is too large. It may have at most ${sizeLimit(file) / 1024} KB.`);
		if (file.endsWith(".pdf") && Buffer.from(bytes.subarray(0, 5)).toString("latin1") !== "%PDF-")
			throw new RefusedError(`${path.basename(file)} is not a PDF, despite its name.`);
		if (isAllowed(file)) await mkdir(path.join(this.#folder, path.dirname(file)), { recursive: true });
		const at = await this.#pathOf(file);
		if (!at) throw new RefusedError(`The folder of ${file} is a link that leads outside the data folder.`);
		const content = file.endsWith(".yaml") ? await this.#keepComments(file, bytes) : bytes;
		const beside = path.join(path.dirname(at), `.${path.basename(at)}.part`);
		await rm(beside, { force: true });
		await writeFile(beside, content, { flag: "wx" });
		await rename(beside, at);
	}

	async #keepComments(file: string, bytes: Uint8Array): Promise<string> {
		const text = Buffer.from(bytes).toString("utf8");
		const current = await this.read(file);
		return current ? preserveComments(current.bytes.toString("utf8"), text) : text;
	}

	/**
	 * Deletes a file if it exists.
	 * @throws {RefusedError} if the path is not allowed, or the site needs the file
	 */
	async remove(file: string): Promise<void> {
		const at = await this.#pathOf(file);
		if (SINGLE.includes(file)) throw new RefusedError(`${file} cannot be deleted: the site needs it.`);
		if (at) await rm(at, { force: true });
	}

	/**
	 * Returns the absolute path of a file, or undefined if the file's folder is missing or is a symbolic link.
	 * @throws {RefusedError} if the path is not allowed
	 */
	async #pathOf(file: string): Promise<string | undefined> {
		if (!isAllowed(file))
			throw new RefusedError(`${file} cannot be the name of a record or a document. Use lower-case letters, digits and hyphens.`);
		const root = await realpath(this.#folder);
		const at = path.join(root, file);
		const folder = await realpath(path.dirname(at)).catch(() => undefined);
		return folder === path.dirname(at) ? at : undefined;
	}

	/** Checks whether a path belongs to a regular file. A symbolic link does not count, because it could point anywhere. */
	async #isFile(file: string): Promise<boolean> {
		const at = await this.#pathOf(file);
		const stat = at && (await lstat(at).catch(() => undefined));
		return stat ? stat.isFile() : false;
	}
}

function isAllowed(file: string): boolean {
	return SINGLE.includes(file) || ALLOWED_FILE.test(file);
}

/** Returns the largest permitted size of a file, in bytes. */
export function sizeLimit(file: string): number {
	return file.endsWith(".pdf") ? LARGEST_DOCUMENT : LARGEST_SOURCE;
}
