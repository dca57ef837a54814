/** Looks through one text for what can point to a person. */
import type { BoardRecord } from "../schema/board.ts";
import { type AllowList, digitsOf, fullDatesIn, PATTERNS, type Span } from "./patterns.ts";

/** Something in a text that can point to a person. */
export type Identifying = Span & { rule: string; message: string; remedy: string };

/** What is looked for, and what that cannot do: said wherever the result is. */
export const LOOKED_FOR = `Looked for ${inSentence(PATTERNS.map(({ looksFor }) => looksFor))}. A person must still read every text: no program can prove that it is anonymous.`;

/** What a text of this board may say: its own numbers and addresses. */
export function allowListOf({ contacts, address }: Pick<BoardRecord, "contacts" | "address">): AllowList {
	const all = [contacts.requests, contacts.press, ...contacts.concern];
	const emails = all.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()]));
	return {
		phones: new Set(all.flatMap(({ phone }) => (phone === undefined ? [] : [digitsOf(phone)]))),
		emails: new Set(emails),
		domains: new Set([new URL(address).hostname.replace(/^www\./, "")]),
	};
}

/**
 * Everything in a text that can point to a person, in the order of the rules.
 * @param isName whether the text is a title, a slug or a file name: there a full date is one too many in any company
 */
export function identifyingIn(text: string, known: AllowList, isName = false): Identifying[] {
	const found = PATTERNS.filter(({ needs }) => needs.test(text)).flatMap(({ id, message, remedy, find }) =>
		find(text, known).map((span) => ({ ...span, rule: `anonymity-${id}`, message, remedy })),
	);
	return isName ? [...fullDatesIn(text).map(inName), ...found] : found;
}

function inName(span: Span): Identifying {
	return {
		...span,
		rule: "anonymity-date-in-name",
		message: "a full date stands in a name, where it stays longest and is copied most",
		remedy: "Leave it out, or give the year alone; dates belong into the fields for dates.",
	};
}

function inSentence(parts: readonly string[]): string {
	return `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
}
