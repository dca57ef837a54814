/**
 * Puts quotes around a line of text. Double quotes are used if the text contains an apostrophe but no character that double
 * quotes would require to be escaped. Otherwise, single quotes are used.
 */
export function inQuotes(text: string): string {
	return needsDoubleQuotes(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

// In double quotes, the characters " and \ would have to be escaped.
function needsDoubleQuotes(text: string): boolean {
	return text.includes("'") && !/["\\]/.test(text);
}

/** The maximum length of text that a suggested fix repeats, in characters. */
export const LONGEST = 60;

/**
 * Returns a suggested fix for text that needs quotes.
 * @param before the characters before the text on its line, such as `headline: `
 */
export function quotesAround(text: string, before = ""): string {
	if (text.length <= LONGEST) return `Put quotes around the text: ${before}${inQuotes(text)}`;
	if (needsDoubleQuotes(text)) return "Put double quotes around the whole text.";
	return `Put single quotes around the whole text${text.includes("'") ? ", and write '' for each ' inside it" : ""}.`;
}
