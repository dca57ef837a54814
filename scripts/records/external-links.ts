import type { Place } from "./problem.ts";
import type { RecordFile, Records } from "./records.ts";
import { ascending, textsWithin } from "./texts.ts";

/** An address on another website, with the position of every field that contains the address. */
export type ExternalLink = { url: string; places: Place[] };

/**
 * Matches a web address in plain text or in Markdown. The match does not include a closing bracket or punctuation mark after
 * the address.
 */
const ADDRESS = /https?:\/\/[^\s<>"'\]]+?(?=[.,;:!?]*(?:[\s<>"'\])]|$))/g;

/** Finds all links from the records to other websites, sorted by address. */
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
