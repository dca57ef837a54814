/** Puts a one-line text into the quotes that need the fewest changes to it: single quotes, unless it contains an apostrophe. */
export function inQuotes(text: string): string {
	return needsDoubleQuotes(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

// Inside double quotes, " and \ would have to be escaped.
function needsDoubleQuotes(text: string): boolean {
	return text.includes("'") && !/["\\]/.test(text);
}

/** In characters. A remedy does not write out a longer text. */
export const LONGEST = 60;

/** A remedy for a text that needs quotes. `before` is what comes before it on its line, such as `headline: `. */
export function quotesAround(text: string, before = ""): string {
	if (text.length <= LONGEST) return `Put quotes around the text: ${before}${inQuotes(text)}`;
	if (needsDoubleQuotes(text)) return "Put double quotes around the whole text.";
	return `Put single quotes around the whole text${text.includes("'") ? ", and write '' for each ' inside it" : ""}.`;
}
