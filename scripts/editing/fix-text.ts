import { isScalar, Scalar, visit } from "yaml";
import type { z } from "zod";
import { parentsOf } from "../records/schema/introspect.ts";
import { parseYaml } from "../records/yaml/parse.ts";
import { inQuotes } from "../records/yaml/quotes.ts";
import { inFieldOrder } from "./field-order.ts";
import { hasSameContent, parseStrict } from "./same-content.ts";

/**
 * A fix for a record's source. `fix` returns the source unchanged if there is nothing to fix. `did` describes the fix in the past
 * tense.
 */
type Fix = { did: string; fix: (text: string, schema: z.ZodType) => string };

type Fixed = { text: string; done: string[] };

/** Fixes for files that are not valid YAML. All the fixes are undone if the file still cannot be parsed afterwards. */
const SYNTAX_FIXES: readonly Fix[] = [
	{ did: "replaced tabs with spaces", fix: spacesForTabs },
	{ did: "put quotes around text that YAML would not read as text", fix: quotesAtSyntaxErrors },
];

/** Fixes for files that can be parsed. A fix is undone if it would change the record's content. */
const TIDY_FIXES: readonly Fix[] = [
	{ did: "put quotes around text that YAML would read as a number, true or false", fix: quotesAroundTexts },
	{ did: "removed spaces at the ends of lines", fix: withoutTrailingSpace },
	{
		did: "added a line break at the end",
		fix: (text) => (text.endsWith("\n") || text === "" ? text : `${text}${text.includes("\r\n") ? "\r\n" : "\n"}`),
	},
	{ did: "sorted the fields", fix: inFieldOrder },
];

/**
 * Fixes the problems in a record's source that have only one right answer. The record's content does not change. `done` describes
 * each fix that was made, and is empty if nothing changed.
 */
export function fixText(text: string, schema: z.ZodType): Fixed {
	const start = parseStrict(text) ? { text, done: [] } : fixSyntax(text, schema);
	if (!parseStrict(start.text)) return start;
	return TIDY_FIXES.reduce<Fixed>((before, { did, fix }) => {
		const after = fix(before.text, schema);
		if (after === before.text || !hasSameContent(parseStrict(before.text), parseStrict(after))) return before;
		return { text: after, done: [...before.done, did] };
	}, start);
}

function fixSyntax(text: string, schema: z.ZodType): Fixed {
	const fixed: Fixed = { text, done: [] };
	for (const { did, fix } of SYNTAX_FIXES) {
		const after = fix(fixed.text, schema);
		if (after !== fixed.text) fixed.done.push(did);
		fixed.text = after;
	}
	return parseStrict(fixed.text) ? fixed : { text, done: [] };
}

function spacesForTabs(text: string): string {
	return text.replaceAll(/^[ \t]*\t[ \t]*(?=\S)/gm, (indent) => indent.replaceAll("\t", "  "));
}

/** Put quotes around at most this many lines in one file, because the file is parsed again after each line. */
const MAX_QUOTED_LINES = 50;

/** Matches unquoted text that YAML rejects because the text starts with a reserved character or contains a colon. */
const NEEDS_QUOTES = /^(?:[@`%].*|\*+[^*\s].*\*.*|[^'"[\]{}|>&!#*?%@`“‘-].*(?::\s.*|:))$/;

function quotesAtSyntaxErrors(text: string, schema: z.ZodType): string {
	const lines = text.split("\n");
	for (let count = 0; count < MAX_QUOTED_LINES; count++) {
		const found = parseYaml({ path: "", bytes: new TextEncoder().encode(lines.join("\n")) });
		const index = Array.isArray(found) ? (found[0]?.line ?? 1) - 1 : -1;
		const [, before = "", value = "", end = ""] = /^( *(?:- +)*(?:\w[\w-]*: +)?)(.*?)(\s*)$/.exec(lines[index] ?? "") ?? [];
		if (before.trim() === "" || !NEEDS_QUOTES.test(value) || / #/.test(value) || containsField(value, schema)) break;
		lines[index] = `${before}${inQuotes(value)}${end}`;
	}
	return lines.join("\n");
}

/** Checks whether the text contains the name of a field and a colon. If so, the line may lack a line break rather than quotes. */
function containsField(value: string, schema: z.ZodType): boolean {
	return [...value.matchAll(/(\w[\w-]*):(?:\s|$)/g)].some(([, name = ""]) => parentsOf(schema, name).length > 0);
}

/** Puts quotes around values that should be text but that YAML would read as a number, true or false. */
function quotesAroundTexts(text: string, schema: z.ZodType): string {
	const document = parseStrict(text);
	if (!document) return text;
	const issues = schema.safeParse(document.toJS()).error?.issues ?? [];
	const nodes = issues
		.filter((issue) => issue.code === "invalid_type" && issue.expected === "string")
		.map(({ path }) => document.getIn(path, true))
		.filter((node) => isScalar(node) && node.type === Scalar.PLAIN && node.value !== null)
		.map((node) => ({ source: (node as Scalar).source ?? "", start: (node as Scalar).range?.[0] ?? 0 }))
		.toSorted((a, b) => b.start - a.start);
	return nodes.reduce((all, { source, start }) => all.slice(0, start) + inQuotes(source) + all.slice(start + source.length), text);
}

/** Removes spaces at the ends of lines, except in block scalars (`|-` and `>`), where they are part of the content. */
function withoutTrailingSpace(text: string): string {
	const document = parseStrict(text);
	if (!document) return text;
	const blocks: Array<readonly [number, number]> = [];
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (range && (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)) blocks.push([text.indexOf("\n", range[0]), range[1]]);
		},
	});
	return text.replaceAll(/[ \t]+(?=\r?\n|$)/g, (spaces, offset: number) =>
		blocks.some(([from, to]) => offset > from && offset < to) ? spaces : "",
	);
}
