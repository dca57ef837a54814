/** What a record says, apart from how it is written: what mending must not change. */
import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar } from "yaml";
import { parseYaml } from "../records/yaml/parse.ts";

/** A text's document, whatever mistakes there are in it. */
export function documentOf(text: string): Document.Parsed {
	return parseDocument(text, { version: "1.2", uniqueKeys: false });
}

/** A record's document, where every rule of YAML and of ours lets it be read. */
export function readable(text: string): Document.Parsed | undefined {
	return Array.isArray(parseYaml({ path: "", bytes: new TextEncoder().encode(text) })) ? undefined : documentOf(text);
}

/** Says whether two documents say the same: every value as it was written, quotes and order apart. */
export function saysTheSame(one: Document.Parsed | undefined, other: Document.Parsed | undefined): boolean {
	if (!one || !other || one.errors.length + other.errors.length > 0) return false;
	return isDeepStrictEqual(meaningOf(one.contents), meaningOf(other.contents));
}

/** A value with each number and truth as the text that stands for it: `025` is not 25, and `'025'` is `025`. */
function meaningOf(node: unknown): unknown {
	if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [`:${String(meaningOf(key))}`, meaningOf(value)]));
	if (isSeq(node)) return node.items.map(meaningOf);
	if (!isScalar(node)) return null;
	return node.type === Scalar.PLAIN && node.value !== null ? node.source : node.value;
}
