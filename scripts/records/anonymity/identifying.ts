import type { Explanation } from "../problem.ts";
import type { BoardRecord } from "../schema/board.ts";
import { type AllowList, digitsOf, fullDatesIn, PATTERNS, type Span } from "./patterns.ts";

/**
 * A part of a string that may identify a person. The message has no subject (`contains a full postcode`), because callers put
 * the name of the field or file before it.
 */
export type Identifying = Span & Explanation & { rule: string };

/**
 * Explains what the anonymity check looks for, and that a person must still read everything. Commands print this explanation
 * with the results, so that people do not rely on the check alone.
 */
export const LOOKED_FOR = `Looked for ${new Intl.ListFormat("en").format(PATTERNS.map(({ looksFor }) => looksFor))}. A person must still read every text: no program can prove that it is anonymous.`;

/** Returns the Board's own telephone numbers, e-mail addresses and e-mail domain, which records and documents may contain. */
export function allowListOf({ contacts, address }: Pick<BoardRecord, "contacts" | "address">): AllowList {
	const all = [contacts.requests, contacts.press, ...contacts.concern];
	return {
		phones: new Set(all.flatMap(({ phone }) => (phone === undefined ? [] : digitsOf(phone)))),
		emails: new Set(all.flatMap(({ email }) => email?.toLowerCase() ?? [])),
		domains: new Set([new URL(address).hostname.replace(/^www\./, "")]),
	};
}

/**
 * Finds everything in a string that may identify a person. The results are grouped by rule and are not sorted by position.
 * @param isName whether the string is a title, a slug or a file name. These strings must not contain any full date.
 */
export function identifyingIn(text: string, allowed: AllowList, isName = false): Identifying[] {
	const found = PATTERNS.filter(({ needs }) => needs.test(text)).flatMap(({ id, message, remedy, find }) =>
		find(text, allowed).map((span) => ({ ...span, rule: `anonymity-${id}`, message, remedy })),
	);
	return isName ? [...fullDatesIn(text).map((span) => ({ ...span, ...DATE_IN_NAME })), ...found] : found;
}

const DATE_IN_NAME = {
	rule: "anonymity-date-in-name",
	message: "contains a full date; names are copied often and stay longest",
	remedy: "Leave the date out, or give only the year. Full dates belong in the fields for dates.",
};
