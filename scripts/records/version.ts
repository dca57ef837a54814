/** A name for what a record says now, so that a citation can tell which state of it was read. */

/** What editors write of a report's release and of its time here. Readers see none of it, and it changes no word that they read. */
const NOT_CONTENT: ReadonlySet<string> = new Set(["hold", "withdrawn", "publishFrom", "signOff", "sha256", "acceptedFindings"]);

/** Sixteen letters: without figures no spreadsheet takes a version for a number (12e45678 is one), without vowels none is a word. */
const LETTERS = "bcdfghjklmnpqrst";

/** What a record says to its readers, as one number. */
export type Content = number & { readonly __content: true };

/** Takes what a record says together. It is the same when fields are written in another order or left empty. */
export function contentOf(record: object): Content {
	const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)));
	return fnv1a(canonical(content), START) as Content;
}

/**
 * Eight letters that change when the record or its document does, and with nothing else: not from one day to
 * the next.
 * @param digest the SHA-256 of the record's document, hexadecimal, where it has one
 */
export function versionOf(content: Content, digest = ""): string {
	const digits = (fnv1a(digest, content) >>> 0).toString(16).padStart(8, "0");
	return digits.replaceAll(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
}

/** The fields of every object in the order of their names; those that are unknown or empty left out. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => {
		if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
		const known = Object.entries(inner).filter(([, field]) => !(Array.isArray(field) && field.length === 0));
		return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** FNV-1a, 32 bits, from what the text before came to. It tells versions of one record apart; it protects nothing. */
function fnv1a(text: string, before: number): number {
	let hash = before;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash;
}

/** What FNV-1a begins with. */
const START = 0x811c9dc5;
