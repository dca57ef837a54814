/** Every address outside this site that records lead to, with the places where it is written. */

import type { Place } from "./problem.ts";
import type { Located, Records } from "./records.ts";
import { textsWithin } from "./texts.ts";

/** One address and everywhere it stands. */
export type ExternalLink = { url: string; places: Place[] };

/** An address in a field of its own or inside Markdown; what closes a bracket or a sentence is not of it. */
const ADDRESS = /https?:\/\/[^\s<>"'\]]+?(?=[.,;:!?]*(?:[\s<>"'\])]|$))/g;

/** All links of a data folder, in the order of their addresses, the site's own address left out. */
export function externalLinks({ board, vocabulary, wording, howWeLearn, reviews, reports, briefings }: Records): ExternalLink[] {
	const own = new URL(board.record.address).origin;
	const found = new Map<string, Place[]>();
	const all = [board, vocabulary, wording, howWeLearn, ...reviews.values(), ...reports.values(), ...briefings.values()];
	for (const { record, source } of all as ReadonlyArray<Located<unknown>>) {
		for (const { path, text } of textsWithin(record)) {
			for (const [url] of text.matchAll(ADDRESS)) {
				if (URL.canParse(url) && new URL(url).origin !== own) found.set(url, [...(found.get(url) ?? []), source.locate(path)]);
			}
		}
	}
	return [...found].map(([url, places]) => ({ url, places })).toSorted((a, b) => (a.url < b.url ? -1 : 1));
}
