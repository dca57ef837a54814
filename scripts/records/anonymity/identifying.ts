import type { Explanation } from "../problem.ts";
import type { BoardRecord } from "../schema/board.ts";
import { type AllowList, digitsOf, fullDatesIn, PATTERNS, type Span } from "./patterns.ts";

/** A part of a text that can identify a person. The message continues a sentence that starts with the text's name: `contains a full postcode`. */
export type Identifying = Span & Explanation & { rule: string };

/** What the check looks for and what it cannot do. Commands print it together with the results, so that nobody relies on the check alone. */
export const LOOKED_FOR = `Looked for ${new Intl.ListFormat("en").format(PATTERNS.map(({ looksFor }) => looksFor))}. A person must still read every text: no program can prove that it is anonymous.`;

/** The Board's own telephone numbers and e-mail addresses, which its texts may contain. */
export function allowListOf({ contacts, address }: Pick<BoardRecord, "contacts" | "address">): AllowList {
	const all = [contacts.requests, contacts.press, ...contacts.concern];
	return {
		phones: new Set(all.flatMap(({ phone }) => (phone === undefined ? [] : digitsOf(phone)))),
		emails: new Set(all.flatMap(({ email }) => email?.toLowerCase() ?? [])),
		domains: new Set([new URL(address).hostname.replace(/^www\./, "")]),
	};
}

/**
 * Everything in a text that can identify a person, in the order of the rules.
 * @param isName whether the text is a title, a slug or a file name. A name may not contain any full date, whatever is near it.
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
