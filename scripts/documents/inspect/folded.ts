/** Folds case and compatibility forms, such as ligatures and full-width letters, so that texts can be compared. */
export function folded(text: string): string {
	return text.normalize("NFKC").toLowerCase();
}
