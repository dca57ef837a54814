/** Puts the fields of a record into the order of its schema. Every line stays as it is, and its comment with it. */

import { type Document, isMap, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { z } from "zod";
import { fieldsOf, itemOf } from "../records/schema/introspect.ts";
import { keyName, startOf } from "../records/yaml/positions.ts";
import { documentOf, saysTheSame } from "./same-content.ts";

/** A group of fields and the order that its schema has. */
type Group = { map: YAMLMap; order: readonly string[]; path: string };

/**
 * Orders the fields of every group of a record. Left alone is a group on one line, and one with a field that is unknown or
 * stands twice: its editor must decide first.
 */
export function inFieldOrder(text: string, schema: z.ZodType): string {
	const left = new Set<string>();
	let current = { text, document: documentOf(text) };
	for (;;) {
		const wrong = groupsIn(current.document.contents, schema).filter((group) => !left.has(group.path) && isOutOfOrder(group));
		const innermost = wrong.filter(({ path }) => !wrong.some((other) => other.path.startsWith(`${path}/`)));
		const [first] = innermost;
		if (!first) return current.text;
		// All at once, or where that goes wrong one at a time.
		const next = reordered(current, innermost) ?? reordered(current, [first]);
		if (next) current = next;
		else left.add(first.path);
	}
}

type Written = { text: string; document: Document.Parsed };

/** Orders several groups, none inside another, from the last to the first: what comes before keeps its place. */
function reordered({ text, document }: Written, groups: readonly Group[]): Written | undefined {
	const fromTheEnd = groups.toSorted((a, b) => (startOf(b.map) ?? 0) - (startOf(a.map) ?? 0));
	const ordered = fromTheEnd.reduce<string | undefined>((all, group) => (all === undefined ? undefined : reorder(all, group)), text);
	if (ordered === undefined) return undefined;
	const next = { text: ordered, document: documentOf(ordered) };
	return saysTheSame(document, next.document) ? next : undefined;
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
	const places = names.map((name) => order.indexOf(name));
	const isPlain = !map.flow && !places.includes(-1) && new Set(places).size === places.length;
	return isPlain && places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

/** A field as it stands in the text: the empty lines before it, the comments above it, itself to the end of its last line. */
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
	// Behind the hyphen of a list item there is no room for a comment above.
	if (inItem && sorted[0]?.comments !== "") return undefined;
	const indent = " ".repeat(column);
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const written = sorted.map(({ comments, body }, index) => {
		const before = index === 0 && inItem ? "" : `${blocks[index]?.gap}${comments}${indent}`;
		return `${before}${body}${body.endsWith("\n") ? "" : end}`;
	});
	return text.slice(0, start) + written.join("") + text.slice(ends.at(-1));
}

function lineStart(text: string, offset: number): number {
	return text.lastIndexOf("\n", offset - 1) + 1;
}

/**
 * Where the comments directly above a group's first field begin. The first paragraph of a file speaks of the whole record:
 * it stays at the top.
 */
function commentsAbove(text: string, first: number, map: YAMLMap): number {
	let start = lineStart(text, first);
	while (start > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
	const isTop = text.slice(0, start).trim() === "" && startOf(map) === first;
	return isTop ? lineStart(text, first) : start;
}

/** The end of a field: of its last line, and of the comments below that are further in than its name. */
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
