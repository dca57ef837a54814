/**
 * Computes a record's version. Citations include the version, so that readers can tell whether the record has changed since it
 * was cited.
 */

/** Fields that concern the release of a report rather than its content. Changing them does not change the version. */
const NOT_CONTENT: ReadonlySet<string> = new Set([
	"notBefore",
	"keepLonger",
	"withdrawn",
	"removed",
	"republished",
	"formerly",
	"clock",
	"alsoAt",
	"signOff",
	"sha256",
	"acceptedFindings",
]);

/**
 * One letter for each hexadecimal digit. Digits are avoided because a spreadsheet would read a version such as 12e45678 as a
 * number. Vowels are avoided so that a version never spells a word.
 */
const LETTERS = "bcdfghjklmnpqrst";

/** A hash of the content of a record that readers can see. */
export type ContentHash = number & { readonly __content: true };

/** Hashes a record's content. The order of the fields does not affect the hash. An empty list counts as a missing field. */
export function contentHashOf(record: object): ContentHash {
	const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)));
	return fnv1a(canonical(content), 0x811c9dc5) as ContentHash;
}

/**
 * Returns a version of eight letters. The version changes only if the content of the record or its document changes. The date
 * of the build does not affect the version.
 * @param digest the SHA-256 digest of the record's document in hexadecimal, if the record has a document
 */
export function versionOf(contentHash: ContentHash, digest = ""): string {
	const digits = (fnv1a(digest, contentHash) >>> 0).toString(16).padStart(8, "0");
	return digits.replaceAll(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
}

/** Serialises a value as JSON, with the fields of every object sorted by name and empty lists left out. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => {
		if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
		const fields = Object.entries(inner).filter(([, field]) => !(Array.isArray(field) && field.length === 0));
		return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/**
 * Hashes a string with 32-bit FNV-1a. The hash can tell the versions of one record apart, but gives no protection against
 * forgery.
 * @param start the hash to continue from
 */
function fnv1a(text: string, start: number): number {
	let hash = start;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash;
}
