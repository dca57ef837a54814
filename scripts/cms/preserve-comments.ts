/** Keeps what the web editor knows nothing of: the comments of a record, and the form of what was not changed. */
import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/** Widths at which texts are folded, in characters: those of our own records, and the usual one of YAML. */
const WIDTHS = [110, 100, 80];

/**
 * What the editor wrote, in the form and with the comments that the file had.
 * @param before the file as it was
 * @param written the file as the editor would have it
 * @returns a text that says exactly what the editor's does; the editor's own where the file cannot be read
 */
export function withItsComments(before: string, written: string): string {
	const [old, now] = [parseDocument(before), parseDocument(written)];
	if (old.errors.length > 0 || now.errors.length > 0) return written;
	const width = widthOf(before, old);
	old.contents = merged(old.contents, now.contents, [old, now]) as typeof old.contents;
	const text = inWidth(old, width);
	return isDeepStrictEqual(parseDocument(text).toJS(), now.toJS()) ? text : written;
}

/** The width at which a file that nobody changed comes out as it is. */
function widthOf(text: string, document: Document): number {
	return WIDTHS.find((width) => inWidth(document, width) === text) ?? 110;
}

function inWidth(document: Document, lineWidth: number): string {
	return document.toString({ lineWidth, flowCollectionPadding: false });
}

type Both = [old: Document, now: Document];

/** The old node where it says the same, else the new one; inside groups and lists, piece by piece. */
function merged(old: unknown, now: unknown, both: Both): unknown {
	if (saysTheSame(old, now, both)) return old;
	if (isMap(old) && isMap(now)) return mergedGroup(old, now, both);
	if (isSeq(old) && isSeq(now)) return mergedList(old, now, both);
	if (isScalar(old) && isScalar(now)) keepForm(old, now);
	return now;
}

/** A changed text stays folded or quoted as it was, with the comment behind it. */
function keepForm(old: Scalar, now: Scalar): void {
	if (typeof old.value === "string" && typeof now.value === "string" && old.type) now.type = old.type;
	if (old.comment) now.comment = old.comment;
}

function mergedGroup(old: YAMLMap, now: YAMLMap, both: Both): YAMLMap {
	old.items = now.items.map((pair): Pair => {
		const known = old.items.find(({ key }) => String(key) === String(pair.key));
		if (!known) return pair;
		known.value = merged(known.value, pair.value, both);
		return known;
	});
	return old;
}

/** An item that was moved is found again; one that was changed is taken for the one in its place. */
function mergedList(old: YAMLSeq, now: YAMLSeq, both: Both): YAMLSeq {
	// What stands above its first item counts as the list's own.
	const [first] = old.items;
	if (isNode(first) && old.commentBefore) [first.commentBefore, old.commentBefore] = [old.commentBefore, null];
	const left = [...old.items];
	const same = now.items.map((item) => {
		const index = left.findIndex((other) => saysTheSame(other, item, both));
		return index < 0 ? undefined : left.splice(index, 1)[0];
	});
	const before = [...old.items];
	old.items = now.items.map((item, index) => same[index] ?? (left.includes(before[index]) ? merged(before[index], item, both) : item));
	return old;
}

function saysTheSame(old: unknown, now: unknown, [oldDocument, nowDocument]: Both): boolean {
	return isDeepStrictEqual(asValue(old, oldDocument), asValue(now, nowDocument));
}

function asValue(node: unknown, document: Document): unknown {
	return typeof node === "object" && node !== null && "toJS" in node ? (node as { toJS(of: Document): unknown }).toJS(document) : node;
}
