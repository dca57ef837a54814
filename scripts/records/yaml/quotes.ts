/** Quotes around a text, so that YAML takes every character of it as it stands. */

/** A text of one line in the quotes that need the fewest changes to it: single ones, unless it holds an apostrophe. */
export function inQuotes(text: string): string {
	return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

/** The longest text that a remedy writes out. */
const SHORT = 60;

/** How to mend a text that needs quotes: with the text itself, unless it is long. */
export function quotesAround(text: string): string {
	return text.length > SHORT ? "Put quotes around the whole text." : `Put quotes around the text: ${inQuotes(text)}.`;
}
