/** Unifies the forms of a letter, such as ligatures, full-width letters and capitals. */
export function folded(text: string): string {
	return text.normalize("NFKC").toLowerCase();
}
