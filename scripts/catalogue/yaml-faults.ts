/** What keeps a YAML file from being read: syntax that is broken, and syntax that records do without. */
import { type CST, type Document, isAlias, isScalar, type Node, Scalar, visit, type YAMLError, type YAMLMap } from "yaml";
import type { Finding } from "./problem.ts";
import { INVISIBLE, keyName, startOf } from "./yaml-places.ts";

/** A mistake at an offset of the text. */
export type Fault = Finding & { offset: number };

const CHECK_SIGNS = "Check the spaces at the start of the lines, the colon after each name, and quotes around text that holds a colon.";
const ADD_QUOTES = "Put quotes around the text.";

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
};

/**
 * The first thing in a text after which the rest cannot be trusted. What comes later is often its consequence, so one
 * mistake is one message.
 * @param second the document after the first, where the file holds several
 */
export function firstFault(
	document: Document.Parsed,
	second: Document.Parsed | undefined,
	tokens: readonly CST.Token[],
	text: string,
): Fault | undefined {
	const faults = [
		...tokens.filter(({ type }) => type === "directive").map(({ offset }) => fault(offset, "BAD_DIRECTIVE")),
		...[...document.errors, ...document.warnings].map((error) => syntaxFault(error, document, text)),
		...(second ? [fault(second.range[0], "MULTIPLE_DOCS")] : []),
		...refusedFeatures(document, text),
	];
	return faults.toSorted((a, b) => a.offset - b.offset)[0];
}

/** Mistakes that stand by themselves: names that stand twice, and invisible characters written as escapes. */
export function separateFaults(document: Document.Parsed): Fault[] {
	const faults: Fault[] = [];
	visit(document, {
		Map(_, map) {
			faults.push(...duplicates(map));
		},
		Scalar(_, scalar) {
			const fault = typeof scalar.value === "string" ? invisible(scalar.value) : undefined;
			if (fault) faults.push({ ...fault, offset: startOf(scalar) ?? 0 });
		},
	});
	return faults;
}

function duplicates({ items }: YAMLMap): Fault[] {
	const seen = new Set<string | undefined>();
	return items.flatMap(({ key }) => {
		const name = keyName(key);
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return {
			offset: startOf(key) ?? 0,
			rule: "yaml",
			message: "the same name stands twice in one record",
			remedy: "Keep one of the two and delete the other.",
		};
	});
}

/** The first character of a text that nobody can see. */
export function invisible(text: string): Fault | undefined {
	const offset = text.search(INVISIBLE);
	if (offset < 0) return undefined;
	const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
	return {
		offset,
		rule: "encoding",
		message: `there is an invisible control character (U+${code})`,
		remedy: "Delete what stands at this place and type it again.",
	};
}

function fault(offset: number, code: string, fallback = "this cannot be read"): Fault {
	const [message, remedy] = SYNTAX[code] ?? [fallback, CHECK_SIGNS];
	return { offset, rule: "yaml", message, remedy };
}

function syntaxFault({ code, message, pos: [offset] }: YAMLError, document: Document, text: string): Fault {
	const open = code === "MISSING_CHAR" ? quoteThatEndsAt(offset, document) : undefined;
	if (open !== undefined)
		return {
			offset: open,
			rule: "yaml",
			message: "the quote that begins here has no end",
			remedy: "Add the same quote at the end of the text.",
		};
	return fault(offset, isIndentedByTab(text, offset) ? "TAB_AS_INDENT" : code, message);
}

/** Whatever the parser makes of a line that begins with a tab, the tab is the mistake. */
function isIndentedByTab(text: string, offset: number): boolean {
	return /^ *\t/.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1));
}

/** A quote that is never closed swallows the rest of the file: the mistake is where it begins. */
function quoteThatEndsAt(end: number, document: Document): number | undefined {
	let start: number | undefined;
	visit(document, {
		Scalar: (_, { type, range }) => {
			if ((type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) && range?.[1] === end) start = range[0];
		},
	});
	return start;
}

/** Aliases, merge keys and tags make a record say more than it shows, and can swell without limit: none is allowed. */
function refusedFeatures(document: Document.Parsed, text: string): Fault[] {
	const faults: Fault[] = [];
	const refuse = (offset: number, message: string, remedy: string) => void faults.push({ offset, rule: "yaml-plain", message, remedy });
	// Anchors and tags stand before their node, which does not say where.
	const before = (node: Node, sign: RegExp) => text.slice(0, startOf(node)).search(sign);
	visit(document, {
		Node(_, node) {
			if (isAlias(node))
				refuse(
					startOf(node) ?? 0,
					`*${node.source} stands for text written elsewhere`,
					"Write the text out here, or put quotes around it.",
				);
			else if (node.anchor)
				refuse(
					before(node, /&[^&]*$/),
					`&${node.anchor} names text to be used elsewhere`,
					"Delete the name, or put quotes around the text.",
				);
			else if (node.tag) refuse(before(node, /!!?[^!]*$/), "a word that begins with ! is not allowed", ADD_QUOTES);
		},
		Pair(_, { key }) {
			if (!isScalar(key)) refuse(startOf(key) ?? 0, "a name must be a single word", CHECK_SIGNS);
			else if (key.value === "<<") refuse(startOf(key) ?? 0, "<< takes in text written elsewhere", "Write the text out here.");
		},
	});
	return faults;
}
