/** Keeps what the web editor knows nothing of: the comments of a record, and the form of what was not changed. */
import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";

/** Widths at which people fold texts, in characters. */
const [NARROWEST, USUAL, WIDEST] = [78, 110, 122];

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

/** The width at which a file that nobody changed comes out as it is; the usual one where there is none. */
function widthOf(text: string, document: Document): number {
	for (let width = WIDEST; width >= NARROWEST; width--) if (inWidth(document, width) === text) return width;
	return USUAL;
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
	return now;
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
