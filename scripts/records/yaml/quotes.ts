/** Puts a line of text in single quotes, or in double quotes if it contains an apostrophe but nothing that would need escaping there. */
export function inQuotes(text: string): string {
	return needsDoubleQuotes(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

// In double quotes, the characters " and \ would have to be escaped.
function needsDoubleQuotes(text: string): boolean {
	return text.includes("'") && !/["\\]/.test(text);
}

/** The longest text that a remedy repeats, in characters. */
export const LONGEST = 60;

/**
 * Returns a remedy for text that needs quotes.
 * @param before what comes before the text on its line, such as `headline: `
 */
export function quotesAround(text: string, before = ""): string {
	if (text.length <= LONGEST) return `Put quotes around the text: ${before}${inQuotes(text)}`;
	if (needsDoubleQuotes(text)) return "Put double quotes around the whole text.";
	return `Put single quotes around the whole text${text.includes("'") ? ", and write '' for each ' inside it" : ""}.`;
}
