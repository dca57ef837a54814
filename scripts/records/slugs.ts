/** A slug is a record's file name without the extension, or the identifier of a vocabulary entry. Slugs become parts of page addresses. */

/** The source of a regular expression for a slug, without anchors. A slug consists of lower-case letters and digits, with single hyphens between them. */
export const SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

const SLUG = new RegExp(`^${SLUG_PATTERN}$`);

/** The maximum length of a slug, in characters. */
const LONGEST = 80;

/** Checks whether a string is a slug of at most 80 characters. */
export function isSlug(name: string): boolean {
	return SLUG.test(name) && name.length <= LONGEST;
}

/**
 * Converts a name to a slug. For example, `SCR 025` becomes `scr-025`. The slug is empty if the name has no letters or digits
 * that a slug may contain.
 */
export function slugOf(name: string): string {
	return name
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.slice(0, LONGEST)
		.replaceAll(/^-|-$/g, "");
}
