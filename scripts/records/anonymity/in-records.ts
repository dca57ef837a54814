import { textsWithin } from "../texts.ts";
import { type Identifying, identifyingIn } from "./identifying.ts";
import type { AllowList } from "./patterns.ts";

/** Fields that are not checked, because they concern authors, publishers and their websites rather than the people in a case. */
const NOT_OF_THE_CASE = new Set(["authors", "publisher", "url", "notice"]);

/** Fields that may not contain full dates at all. */
const NAMES = new Set(["title", "subtitle", "headline", "reference", "file"]);

const NOTHING_ALLOWED: AllowList = { phones: new Set(), emails: new Set(), domains: new Set() };

type InRecord = { path: readonly PropertyKey[]; text: string; what: Identifying };

/** Finds everything in a record's strings that can identify a person. Each result includes the string and its path. */
export function* identifyingWithin(record: unknown, allowed: AllowList): Generator<InRecord> {
	for (const { path, text } of textsWithin(record)) {
		if (path.some((step) => NOT_OF_THE_CASE.has(String(step)))) continue;
		const isName = NAMES.has(String(path.at(-1)));
		for (const what of identifyingIn(text, allowed, isName)) yield { path, text, what };
	}
}

/**
 * Whether the check finds nothing in a record that can identify a person. It uses an empty allow-list: if nothing is found
 * with that, nothing would be found with the Board's own list either.
 */
export function hasNothingIdentifying(record: unknown): boolean {
	return identifyingWithin(record, NOTHING_ALLOWED).next().done === true;
}
