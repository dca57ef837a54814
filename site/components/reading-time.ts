/** Words in a minute: adults read English non-fiction at about 240 (Brysbaert 2019); hard things are read more slowly. */
const PACE = 200;

/** How long texts take to read: `about 4 minutes to read`, rounded up; nothing where there is no text. */
export function readingTime(texts: ReadonlyArray<string | undefined>): string | undefined {
	const words = texts.reduce((sum, text) => sum + (text?.split(/\s+/).length ?? 0), 0);
	if (words === 0) return undefined;
	const minutes = Math.ceil(words / PACE);
	return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`;
}
