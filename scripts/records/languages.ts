/** Languages that ICU, the library behind `Intl`, has no name for. Reports may well be in British Sign Language. */
const MORE: Readonly<Record<string, string>> = { bfi: "British Sign Language" };

/** Returns the English name of the language with a BCP 47 tag, or undefined if the tag is not well-formed or has no name. */
export function languageName(tag: string): string | undefined {
	if (Object.hasOwn(MORE, tag)) return MORE[tag];
	try {
		const [canonical] = Intl.getCanonicalLocales(tag);
		return canonical === tag ? new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" }).of(tag) : undefined;
	} catch {
		return undefined;
	}
}
