import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/**
 * The line widths at which a file's text may be folded, in characters. 110 and 100 are used in our records, and 80 is YAML's
 * usual width.
 */
const WIDTHS = [110, 100, 80];

/**
 * Restores comments, and the formatting of values that did not change. The web editor drops comments and rewrites the whole file.
 * @param before the file before the edit
 * @param written the new content that the editor saves
 * @returns a file with exactly the values in `written`, or `written` itself if either file cannot be parsed
 */
export function preserveComments(before: string, written: string): string {
	const [old, now] = [parseDocument(before), parseDocument(written)];
	if (old.errors.length > 0 || now.errors.length > 0) return written;
	const width = widthOf(before, old);
	old.contents = merged(old.contents, now.contents, [old, now]) as typeof old.contents;
	const text = print(old, width);
	return isDeepStrictEqual(parseDocument(text).toJS(), now.toJS()) ? text : written;
}

/** Returns the line width at which serialising the document reproduces its source. Returns 110 if no width does. */
function widthOf(text: string, document: Document): number {
	return WIDTHS.find((width) => print(document, width) === text) ?? 110;
}

function print(document: Document, lineWidth: number): string {
	return document.toString({ lineWidth, flowCollectionPadding: false });
}

type Both = [old: Document, now: Document];

/** Returns the old node if its value is unchanged. Otherwise returns the new node. Maps and lists are merged item by item. */
function merged(old: unknown, now: unknown, both: Both): unknown {
	if (isSameValue(old, now, both)) return old;
	if (isMap(old) && isMap(now)) return mergedMap(old, now, both);
	if (isSeq(old) && isSeq(now)) return mergedList(old, now, both);
	if (isScalar(old) && isScalar(now)) keepForm(old, now);
	return now;
}

/** Keeps the comment after a changed value. If the value is a string, its style, such as folded or quoted, is kept too. */
function keepForm(old: Scalar, now: Scalar): void {
	if (typeof old.value === "string" && typeof now.value === "string" && old.type) now.type = old.type;
	if (old.comment) now.comment = old.comment;
}

function mergedMap(old: YAMLMap, now: YAMLMap, both: Both): YAMLMap {
	old.items = now.items.map((pair): Pair => {
		const previous = old.items.find(({ key }) => String(key) === String(pair.key));
		if (!previous) return pair;
		previous.value = merged(previous.value, pair.value, both);
		return previous;
	});
	return old;
}

/**
 * Merges two versions of a list. An item that only moved is recognised by its value. A changed item is merged with the old item
 * at the same index.
 */
function mergedList(old: YAMLSeq, now: YAMLSeq, both: Both): YAMLSeq {
	// The parser attaches the comment above the first item to the whole list. Here the comment is moved to the first item.
	const [first] = old.items;
	if (isNode(first) && old.commentBefore) [first.commentBefore, old.commentBefore] = [old.commentBefore, null];
	const left = [...old.items];
	const same = now.items.map((item) => {
		const index = left.findIndex((other) => isSameValue(other, item, both));
		return index < 0 ? undefined : left.splice(index, 1)[0];
	});
	const before = [...old.items];
	old.items = now.items.map((item, index) => same[index] ?? (left.includes(before[index]) ? merged(before[index], item, both) : item));
	return old;
}

function isSameValue(old: unknown, now: unknown, [oldDocument, nowDocument]: Both): boolean {
	return isDeepStrictEqual(asValue(old, oldDocument), asValue(now, nowDocument));
}

function asValue(node: unknown, document: Document): unknown {
	return typeof node === "object" && node !== null && "toJS" in node ? (node as { toJS(of: Document): unknown }).toJS(document) : node;
}
