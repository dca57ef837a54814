import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar } from "yaml";
import { parseYaml } from "../records/yaml/parse.ts";

export function parseLenient(text: string): Document.Parsed {
	return parseDocument(text, { version: "1.2", uniqueKeys: false });
}

/** Parses a record. Returns undefined if the record is not valid YAML or breaks one of our own syntax rules. */
export function parseStrict(text: string): Document.Parsed | undefined {
	return Array.isArray(parseYaml({ path: "", bytes: new TextEncoder().encode(text) })) ? undefined : parseLenient(text);
}

/**
 * Checks whether two documents have the same values. Differences in quotes and in the order of fields do not matter. Returns
 * false if either document has errors.
 */
export function hasSameContent(one: Document.Parsed | undefined, other: Document.Parsed | undefined): boolean {
	if (!one || !other || one.errors.length + other.errors.length > 0) return false;
	return isDeepStrictEqual(contentOf(one.contents), contentOf(other.contents));
}

/**
 * Converts a node to plain values. Each number or boolean is represented by its source text, so that `025` equals `'025'` but not
 * `25`.
 */
function contentOf(node: unknown): unknown {
	if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [`:${String(contentOf(key))}`, contentOf(value)]));
	if (isSeq(node)) return node.items.map(contentOf);
	if (!isScalar(node)) return null;
	return node.type === Scalar.PLAIN && node.value !== null ? node.source : node.value;
}
