/** Slugs: a record's file name without its ending, or a vocabulary entry's id. Both become parts of addresses. */

/** The source of a regular expression for a slug, without anchors: lower-case letters, digits and single hyphens between them. */
export const SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

const SLUG = new RegExp(`^${SLUG_PATTERN}$`);

/** In characters. */
const LONGEST = 80;

/** Whether a text is a slug of at most 80 characters. */
export function isSlug(name: string): boolean {
	return SLUG.test(name) && name.length <= LONGEST;
}

/** Turns a name into a slug, `SCR 025` → `scr-025`; empty if the name has no letter or digit that a slug can have. */
export function slugOf(name: string): string {
	return name
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.slice(0, LONGEST)
		.replaceAll(/^-|-$/g, "");
}
