/** The files that the web editor may see and change: the records and the documents of one data folder, and nothing else. */
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { LARGEST_DOCUMENT } from "../documents/read-documents.ts";
import { LARGEST_SOURCE } from "../records/yaml/parse.ts";
import { withItsComments } from "./preserve-comments.ts";

/** Folders of the data folder that hold files of the editor. */
const FOLDERS = ["reviews", "reports", "briefings", "documents"];
const SINGLE = ["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"];

/** Identities, as records and documents are named; in a path nothing else can stand before the ending. */
const PLACE = /^(?:(?:reviews|reports|briefings)\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml|documents\/[a-z0-9]+(?:-[a-z0-9]+)*\.pdf)$/;

/** What the editor asked for cannot be done; the message tells its user why. */
export class RefusedError extends Error {}

/** A data folder that the editor works on. A place is a path inside it, such as `reviews/scr-028.yaml`. */
export class WorkingCopy {
	readonly #folder: string;

	/** @param folder the data folder */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Every file there is, by its place, in the order of the alphabet. */
	async list(): Promise<string[]> {
		const inFolders = FOLDERS.map(async (name) => {
			const entries = await readdir(path.join(this.#folder, name)).catch(() => []);
			return entries.map((entry) => `${name}/${entry}`);
		});
		const places = [...SINGLE, ...(await Promise.all(inFolders)).flat().filter((place) => PLACE.test(place))];
		const found = await Promise.all(places.map(async (place) => ((await this.#isFile(place)) ? [place] : [])));
		return found.flat().toSorted();
	}

	/**
	 * The content of a file and when it last changed, in milliseconds.
	 * @returns undefined where there is none
	 * @throws {RefusedError} when the place is not one of the editor's
	 */
	async read(place: string): Promise<{ bytes: Buffer<ArrayBuffer>; changed: number } | undefined> {
		const at = await this.#pathOf(place);
		if (!at || !(await this.#isFile(place))) return undefined;
		return { bytes: await readFile(at), changed: (await lstat(at)).mtimeMs };
	}

	/**
	 * Writes a file: all of it or, whatever happens, nothing.
	 * @throws {RefusedError} when the place is not one of the editor's, or the content cannot be what its name says
	 */
	async write(place: string, bytes: Uint8Array): Promise<void> {
		if (bytes.byteLength > largestAt(place)) throw new RefusedError(`${place} is larger than ${largestAt(place) / 1024} KB.`);
		if (place.endsWith(".pdf") && Buffer.from(bytes.subarray(0, 5)).toString("latin1") !== "%PDF-")
			throw new RefusedError(`${path.basename(place)} is not a PDF, whatever its name says.`);
		if (isOurs(place)) await mkdir(path.join(this.#folder, path.dirname(place)), { recursive: true });
		const at = await this.#pathOf(place);
		if (!at) throw new RefusedError(`The folder of ${place} leads outside the data folder.`);
		const kept = place.endsWith(".yaml") ? await this.#withItsComments(place, bytes) : bytes;
		const beside = path.join(path.dirname(at), `.${path.basename(at)}.part`);
		await rm(beside, { force: true });
		await writeFile(beside, kept, { flag: "wx" });
		await rename(beside, at);
	}

	/** A record's new text with the comments that it has now. */
	async #withItsComments(place: string, bytes: Uint8Array): Promise<string> {
		const text = Buffer.from(bytes).toString("utf8");
		const present = await this.read(place);
		return present ? withItsComments(present.bytes.toString("utf8"), text) : text;
	}

	/**
	 * Deletes a file, if there is one.
	 * @throws {RefusedError} when the place is not one of the editor's
	 */
	async remove(place: string): Promise<void> {
		const at = await this.#pathOf(place);
		if (SINGLE.includes(place)) throw new RefusedError(`${place} cannot be deleted: the site needs it.`);
		if (at) await rm(at, { force: true });
	}

	/** Where a place is on the disk; undefined where its folder is missing or is a link to elsewhere. */
	async #pathOf(place: string): Promise<string | undefined> {
		if (!isOurs(place)) throw new RefusedError(`${place} is not a record or a document: use lower-case letters, digits and hyphens.`);
		const root = await realpath(this.#folder);
		const at = path.join(root, place);
		const home = await realpath(path.dirname(at)).catch(() => undefined);
		return home === path.dirname(at) ? at : undefined;
	}

	/** Whether there is a plain file: a link could lead anywhere. */
	async #isFile(place: string): Promise<boolean> {
		const at = await this.#pathOf(place);
		const stat = at && (await lstat(at).catch(() => undefined));
		return stat ? stat.isFile() : false;
	}
}

function isOurs(place: string): boolean {
	return SINGLE.includes(place) || PLACE.test(place);
}

/** The most that a file may hold, in bytes. */
export function largestAt(place: string): number {
	return place.endsWith(".pdf") ? LARGEST_DOCUMENT : LARGEST_SOURCE;
}
