/**
 * The assumed reading speed, in words per minute. Adults read English non-fiction at about 240 words per minute (Brysbaert 2019),
 * and distressing text more slowly.
 */
const WORDS_PER_MINUTE = 200;

/**
 * Returns the reading time in whole minutes, rounded up, such as `about 4 minutes to read`. Returns undefined if there is no
 * text.
 */
export function readingTime(texts: ReadonlyArray<string | undefined>): string | undefined {
	const words = texts.reduce((sum, text) => sum + (text?.split(/\s+/).length ?? 0), 0);
	if (words === 0) return undefined;
	const minutes = Math.ceil(words / WORDS_PER_MINUTE);
	return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`;
}
