import type { Place } from "./problem.ts";
import type { RecordFile, Records } from "./records.ts";
import { ascending, textsWithin } from "./texts.ts";

/** An address on another website, and every place in the records that contains it. */
export type ExternalLink = { url: string; places: Place[] };

/** A web address, on its own or in Markdown. A closing bracket or punctuation mark after the address is not included. */
const ADDRESS = /https?:\/\/[^\s<>"'\]]+?(?=[.,;:!?]*(?:[\s<>"'\])]|$))/g;

/** Finds all links to other websites in the records, sorted by address. */
export function externalLinks({ board, vocabulary, wording, howWeLearn, reviews, reports, briefings }: Records): ExternalLink[] {
	const own = new URL(board.record.address).origin;
	const found = new Map<string, Place[]>();
	const all = [board, vocabulary, wording, howWeLearn, ...reviews.values(), ...reports.values(), ...briefings.values()];
	for (const { record, source } of all as ReadonlyArray<RecordFile<unknown>>) {
		for (const { path, text } of textsWithin(record)) {
			for (const [url] of text.matchAll(ADDRESS)) {
				if (URL.canParse(url) && new URL(url).origin !== own) found.set(url, [...(found.get(url) ?? []), source.locate(path)]);
			}
		}
	}
	return [...found].map(([url, places]) => ({ url, places })).toSorted((a, b) => ascending(a.url, b.url));
}
