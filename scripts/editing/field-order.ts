import { type Document, isMap, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { z } from "zod";
import { fieldsOf, itemOf } from "../records/schema/introspect.ts";
import { keyName, startOf } from "../records/yaml/positions.ts";
import { hasSameContent, parseLenient } from "./same-content.ts";

/** A YAML map whose fields may need sorting. `order` lists the field names in the order that the schema prescribes. */
type Group = { map: YAMLMap; order: readonly string[]; path: string };

/**
 * Sorts the fields of every YAML map in a record into the order that the schema prescribes. Lines are moved but never changed. A
 * comment moves with its field. A map is left alone if it is written on one line, or if it has an unknown or repeated field.
 */
export function inFieldOrder(text: string, schema: z.ZodType): string {
	const skipped = new Set<string>();
	let current = { text, document: parseLenient(text) };
	for (;;) {
		const wrong = groupsIn(current.document.contents, schema).filter((group) => !skipped.has(group.path) && isOutOfOrder(group));
		const innermost = wrong.filter(({ path }) => !wrong.some((other) => other.path.startsWith(`${path}/`)));
		const [first] = innermost;
		if (!first) return current.text;
		// Sort all the maps at once. If that fails, sort only the first map.
		const next = reordered(current, innermost) ?? reordered(current, [first]);
		if (next) current = next;
		else skipped.add(first.path);
	}
}

type Parsed = { text: string; document: Document.Parsed };

/**
 * Sorts several maps that do not contain one another. The function starts with the map at the end of the file, so that the
 * offsets of the other maps stay valid.
 */
function reordered({ text, document }: Parsed, groups: readonly Group[]): Parsed | undefined {
	const fromTheEnd = groups.toSorted((a, b) => (startOf(b.map) ?? 0) - (startOf(a.map) ?? 0));
	const ordered = fromTheEnd.reduce<string | undefined>((all, group) => (all === undefined ? undefined : reorder(all, group)), text);
	if (ordered === undefined) return undefined;
	const next = { text: ordered, document: parseLenient(ordered) };
	return hasSameContent(document, next.document) ? next : undefined;
}

function groupsIn(node: unknown, schema: z.ZodType, path = ""): Group[] {
	const item = itemOf(schema);
	if (item) return isSeq(node) ? node.items.flatMap((entry, index) => groupsIn(entry, item, `${path}/${index}`)) : [];
	if (!isMap(node)) return [];
	const fields = fieldsOf(schema);
	const inner = node.items.flatMap(({ key, value }) => {
		const name = keyName(key) ?? "";
		const field = fields.get(name);
		return field ? groupsIn(value, field, `${path}/${name}`) : [];
	});
	return [...inner, { map: node, order: [...fields.keys()], path }];
}

function isOutOfOrder({ map, order }: Group): boolean {
	const names = map.items.map(({ key }) => keyName(key) ?? "");
	const positions = names.map((name) => order.indexOf(name));
	const isSortable = !map.flow && !positions.includes(-1) && new Set(positions).size === positions.length;
	return isSortable && positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0));
}

/**
 * The source lines of a field: the blank lines before it, the comments above it, and the field itself to the end of its last
 * line.
 */
type Block = { gap: string; comments: string; body: string; name: string };

function reorder(text: string, { map, order }: Group): string | undefined {
	const keys = map.items.map(({ key }) => startOf(key) ?? 0);
	const [first = 0] = keys;
	const column = first - lineStart(text, first);
	const inItem = text.slice(lineStart(text, first), first).trim() !== "";
	const start = inItem ? first : commentsAbove(text, first, map);
	const ends = map.items.map((pair) => endOf(text, pair, column));
	const blocks = map.items.map((pair, index): Block => {
		const from = index === 0 ? start : (ends[index - 1] ?? 0);
		const between = text.slice(from, index === 0 && inItem ? first : lineStart(text, keys[index] ?? 0));
		const [gap = ""] = /^(?:[ \t]*\r?\n)*/.exec(between) ?? [];
		return { gap, comments: between.slice(gap.length), body: text.slice(keys[index], ends[index]), name: keyName(pair.key) ?? "" };
	});
	const sorted = blocks.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
	// The first field of a list item follows the hyphen on the same line, so there is no room for a comment above this field.
	if (inItem && sorted[0]?.comments !== "") return undefined;
	const indent = " ".repeat(column);
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const parts = sorted.map(({ comments, body }, index) => {
		const before = index === 0 && inItem ? "" : `${blocks[index]?.gap}${comments}${indent}`;
		return `${before}${body}${body.endsWith("\n") ? "" : end}`;
	});
	return text.slice(0, start) + parts.join("") + text.slice(ends.at(-1));
}

function lineStart(text: string, offset: number): number {
	return text.lastIndexOf("\n", offset - 1) + 1;
}

/**
 * Returns the offset at which the comments directly above a map's first field start. Comments at the top of a file describe the
 * whole record, so they do not move with the field.
 */
function commentsAbove(text: string, first: number, map: YAMLMap): number {
	let start = lineStart(text, first);
	while (start > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
	const isTop = text.slice(0, start).trim() === "" && startOf(map) === first;
	return isTop ? lineStart(text, first) : start;
}

/**
 * Returns the offset at which a field's source ends. The source includes any comments below the field that are indented further
 * than its name.
 */
function endOf(text: string, { key, value }: Pair, column: number): number {
	const last = (value as Node | null)?.range ? (value as Node) : (key as Node);
	const [, valueEnd = 0] = last.range ?? [];
	let end = text[valueEnd - 1] === "\n" ? valueEnd : nextLine(text, valueEnd);
	for (let at = end; at < text.length; ) {
		const line = text.slice(at, nextLine(text, at));
		const [, indent = ""] = /^([ \t]*)#/.exec(line) ?? [];
		if (line.trim() !== "" && !(line.trim().startsWith("#") && indent.length > column)) break;
		at += line.length;
		if (line.trim() !== "") end = at;
	}
	return end;
}

function nextLine(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	return end < 0 ? text.length : end + 1;
}
