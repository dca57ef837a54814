import { hash } from "node:crypto";
import type { PublishedFile } from "./decode.ts";
import type { Fingerprints } from "./fingerprints.ts";
import type { Phrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

/** The records that were found in a file. Each set contains the records' indexes for one kind of match. */
export type Matches = {
	/** Records whose document is identical to the file. */
	document: ReadonlySet<number>;
	words: ReadonlySet<number>;
	/** Records whose address was found in a part of the site that must never contain it. */
	address: ReadonlySet<number>;
	/** Records whose address was found in a link or redirect. This is allowed only if a removal notice has replaced the record. */
	noteAddress: ReadonlySet<number>;
};

export type SearchTerms = Pick<Fingerprints, "slugs" | "documents"> & { phrases: Phrases };

/** Searches a file's path, bytes and decoded text for the words, addresses and documents of records. */
export function matchesIn({ name, bytes, texts }: PublishedFile, { phrases, slugs, documents }: SearchTerms): Matches {
	const same = documents.get(hash("sha256", bytes));
	const [words, address, noteAddress] = [new Set<number>(), new Set<number>(), new Set<number>()];
	for (const text of [`/${name}`, ...texts]) {
		for (const owner of phrases.ownersIn(wordsOf(text))) words.add(owner);
		for (const { owner, isNote } of addressesIn(name, text, slugs)) (isNote ? noteAddress : address).add(owner);
	}
	return { document: new Set(same === undefined ? [] : [same]), words, address, noteAddress };
}

/**
 * Matches everything that could be a slug, which is a sequence of words and numbers joined by hyphens. The pattern starts at a
 * hyphen and looks back for the first word. This makes the search faster, because hyphens are rarer than letters.
 */
const SLUGS = /-(?<=([a-z0-9]+)-)[a-z0-9]+(?:-[a-z0-9]+)*/gi;

function* addressesIn(file: string, text: string, slugs: Fingerprints["slugs"]): Generator<{ owner: number; isNote: boolean }> {
	for (const { 0: rest, 1: first = "", index } of text.matchAll(SLUGS)) {
		const slug = `${first}${rest}`.toLowerCase();
		for (const { owner, folder, isShared } of slugs.get(slug) ?? []) {
			const place = folderBefore(text, index - first.length);
			const isOwnFolder = place === folder || (place === "documents" && folder === "reports");
			if (isShared && !isOwnFolder) continue;
			const isPage = place === folder && text[index + rest.length] === "/";
			yield { owner, isNote: file === "_redirects" || (isPage && file.endsWith(".html")) };
		}
	}
}

/** Returns the folder in front of a slug in an address, such as `reports` in `/reports/scr-028-overview-report/`. */
function folderBefore(text: string, start: number): string | undefined {
	return /\/(reviews|reports|briefings|documents)\/$/.exec(text.slice(Math.max(start - 12, 0), start))?.[1];
}
