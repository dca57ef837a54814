/** Mends in the text of a record what has one right answer. What the record says stays as it is. */
import { isScalar, Scalar, visit } from "yaml";
import type { z } from "zod";
import { homesOf } from "../records/schema/introspect.ts";
import { parseYaml } from "../records/yaml/parse.ts";
import { inQuotes } from "../records/yaml/quotes.ts";
import { inFieldOrder } from "./field-order.ts";
import { readable, saysTheSame } from "./same-content.ts";

/** A mend: what it did, in words, and how. It returns the same text where there is nothing to do. */
type Mend = { did: string; mend: (text: string, schema: z.ZodType) => string };

/** What makes a text readable that is not. It had no meaning before, so all of it is undone where it stays unreadable. */
const TO_READ: readonly Mend[] = [
	{ did: "put spaces in the place of tabs", mend: spacesForTabs },
	{ did: "put quotes around text that YAML takes for something else", mend: quotesWhereItStops },
];

/** What makes a readable text tidier. Each is undone where it would change what the record says. */
const TO_TIDY: readonly Mend[] = [
	{ did: "put quotes around text that looks like a number or like true and false", mend: quotesAroundTexts },
	{ did: "took away spaces at the ends of lines", mend: withoutTrailingSpace },
	{
		did: "ended the last line",
		mend: (text) => (text.endsWith("\n") || text === "" ? text : `${text}${text.includes("\r\n") ? "\r\n" : "\n"}`),
	},
	{ did: "put the fields into their order", mend: inFieldOrder },
];

/** Mends a text. Returns it with what was done, in words; nothing was done where it returns none. */
export function mendText(text: string, schema: z.ZodType): { text: string; done: string[] } {
	const start = readable(text) ? { text, done: [] } : madeReadable(text, schema);
	if (!readable(start.text)) return start;
	return TO_TIDY.reduce<{ text: string; done: string[] }>((before, { did, mend }) => {
		const after = mend(before.text, schema);
		if (after === before.text || !saysTheSame(readable(before.text), readable(after))) return before;
		return { text: after, done: [...before.done, did] };
	}, start);
}

function madeReadable(text: string, schema: z.ZodType): { text: string; done: string[] } {
	const mended = TO_READ.reduce<{ text: string; done: string[] }>(
		(before, { did, mend }) => {
			const after = mend(before.text, schema);
			return after === before.text ? before : { text: after, done: [...before.done, did] };
		},
		{ text, done: [] },
	);
	return readable(mended.text) ? mended : { text, done: [] };
}

function spacesForTabs(text: string): string {
	return text.replaceAll(/^[ \t]*\t[ \t]*(?=\S)/gm, (indent) => indent.replaceAll("\t", "  "));
}

/** As many lines of one file as are put in quotes. */
const ENOUGH = 50;

/** What stops the parser in a text without quotes: a sign at its start, or a second colon. */
const NEEDS_QUOTES = /^(?:[@`%].*|\*+[^*\s].*\*.*|[^'"[\]{}|>&!#*?%@`“‘-].*(?::\s.*|:))$/;

function quotesWhereItStops(text: string, schema: z.ZodType): string {
	const lines = text.split("\n");
	for (let count = 0; count < ENOUGH; count++) {
		const found = parseYaml({ path: "", bytes: new TextEncoder().encode(lines.join("\n")) });
		const index = Array.isArray(found) ? (found[0]?.line ?? 1) - 1 : -1;
		const [, before = "", value = "", end = ""] = /^( *(?:- +)*(?:\w[\w-]*: +)?)(.*?)(\s*)$/.exec(lines[index] ?? "") ?? [];
		if (before.trim() === "" || !NEEDS_QUOTES.test(value) || / #/.test(value) || holdsAField(value, schema)) break;
		lines[index] = `${before}${inQuotes(value)}${end}`;
	}
	return lines.join("\n");
}

/** Where a colon stands behind the name of a field, a line may be missing its end rather than its quotes. */
function holdsAField(value: string, schema: z.ZodType): boolean {
	return [...value.matchAll(/(\w[\w-]*):(?:\s|$)/g)].some(([, name = ""]) => homesOf(schema, name).length > 0);
}

/** Quotes a text that its field takes for text and YAML for a number, for true or for false. */
function quotesAroundTexts(text: string, schema: z.ZodType): string {
	const document = readable(text);
	if (!document) return text;
	const issues = schema.safeParse(document.toJS()).error?.issues ?? [];
	const nodes = issues
		.filter((issue) => issue.code === "invalid_type" && issue.expected === "string")
		.map(({ path }) => document.getIn(path, true))
		.filter((node) => isScalar(node) && node.type === Scalar.PLAIN && node.value !== null)
		.map((node) => ({ source: (node as Scalar).source ?? "", start: (node as Scalar).range?.[0] ?? 0 }))
		.toSorted((a, b) => b.start - a.start);
	return nodes.reduce((quoted, { source, start }) => {
		return quoted.slice(0, start) + inQuotes(source) + quoted.slice(start + source.length);
	}, text);
}

/** In a text under |- or > every space counts; elsewhere those at the end of a line do not. */
function withoutTrailingSpace(text: string): string {
	const document = readable(text);
	if (!document) return text;
	const kept: Array<readonly [number, number]> = [];
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (range && (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)) kept.push([text.indexOf("\n", range[0]), range[1]]);
		},
	});
	return text.replaceAll(/[ \t]+(?=\r?\n|$)/g, (spaces, offset: number) =>
		kept.some(([from, to]) => offset > from && offset < to) ? spaces : "",
	);
}
