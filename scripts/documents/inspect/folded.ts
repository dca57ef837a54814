/** Normalises case and compatibility characters, such as ligatures and full-width letters, so that strings can be compared. */
export function folded(text: string): string {
	return text.normalize("NFKC").toLowerCase();
}
