import { textsWithin } from "../texts.ts";
import { type Identifying, identifyingIn } from "./identifying.ts";
import type { AllowList } from "./patterns.ts";

/** Fields that the anonymity check skips, because they concern authors, publishers and their websites rather than the people in a case. */
const NOT_OF_THE_CASE = new Set(["authors", "publisher", "url", "notice"]);

/** Fields that must not contain any full date, because people often copy titles and file names and keep them for a long time. */
const NAMES = new Set(["title", "subtitle", "headline", "reference", "file"]);

const NOTHING_ALLOWED: AllowList = { phones: new Set(), emails: new Set(), domains: new Set() };

type InRecord = { path: readonly PropertyKey[]; text: string; what: Identifying };

/** Finds everything in a record's strings that may identify a person. Each result contains the whole string and the path of its field. */
export function* identifyingWithin(record: unknown, allowed: AllowList): Generator<InRecord> {
	for (const { path, text } of textsWithin(record)) {
		if (path.some((step) => NOT_OF_THE_CASE.has(String(step)))) continue;
		const isName = NAMES.has(String(path.at(-1)));
		for (const what of identifyingIn(text, allowed, isName)) yield { path, text, what };
	}
}

/**
 * Checks whether a record contains nothing that may identify a person. The check uses an empty allow-list. If it finds nothing
 * with an empty list, it would find nothing with the Board's own list.
 */
export function hasNothingIdentifying(record: unknown): boolean {
	return identifyingWithin(record, NOTHING_ALLOWED).next().done === true;
}
