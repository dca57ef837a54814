/**
 * Replaces placeholders in text that the Board's editors write, so that the text always agrees with `board.yaml`. For example,
 * `{keepFor}` becomes `twelve months`, and `{phone.requests}` becomes the telephone number for requesting reports.
 */
import { numbersOf, numberWarning } from "./contacts.ts";
import { periodInWords } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** Matches up to 40 characters in braces, on one line. */
const PLACEHOLDER = /\{([^{}\n]{0,40})\}/g;

/**
 * Returns the replacement for each placeholder. The replacement for `keepFor` is undefined if the policy has no retention rules,
 * or if the rules keep reports for different periods. An unconfirmed telephone number is followed by a warning.
 */
export function placeholdersOf(board: Pick<BoardRecord, "retention" | "contacts">): ReadonlyMap<string, string | undefined> {
	const [first, ...others] = new Set(board.retention.map(({ keepFor }) => keepFor));
	return new Map([
		["keepFor", first === undefined || others.length > 0 ? undefined : periodInWords(first)],
		...numbersOf(board).map((contact): [string, string] => {
			const warning = numberWarning(contact);
			// No-break spaces keep the number on one line.
			const number = contact.number.replaceAll(" ", "\u00a0");
			return [contact.placeholder, warning ? `${number} (${warning})` : number];
		}),
	]);
}

export function placeholdersIn(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/**
 * Replaces the placeholders in every string within a value. A placeholder without a replacement is left unchanged, because a
 * rule has already reported it.
 */
export function fillPlaceholders<T>(value: T, words: ReadonlyMap<string, string | undefined>): T {
	if (typeof value === "string") return value.replaceAll(PLACEHOLDER, (all, name: string) => words.get(name) ?? all) as T;
	if (Array.isArray(value)) return value.map((item) => fillPlaceholders(item, words)) as T;
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillPlaceholders(item, words)])) as T;
}
