/** Words of the Board that follow from its policy: `{keepFor}` in a text becomes `twelve months`, and the two cannot differ. */
import { periodInWords } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** What stands in braces in a text. */
const PLACEHOLDER = /\{([^{}\n]{0,40})\}/g;

/** What each placeholder stands for under a policy, in words; undefined where the policy has no one answer. */
export function placeholdersOf({ retention }: Pick<BoardRecord, "retention">): ReadonlyMap<string, string | undefined> {
	const [first, ...others] = new Set(retention.map(({ keepFor }) => keepFor));
	return new Map([["keepFor", first === undefined || others.length > 0 ? undefined : periodInWords(first)]]);
}

/** The names of the placeholders in a text. */
export function placeholdersIn(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** A value with every placeholder in its texts replaced; a rule has seen to it that each stands for something. */
export function filled<T>(value: T, words: ReadonlyMap<string, string | undefined>): T {
	if (typeof value === "string") return value.replaceAll(PLACEHOLDER, (all, name: string) => words.get(name) ?? all) as T;
	if (Array.isArray(value)) return value.map((item) => filled(item, words)) as T;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, words)])) as T;
}
