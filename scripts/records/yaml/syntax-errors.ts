/** What keeps a YAML file from being read: syntax that is broken. */
import { type CST, type Document, Scalar, visit, type YAMLError } from "yaml";
import { type Fault, slipAt } from "./common-mistakes.ts";

/** The remedy where the parser cannot say which sign is wrong. */
export const CHECK_SIGNS =
	"Check the spaces at the start of the lines, the colon after each name, and quotes around text that holds a colon.";

/** The remedy where YAML reads a sign of a text as its own. */
export const ADD_QUOTES = "Put quotes around the text.";

/** The parser's codes in an editor's words. */
const SYNTAX: Partial<Record<string, [message: string, remedy: string]>> = {
	TAB_AS_INDENT: ["a tab stands where spaces are needed", "Replace the tab by two spaces for each level."],
	MULTIPLE_DOCS: ["the file holds more than one record (a line of three dashes divides it)", "Put each record into a file of its own."],
	BAD_INDENT: [
		"this line begins with the wrong number of spaces, or the line above is not finished",
		"Use the same number of spaces as the lines beside it, two for each level, and close every bracket.",
	],
	MISSING_CHAR: ["a quote, a bracket or a colon is missing", CHECK_SIGNS],
	BLOCK_AS_IMPLICIT_KEY: [
		"a second colon stands on this line, or a line begins with the wrong number of spaces",
		"Put quotes around text that holds a colon, and begin each line under the lines beside it.",
	],
	MULTILINE_IMPLICIT_KEY: ["a name goes over two lines, or a colon is missing", CHECK_SIGNS],
	UNEXPECTED_TOKEN: ["this cannot stand here", CHECK_SIGNS],
	BAD_SCALAR_START: ["text cannot begin with this character", ADD_QUOTES],
	TAG_RESOLVE_FAILED: ["a word that begins with ! is not allowed", ADD_QUOTES],
	BAD_ALIAS: ["a word that begins with * or & is not allowed here", ADD_QUOTES],
	BAD_DIRECTIVE: ["a line that begins with % is not allowed", "Delete the line."],
	BAD_DQ_ESCAPE: ["a backslash means something else in double quotes", "Put single quotes around the text, or delete the backslash."],
	BLOCK_IN_FLOW: ["a comma or a closing bracket is missing", "Put a comma between the items, and close every bracket."],
	KEY_OVER_1024_CHARS: ["a colon stands at the end of a very long text", ADD_QUOTES],
};

/**
 * The first thing in a text after which the rest cannot be trusted. What comes later is often its consequence, so one
 * mistake is one message.
 * @param second the document after the first, where the file holds several
 * @param refused the first thing that can be read and that records do without
 */
export function firstFault(
	document: Document.Parsed,
	second: Document.Parsed | undefined,
	refused: Fault | undefined,
	tokens: readonly CST.Token[],
	text: string,
): Fault | undefined {
	const [error] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
	const faults = [
		...tokens.filter(({ type }) => type === "directive").map(({ offset }) => fault(offset, "BAD_DIRECTIVE")),
		...(error ? [syntaxFault(error, document, text)] : []),
		...(second ? [fault(second.range[0], "MULTIPLE_DOCS")] : []),
		...(refused ? [refused] : []),
	];
	return faults.toSorted((a, b) => a.offset - b.offset)[0];
}

function fault(offset: number, code: string): Fault {
	const [message, remedy] = SYNTAX[code] ?? ["this cannot be read", CHECK_SIGNS];
	return { offset, rule: "yaml", message, remedy };
}

function syntaxFault({ code, pos: [offset] }: YAMLError, document: Document, text: string): Fault {
	const open = openQuote(offset, document, text, code === "MISSING_CHAR");
	if (open !== undefined)
		return {
			offset: open,
			rule: "yaml",
			message: "the quote that begins here has no end",
			remedy: "Add the same quote at the end of the text.",
		};
	if (isIndentedByTab(text, offset)) return fault(offset, "TAB_AS_INDENT");
	return (code === "BAD_DQ_ESCAPE" ? undefined : slipAt(offset, text)) ?? fault(offset, code);
}

/** Whatever the parser makes of a line that begins with a tab, the tab is the mistake. */
function isIndentedByTab(text: string, offset: number): boolean {
	return /^ *\t/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1));
}

/**
 * A quote that is never closed swallows what follows, up to the next quote or the end of the file: the mistake is where it
 * begins.
 * @param stop where the parser stopped
 * @param isMissing whether it stopped because something is missing there
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
