/** Whose marks are in a file of an output folder. */
import { hash } from "node:crypto";
import type { Marks } from "./fingerprints.ts";
import type { Phrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

/** A published file: its path in the output folder, with `/`; its bytes; and every way to read it. */
export type PublishedFile = { name: string; bytes: Uint8Array; readings: readonly string[] };

/** The records of which a file has marks, by the kinds of these. */
export type Sightings = {
	/** It is their document. */
	document: ReadonlySet<number>;
	/** It has their words. */
	words: ReadonlySet<number>;
	/** It has their address. */
	address: ReadonlySet<number>;
	/** It has their address where that of their note may be. */
	note: ReadonlySet<number>;
};

/** What is looked for. */
export type Sought = Pick<Marks, "slugs" | "documents"> & { phrases: Phrases };

/** Looks for marks in a file, in every way to read it. */
export function sightingsIn({ name, bytes, readings }: PublishedFile, { phrases, slugs, documents }: Sought): Sightings {
	const same = documents.get(hash("sha256", bytes));
	const [words, address, note] = [new Set<number>(), new Set<number>(), new Set<number>()];
	for (const reading of [`/${name}`, ...readings]) {
		for (const owner of phrases.ownersIn(wordsOf(reading))) words.add(owner);
		for (const { owner, isNote } of addressesIn(name, reading, slugs)) (isNote ? note : address).add(owner);
	}
	return { document: new Set(same === undefined ? [] : [same]), words, address, note };
}

/** What may be an address: words in small letters and figures with hyphens between. Begins where a search is quick, at a hyphen. */
const SLUGS = /-(?<=([a-z0-9]+)-)[a-z0-9]+(?:-[a-z0-9]+)*/gi;

function* addressesIn(file: string, text: string, slugs: Marks["slugs"]): Generator<{ owner: number; isNote: boolean }> {
	for (const { 0: rest, 1: first = "", index } of text.matchAll(SLUGS)) {
		const slug = `${first}${rest}`.toLowerCase();
		const owner = slugs.get(slug);
		if (owner === undefined) continue;
		const [start, end] = [index - first.length, index + rest.length];
		yield { owner, isNote: mayBeItsNote(file, slug, text.slice(start - BEFORE.length, start), text.slice(end, end + 1)) };
	}
}

const BEFORE = "/reports/";

/** A note's own address may stand in pages and in the redirects that lead to it, and nowhere else. */
function mayBeItsNote(file: string, slug: string, before: string, after: string): boolean {
	if (file === "_redirects") return true;
	const itsAddress = before === BEFORE && after === "/";
	return itsAddress && file.endsWith(".html") && (!file.startsWith("reports/") || file === `reports/${slug}/index.html`);
}
