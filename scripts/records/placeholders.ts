/**
 * Replaces placeholders in the text that the Board's editors write. For example, `{keepFor}` becomes `twelve months`, and
 * `{phone.requests}` the number to ring for reports, so that the text always agrees with `board.yaml`.
 */
import { numbersOf, numberWarning } from "./contacts.ts";
import { periodInWords } from "./dates.ts";
import type { BoardRecord } from "./schema/board.ts";

/** Matches up to 40 characters in braces, on one line. */
const PLACEHOLDER = /\{([^{}\n]{0,40})\}/g;

/**
 * Returns the words that replace each placeholder. The words for `keepFor` are undefined if the policy has no retention rules,
 * or if the rules keep reports for different periods. A number that has not been confirmed comes with its warning.
 */
export function placeholdersOf(board: Pick<BoardRecord, "retention" | "contacts">): ReadonlyMap<string, string | undefined> {
	const [first, ...others] = new Set(board.retention.map(({ keepFor }) => keepFor));
	return new Map([
		["keepFor", first === undefined || others.length > 0 ? undefined : periodInWords(first)],
		...numbersOf(board).map((contact): [string, string] => {
			const warning = numberWarning(contact);
			// The spaces in a number do not break across lines.
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
