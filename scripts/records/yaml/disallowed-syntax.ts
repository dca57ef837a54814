/**
 * Finds valid YAML that records may not use, such as aliases, tags, duplicate field names and invisible characters. This module
 * also finds comments that the editor probably meant as text.
 */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, Scalar, type YAMLMap } from "yaml";
import { ENOUGH, type YamlProblem } from "./common-mistakes.ts";
import { commentAt, INVISIBLE, keyName, startOf } from "./positions.ts";
import { ADD_QUOTES, CHECK_SIGNS } from "./syntax-errors.ts";

type Disallowed = {
	/**
	 * The first alias, anchor, merge key, tag or complex key. It can change the meaning of everything after it, so the problems in
	 * `separate` and `warnings` are not reported with it.
	 */
	refused: YamlProblem | undefined;
	/** Mistakes that do not change the meaning of the rest of the file. */
	separate: YamlProblem[];
	/** Text that YAML may read differently from what the editor meant. */
	warnings: YamlProblem[];
};

export function disallowedIn({ contents }: Document.Parsed, text: string): Disallowed {
	const found: Disallowed = { refused: undefined, separate: [], warnings: [] };
	const mayLoseText = /[ \t]#[^\s#]/.test(text);
	eachNode(contents, (node, isKey) => {
		found.refused ??= refusedIn(node, isKey, text);
		if (found.separate.length < ENOUGH) found.separate.push(...separateIn(node));
		if (mayLoseText && found.warnings.length < ENOUGH) found.warnings.push(...lostAfter(node, text));
	});
	return found;
}

/**
 * Visits every node in document order. The `visit` function in the yaml library takes three times as long, because it builds a
 * list of ancestors for each node.
 */
function eachNode(node: unknown, visitNode: (node: Node, isKey: boolean) => void, isKey = false): void {
	if (isPair(node)) {
		eachNode(node.key, visitNode, true);
		eachNode(node.value, visitNode);
	} else if (node !== null && node !== undefined) {
		visitNode(node as Node, isKey);
		if (isCollection(node)) for (const item of node.items) eachNode(item, visitNode);
	}
}

/**
 * Refuses aliases, anchors, merge keys and tags, because they hide part of a record's content. Nested aliases can also expand
 * without limit.
 */
function refusedIn(node: Node, isKey: boolean, text: string): YamlProblem | undefined {
	const start = startOf(node) ?? 0;
	const refused = (message: string, remedy: string, offset = start): YamlProblem => ({ offset, rule: "yaml-plain", message, remedy });
	// The range of a node does not include an anchor or tag in front of the node.
	const before = (sign: RegExp) => text.slice(0, start).search(sign);
	if (isAlias(node)) {
		const remedy = "Put quotes around the whole text. If you meant the reference, write out the text here instead.";
		return refused(`YAML reads *${node.source.slice(0, 60)} as a reference to text elsewhere in the file`, remedy);
	}
	if (node.anchor) {
		const message = `YAML reads &${node.anchor.slice(0, 60)} as a label, not as text`;
		return refused(message, "Put quotes around the whole text, or delete the label.", before(/&[^&]*$/));
	}
	if (node.tag) return refused("YAML reads a word that starts with ! as a tag, not as text", ADD_QUOTES, before(/!!?[^!]*$/));
	if (!isKey) return undefined;
	if (!isScalar(node)) return refused("A field name must be a single word", CHECK_SIGNS);
	if (node.value !== "<<") return undefined;
	return refused("YAML reads << as a reference to fields elsewhere in the file", "Write out the fields here.");
}

/**
 * Finds duplicate field names and escape sequences that produce invisible characters. YAML reads escape sequences only in
 * double quotes.
 */
function separateIn(node: Node): YamlProblem[] {
	if (isMap(node)) return duplicates(node);
	const problem = isScalar(node) && node.type === Scalar.QUOTE_DOUBLE ? invisible(String(node.value)) : undefined;
	return problem ? [{ ...problem, offset: startOf(node) ?? 0 }] : [];
}

function duplicates({ items }: YAMLMap): YamlProblem[] {
	const seen = new Map<string | undefined, number>();
	const found: YamlProblem[] = [];
	for (const { key } of items) {
		const [name, offset] = [keyName(key), startOf(key) ?? 0];
		const first = seen.get(name);
		if (first === undefined) seen.set(name, offset);
		else if (found.length < ENOUGH)
			found.push({
				offset,
				rule: "yaml",
				message: `The field ‘${name?.slice(0, 60)}’ is here twice`,
				remedy: "Keep one of the two and delete the other.",
				from: { offset: first, says: "is the first of the two" },
			});
	}
	return found;
}

/** Warns if a comment after a value has no space after its #, because the editor probably meant the comment as text. */
function lostAfter(node: Node, text: string): YamlProblem[] {
	const end = node.range?.[1] ?? 0;
	const lost = isScalar(node) && node.type === Scalar.PLAIN && node.value !== null ? commentAt(end, text) : undefined;
	if (lost === undefined) return [];
	return [
		{
			offset: text.indexOf("#", end),
			rule: "comment",
			severity: "warning",
			message: `YAML reads ‘${lost.slice(0, 40)}’ as a comment, so readers will not see it`,
			remedy: "If it belongs to the text, put quotes around the whole text. If it is a comment, put a space after #.",
		},
	];
}

export function invisible(text: string): YamlProblem | undefined {
	const offset = text.search(INVISIBLE);
	if (offset < 0) return undefined;
	const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
	const message = `There is an invisible control character (U+${code}) here`;
	return { offset, rule: "encoding", message, remedy: "Delete the characters at this place and type them again." };
}
