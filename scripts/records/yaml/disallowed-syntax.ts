/** What can be read in a YAML file, and yet should not stand there: syntax that records do without, names twice, lost text. */
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, type Node, Scalar, type YAMLMap } from "yaml";
import type { Fault } from "./common-mistakes.ts";
import { commentAt, INVISIBLE, keyName, startOf } from "./positions.ts";
import { ADD_QUOTES, CHECK_SIGNS } from "./syntax-errors.ts";

/** As many mistakes as are told of one file at a time: nobody mends more, and a file may hold very many. */
const ENOUGH = 100;

/** What a file holds that it should not. */
export type Features = {
	/** The first shorthand: what comes after it may mean anything. */
	refused: Fault | undefined;
	/** Mistakes that stand by themselves. */
	separate: Fault[];
	/** What may have been meant otherwise than it is read, as warnings. */
	doubts: Fault[];
};

/** Looks once through a whole document. */
export function featuresOf({ contents }: Document.Parsed, text: string): Features {
	const features: Features = { refused: undefined, separate: [], doubts: [] };
	const mayLose = /[ \t]#[^\s#]/.test(text);
	eachNode(contents, (node, isKey) => {
		features.refused ??= refusedIn(node, isKey, text);
		if (features.separate.length < ENOUGH) features.separate.push(...separateIn(node));
		if (mayLose && features.doubts.length < ENOUGH) features.doubts.push(...lostBehind(node, text));
	});
	return features;
}

/** Every node in the order in which it is written. The library's own walk makes a list of ancestors at each, and takes thrice as long. */
function eachNode(node: unknown, look: (node: Node, isKey: boolean) => void, isKey = false): void {
	if (isPair(node)) {
		eachNode(node.key, look, true);
		eachNode(node.value, look);
	} else if (node !== null && node !== undefined) {
		look(node as Node, isKey);
		if (isCollection(node)) for (const item of node.items) eachNode(item, look);
	}
}

/** Aliases, merge keys and tags make a record say more than it shows, and can swell without limit: none is allowed. */
function refusedIn(node: Node, isKey: boolean, text: string): Fault | undefined {
	const start = startOf(node) ?? 0;
	const refused = (offset: number, message: string, remedy: string): Fault => ({ offset, rule: "yaml-plain", message, remedy });
	// Anchors and tags stand before their node, which does not say where.
	const before = (sign: RegExp) => text.slice(0, start).search(sign);
	if (isAlias(node))
		return refused(
			start,
			`*${node.source.slice(0, 60)} stands for text written elsewhere`,
			"Write the text out here, or put quotes around it.",
		);
	if (node.anchor)
		return refused(
			before(/&[^&]*$/),
			`&${node.anchor.slice(0, 60)} names text to be used elsewhere`,
			"Delete the name, or put quotes around the text.",
		);
	if (node.tag) return refused(before(/!!?[^!]*$/), "a word that begins with ! is not allowed", ADD_QUOTES);
	if (!isKey) return undefined;
	if (!isScalar(node)) return refused(start, "a name must be a single word", CHECK_SIGNS);
	return node.value === "<<" ? refused(start, "<< takes in text written elsewhere", "Write the text out here.") : undefined;
}

/** Names that stand twice, and invisible characters written as escapes, which only double quotes know. */
function separateIn(node: Node): Fault[] {
	if (isMap(node)) return duplicates(node);
	const fault = isScalar(node) && node.type === Scalar.QUOTE_DOUBLE ? invisible(String(node.value)) : undefined;
	return fault ? [{ ...fault, offset: startOf(node) ?? 0 }] : [];
}

function duplicates({ items }: YAMLMap): Fault[] {
	const seen = new Map<string | undefined, number>();
	const twice: Fault[] = [];
	for (const { key } of items) {
		const [name, offset] = [keyName(key), startOf(key) ?? 0];
		const first = seen.get(name);
		if (first === undefined) seen.set(name, offset);
		else if (twice.length < ENOUGH)
			twice.push({
				offset,
				rule: "yaml",
				message: "the same name stands twice in one record",
				remedy: "Keep one of the two and delete the other.",
				from: { offset: first, says: "has it too" },
			});
	}
	return twice;
}

/** Text behind a # without a space, which is a comment to YAML. */
function lostBehind(node: Node, text: string): Fault[] {
	const end = node.range?.[1] ?? 0;
	const lost = isScalar(node) && node.type === Scalar.PLAIN && node.value !== null ? commentAt(end, text) : undefined;
	if (lost === undefined) return [];
	return [
		{
			offset: text.indexOf("#", end),
			rule: "comment",
			severity: "warning",
			message: `‘${lost.slice(0, 40)}’ is a comment to YAML, and not part of the text before it`,
			remedy: "If readers should see it, put quotes around the whole text. If not, put a space after #.",
		},
	];
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
