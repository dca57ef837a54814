/** Identities: a record's file name, a vocabulary entry's id. They are parts of addresses. */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest identity, in characters. */
const LONGEST = 80;

/** Says whether a name can be an identity: lower-case letters, digits and single hyphens, at most 80 characters. */
export function isSlug(name: string): boolean {
	return SLUG.test(name) && name.length <= LONGEST;
}

/** The identity that a name makes, `SCR 025` → `scr-025`; empty where nothing of it can stand in one. */
export function slugOf(name: string): string {
	return name
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.slice(0, LONGEST)
		.replaceAll(/^-|-$/g, "");
}
