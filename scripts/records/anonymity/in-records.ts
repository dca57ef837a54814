/** Looks through a whole record for what can point to a person. */
import { textsWithin } from "../texts.ts";
import { type Identifying, identifyingIn } from "./identifying.ts";
import type { AllowList } from "./patterns.ts";

/** Names that belong to those who made a document, not to those it is about. */
const NOT_OF_THE_CASE = new Set(["authors", "publisher", "url", "notice"]);

/** Fields that stay longest and are copied most. */
const NAMES = new Set(["title", "subtitle", "headline", "reference", "file"]);

const NOTHING: AllowList = { phones: new Set(), emails: new Set(), domains: new Set() };

/** Something in a text of a record that can point to a person, and the way to that text. */
export type InRecord = { path: readonly PropertyKey[]; text: string; what: Identifying };

/** Everything in a record that can point to a person. */
export function* identifyingWithin(record: unknown, known: AllowList): Generator<InRecord> {
	for (const { path, text } of textsWithin(record)) {
		if (path.some((step) => NOT_OF_THE_CASE.has(String(step)))) continue;
		const isName = NAMES.has(String(path.at(-1)));
		for (const what of identifyingIn(text, known, isName)) yield { path, text, what };
	}
}

/** Whether nothing in a record can point to a person, whatever a board knows: that only ever takes away from what is found. */
export function hasNothingIdentifying(record: unknown): boolean {
	return identifyingWithin(record, NOTHING).next().done === true;
}
