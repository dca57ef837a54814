/** A record's version. Citations show it, so that readers can tell whether the record has changed since it was cited. */

/** Fields about a report's release and its time on the site. Readers do not see them, so changing them does not change the version. */
const NOT_CONTENT: ReadonlySet<string> = new Set(["hold", "withdrawn", "publishFrom", "signOff", "sha256", "acceptedFindings"]);

/** Sixteen letters, one for each hexadecimal digit. Without digits no spreadsheet reads a version as a number (as it would 12e45678); without vowels a version never spells a word. */
const LETTERS = "bcdfghjklmnpqrst";

/** A hash of what a record tells its readers. */
export type ContentHash = number & { readonly __content: true };

/** The order of its fields makes no difference, nor does an empty list instead of an absent one. */
export function contentHashOf(record: object): ContentHash {
	const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)));
	return fnv1a(canonical(content), 0x811c9dc5) as ContentHash;
}

/**
 * Eight letters that change if and only if the record's content or its document changes. The day makes no difference.
 * @param digest the SHA-256 of the record's document in hexadecimal, if it has one
 */
export function versionOf(contentHash: ContentHash, digest = ""): string {
	const digits = (fnv1a(digest, contentHash) >>> 0).toString(16).padStart(8, "0");
	return digits.replaceAll(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
}

/** JSON with the fields of every object sorted by name and without empty lists. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => {
		if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
		const fields = Object.entries(inner).filter(([, field]) => !(Array.isArray(field) && field.length === 0));
		return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** FNV-1a, 32 bits. It tells versions of one record apart; it is no protection against forgery. `start` is the hash of the text before this one. */
function fnv1a(text: string, start: number): number {
	let hash = start;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash;
}
