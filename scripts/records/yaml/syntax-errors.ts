/** Converts the YAML parser's errors to messages for editors. */
import { type CST, type Document, Scalar, visit, type YAMLError } from "yaml";
import { commonMistakeAt, type YamlProblem } from "./common-mistakes.ts";

/** The suggested fix for errors that do not show which character is wrong. */
export const CHECK_SIGNS =
	"Check the spaces at the start of the line and of the line above it, the colon after each field name, and that any text with a colon has quotes.";

export const ADD_QUOTES = "Put quotes around the whole text.";

/** Messages and suggested fixes, keyed by the parser's error codes. `OPEN_QUOTE` is our own code for a quote that is not closed. */
const SYNTAX: Partial<Record<string, [message: string, remedy: string]>> = {
	OPEN_QUOTE: ["The quote that starts here is not closed", "Add the same quote at the end of the text."],
	TAB_AS_INDENT: ["This line is indented with a tab; YAML needs spaces", "Replace the tab with two spaces for each level."],
	MULTIPLE_DOCS: [
		"The file contains more than one record; three dashes start a second one here",
		"Put each record into a file of its own.",
	],
	BAD_INDENT: [
		"This line starts with the wrong number of spaces, or a bracket or quote is not closed on a line above it",
		"Start it in the same column as the lines that it belongs to, and close every bracket and quote.",
	],
	MISSING_CHAR: ["A quote, a bracket or a colon is missing", CHECK_SIGNS],
	BLOCK_AS_IMPLICIT_KEY: [
		"There is a second colon on this line, or a line starts with the wrong number of spaces",
		"Put quotes around text that contains a colon, and start each line in the same column as the lines that it belongs to.",
	],
	MULTILINE_IMPLICIT_KEY: ["A field name continues on a second line, or a colon is missing", CHECK_SIGNS],
	UNEXPECTED_TOKEN: ["YAML does not expect this character here", CHECK_SIGNS],
	BAD_SCALAR_START: ["Text cannot start with this character without quotes", ADD_QUOTES],
	TAG_RESOLVE_FAILED: ["YAML reads a word that starts with ! as a tag, not as text", ADD_QUOTES],
	BAD_ALIAS: ["YAML reads a word that starts with * or & as a reference or a label, not as text", ADD_QUOTES],
	BAD_DIRECTIVE: ["A line cannot start with %", "Delete the line, or put quotes around the text if the line belongs to one."],
	BAD_DQ_ESCAPE: [
		"YAML does not read this backslash as text inside double quotes",
		"Put single quotes around the text, or delete the backslash.",
	],
	BLOCK_IN_FLOW: ["A comma or a closing bracket is missing", "Put a comma between the items, and close every bracket."],
	KEY_OVER_1024_CHARS: ["A colon follows a very long text", ADD_QUOTES],
};

/**
 * Returns the first problem that makes the rest of the file unreliable. Later problems are often only consequences of the
 * first, so they are not reported.
 * @param refused the first use of valid syntax that records may not use
 */
export function firstSyntaxProblem(
	document: Document.Parsed,
	second: Document.Parsed | undefined,
	refused: YamlProblem | undefined,
	tokens: readonly CST.Token[],
	text: string,
): YamlProblem | undefined {
	const [error] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
	const found = [
		...tokens.filter(({ type }) => type === "directive").map(({ offset }) => problemOf(offset, "BAD_DIRECTIVE")),
		...(error ? [syntaxProblem(error, document, text)] : []),
		...(second ? [problemOf(second.range[0], "MULTIPLE_DOCS")] : []),
		...(refused ? [refused] : []),
	];
	return found.toSorted((a, b) => a.offset - b.offset)[0];
}

function problemOf(offset: number, code: string): YamlProblem {
	const [message, remedy] = SYNTAX[code] ?? ["YAML cannot read this", CHECK_SIGNS];
	return { offset, rule: "yaml", message, remedy };
}

function syntaxProblem({ code, pos: [offset] }: YAMLError, document: Document, text: string): YamlProblem {
	const open = openQuote(offset, document, text, code === "MISSING_CHAR");
	if (open !== undefined) return problemOf(open, "OPEN_QUOTE");
	// The parser reports various errors for a line that starts with a tab, but the mistake is always the tab.
	if (/^ *\t/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1))) return problemOf(offset, "TAB_AS_INDENT");
	return (code === "BAD_DQ_ESCAPE" ? undefined : commonMistakeAt(offset, text)) ?? problemOf(offset, code);
}

/**
 * Finds a quote that is not closed and returns its offset. The parser reads on to the next quote or to the end of the file, and
 * therefore stops far from the mistake.
 * @param stop the offset at which the parser stopped
 * @param isMissing whether the parser stopped because a character was missing
 */
function openQuote(stop: number, document: Document, text: string, isMissing: boolean): number | undefined {
	const line = text.lastIndexOf("\n", Math.min(stop, text.trimEnd().length - 1)) + 1;
	let start: number | undefined;
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (!range || (type !== Scalar.QUOTE_DOUBLE && type !== Scalar.QUOTE_SINGLE)) return;
			const [from, to] = range;
			const runsOn = from < line && to > line && to <= stop + 1 && /\n\s*(?:- +)*\w[\w-]*: /.test(text.slice(from, to));
			if (runsOn || (isMissing && to === stop)) start ??= from;
		},
	});
	return start;
}
