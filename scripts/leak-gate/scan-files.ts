/** Looks through files for marks of all that is watched: once, as long as they do not change. */
import { hash } from "node:crypto";
import type { Marks } from "./fingerprints.ts";
import { sightingsIn } from "./matches.ts";
import { bytesOf, readFileOf } from "./output-files.ts";
import { Phrases } from "./phrases.ts";
import { type Before, type Seen, SeenBefore, seenIn } from "./scan-cache.ts";

/** What all shelves need: what is watched, which of it is withheld, the output folder, and where is remembered what was seen, if it is. */
export type LookInput = { marks: Marks; withheld: readonly number[]; folder: string; memory: string | undefined };

/** Files that are looked through together, by their paths in the folder. */
export type FileShelf = { name: string; files: readonly string[] };

/** What a file was seen to have, where it has anything. */
export type Sighted = Omit<Seen, "digest"> & { file: string };

/** What was seen on a shelf, and the list that is remembered with it. */
export type Looked = { sighted: Sighted[]; list: string | undefined };

/** Readies the look through shelves. */
export default async function start({
	marks,
	withheld,
	folder,
	memory,
}: LookInput): Promise<(shelves: readonly FileShelf[]) => Promise<Looked[]>> {
	const before = memory === undefined ? undefined : new SeenBefore(await seenIn(memory));
	const sought = { ...marks, phrases: new Phrases(marks.words) };
	const digestsOf = (owners: Iterable<number>) => [...owners].map((owner) => marks.digests[owner] ?? "");
	const withheldNow = digestsOf(withheld);

	const look = async (name: string, bytes: Buffer, digest: string): Promise<Seen> => {
		const { file, page } = await readFileOf(name, bytes);
		const { document, words, address, note } = sightingsIn(file, sought);
		return { digest, marked: digestsOf(document.union(words).union(address)), named: digestsOf(note), page };
	};
	const lookThrough = async ({ name, files }: FileShelf): Promise<Looked> => {
		const known = await before?.recall(name, withheldNow);
		const seen = new Map<string, Seen>();
		let looks = 0;
		for (const file of files) {
			const bytes = bytesOf(folder, file);
			const digest = hash("sha256", bytes);
			const same = known?.files.get(file);
			if (same?.digest !== digest) looks += 1;
			seen.set(file, same?.digest === digest ? same : await look(file, bytes, digest));
		}
		const isAsBefore = looks === 0 && known?.files.size === files.length;
		const list = isAsBefore ? known.list : await before?.remember(name, watchedFor(marks, files.length - looks, known), seen);
		return { sighted: [...seen].flatMap(([file, one]) => sightedIn(file, one)), list };
	};
	return async (shelves) => {
		const looked: Looked[] = [];
		for (const shelf of shelves) looked.push(await lookThrough(shelf));
		return looked;
	};
}

/** What all files of a shelf were looked at for: those of before, and those of now. */
function watchedFor({ digests }: Marks, ofBefore: number, known: Before | undefined): readonly string[] {
	return ofBefore === 0 || !known ? digests : digests.filter((one) => known.watched.has(one));
}

function sightedIn(file: string, { marked, named, page }: Seen): Sighted[] {
	return marked.length > 0 || named.length > 0 || page !== undefined ? [{ file, marked, named, page }] : [];
}
