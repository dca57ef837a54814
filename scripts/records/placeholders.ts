/** Placeholders in the Board's text. `{keepFor}` becomes `twelve months`, for example, so that the text always agrees with the policy in `board.yaml`. */
import { periodInWords } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** Up to 40 characters in braces, on one line. */
const PLACEHOLDER = /\{([^{}\n]{0,40})\}/g;

/** Returns the words that replace each placeholder. They are undefined if the policy has no retention rules or their periods differ. */
export function placeholdersOf({ retention }: Pick<BoardRecord, "retention">): ReadonlyMap<string, string | undefined> {
	const [first, ...others] = new Set(retention.map(({ keepFor }) => keepFor));
	return new Map([["keepFor", first === undefined || others.length > 0 ? undefined : periodInWords(first)]]);
}

export function placeholdersIn(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** Replaces the placeholders in every string within a value. Placeholders without a replacement are left as they are; a rule has already reported them. */
export function fillPlaceholders<T>(value: T, words: ReadonlyMap<string, string | undefined>): T {
	if (typeof value === "string") return value.replaceAll(PLACEHOLDER, (all, name: string) => words.get(name) ?? all) as T;
	if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, words)) as T;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillPlaceholders(item, words)])) as T;
}
