import { textsWithin } from "../texts.ts";
import { type Identifying, identifyingIn } from "./identifying.ts";
import type { AllowList } from "./patterns.ts";

/** Fields that name people or places outside the case: authors and publishers. */
const NOT_OF_THE_CASE = new Set(["authors", "publisher", "url", "notice"]);

/** Fields that are checked as names. */
const NAMES = new Set(["title", "subtitle", "headline", "reference", "file"]);

const NOTHING_ALLOWED: AllowList = { phones: new Set(), emails: new Set(), domains: new Set() };

type InRecord = { path: readonly PropertyKey[]; text: string; what: Identifying };

/** Everything in the texts of a record that can identify a person, with the paths to the texts. */
export function* identifyingWithin(record: unknown, allowed: AllowList): Generator<InRecord> {
	for (const { path, text } of textsWithin(record)) {
		if (path.some((step) => NOT_OF_THE_CASE.has(String(step)))) continue;
		const isName = NAMES.has(String(path.at(-1)));
		for (const what of identifyingIn(text, allowed, isName)) yield { path, text, what };
	}
}

/** Whether nothing in a record can identify a person, whatever the Board's allow-list: an allow-list only removes findings. */
export function hasNothingIdentifying(record: unknown): boolean {
	return identifyingWithin(record, NOTHING_ALLOWED).next().done === true;
}
