import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar } from "yaml";
import { parseYaml } from "../records/yaml/parse.ts";

export function parseLenient(text: string): Document.Parsed {
	return parseDocument(text, { version: "1.2", uniqueKeys: false });
}

/** Parses a record; undefined where YAML or our own rules on syntax refuse it. */
export function parseStrict(text: string): Document.Parsed | undefined {
	return Array.isArray(parseYaml({ path: "", bytes: new TextEncoder().encode(text) })) ? undefined : parseLenient(text);
}

/** True where two documents have the same values, whatever their quotes and order. False where one has errors. */
export function hasSameContent(one: Document.Parsed | undefined, other: Document.Parsed | undefined): boolean {
	if (!one || !other || one.errors.length + other.errors.length > 0) return false;
	return isDeepStrictEqual(contentOf(one.contents), contentOf(other.contents));
}

/** A value with each number and boolean as its source text: `025` is not 25, and `'025'` is `025`. */
function contentOf(node: unknown): unknown {
	if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [`:${String(contentOf(key))}`, contentOf(value)]));
	if (isSeq(node)) return node.items.map(contentOf);
	if (!isScalar(node)) return null;
	return node.type === Scalar.PLAIN && node.value !== null ? node.source : node.value;
}
