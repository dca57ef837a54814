/** Generates random records from their schema, and writes them as YAML in the various styles that editors and their tools use. */
import fc from "fast-check";
import { stringify } from "yaml";
import { z } from "zod";
import { bare, fieldsOf, isOptional, itemOf, type List, listOf } from "../../scripts/records/schema/introspect.ts";

/** The identifiers that exist on the smallest board, keyed by list. */
const ENTRIES: Record<List, readonly string[]> = {
	themes: ["neglect", "domestic-abuse"],
	agencies: ["police", "health"],
	audiences: ["everyone", "managers"],
	publishers: ["board", "ofsted"],
	reviewKinds: ["serious-case-review", "practice-review"],
	reportKinds: ["overview-report", "guidance"],
	reviews: ["scr-001"],
};

const WORD = fc.constantFrom(
	...[
		"look",
		"what",
		"child’s",
		"don't",
		"R&D",
		"#1",
		"a:b",
		"yes",
		"no",
		"025",
		"1e3",
		"true",
		"“well”",
		"-",
		"é",
		"👧",
		"@home",
		"50%",
		"*so*",
		"!",
		"|",
	],
);
const WORDS = fc.array(WORD, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
const TEXT = fc.array(WORDS, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join("\n\n"));
const DATE = fc.constantFrom("2017", "2017-05", "2017-05-17");
const DAY = fc.constantFrom("2026-01-31", "2024-02-29");

/** Returns a generator of random values with a schema's structure. A value may break the schema's limits on length and content. */
export function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
	const list = listOf(schema);
	if (list) return fc.constantFrom(...ENTRIES[list]);
	const item = itemOf(schema);
	if (item) {
		const options = { minLength: 1, maxLength: 3 };
		return listOf(item) ? fc.uniqueArray(anyOf(item), { minLength: 1, maxLength: 2 }) : fc.array(anyOf(item), options);
	}
	const fields = [...fieldsOf(schema)];
	if (fields.length > 0) {
		const requiredKeys = fields.filter(([, field]) => !isOptional(field)).map(([name]) => name);
		return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, anyOf(field)])), { requiredKeys });
	}
	return single(bare(schema), schema);
}

/** Returns a generator of single values (not lists or records) that the schema accepts. If no example fits, it generates words. */
function single(plain: z.ZodType, schema: z.ZodType): fc.Arbitrary<unknown> {
	if (plain instanceof z.ZodEnum) return fc.constantFrom(...plain.options);
	if (plain instanceof z.ZodLiteral) return fc.constantFrom(...plain.values);
	if (plain instanceof z.ZodBoolean) return fc.boolean();
	const fitting = [TEXT, WORDS, DATE, DAY, fc.constant("https://example.org/a"), fc.constant("a".repeat(64))].filter((examples) =>
		fc.sample(examples, { numRuns: 20, seed: 1 }).every((example) => schema.safeParse(example).success),
	);
	return fc.oneof(...fitting, ...(fitting.length > 0 ? [] : [WORDS]));
}

/** Returns a random number generator (mulberry32) for numbers from 0 to just below 1. The same seed gives the same numbers. */
export function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Writes a record as untidy YAML. It has random field order, comments, empty lines, trailing spaces and mixed styles of quotes. */
export function untidy(value: unknown, seed: number): string {
	const random = randomFrom(seed);
	const end = random() < 0.2 ? "\r\n" : "\n";
	const lines = ["# A record.", ...(random() < 0.5 ? [""] : []), ...group(value as Record<string, unknown>, "", random)];
	const text = lines.map((line) => line + (line !== "" && !line.endsWith(KEEP) && random() < 0.1 ? "  " : "")).join(end);
	return text.replaceAll(KEEP, "") + (random() < 0.2 ? "" : end);
}

/** Marks a line inside a YAML block scalar, so that no trailing spaces are added to it. The mark is removed at the end. */
const KEEP = "\u0000";

function group(fields: Record<string, unknown>, indent: string, random: () => number): string[] {
	return shuffled(Object.entries(fields), random).flatMap(([name, value], index) => [
		...(index > 0 && random() < 0.1 ? [""] : []),
		...(index > 0 && random() < 0.2 ? [`${indent}# About ${name}: see above.`] : []),
		...field(name, value, indent, random),
	]);
}

function field(name: string, value: unknown, indent: string, random: () => number): string[] {
	if (Array.isArray(value)) return list(name, value, indent, random);
	if (typeof value === "object" && value !== null) {
		const inner = group(value as Record<string, unknown>, `${indent}  `, random);
		return random() < 0.2 ? [`${indent}${name}: ${JSON.stringify(value)}`] : [`${indent}${name}:`, ...inner];
	}
	return scalar(`${indent}${name}: `, value, indent, random);
}

function list(name: string, items: unknown[], indent: string, random: () => number): string[] {
	if (random() < 0.3) return [`${indent}${name}: ${JSON.stringify(items)}`];
	const hyphens = random() < 0.3 ? indent : `${indent}  `;
	return [
		`${indent}${name}:${random() < 0.2 ? " # one by one" : ""}`,
		...items.flatMap((item) => {
			if (typeof item !== "object" || item === null) return scalar(`${hyphens}- `, item, hyphens, random);
			const [first = "", ...rest] = group(item as Record<string, unknown>, `${hyphens}  `, random);
			return [`${hyphens}- ${first.trimStart()}`, ...rest, ...(random() < 0.1 ? [`${hyphens}  # the end of it`] : [])];
		}),
	];
}

function scalar(before: string, value: unknown, indent: string, random: () => number): string[] {
	const text = String(value);
	if (typeof value !== "string") return [before + text];
	if (text.includes("\n") || random() < 0.1) {
		return [`${before}|-`, ...text.split("\n").map((line) => (line === "" ? "" : `${indent}    ${line}${KEEP}`))];
	}
	const styles = [
		stringify(text, { lineWidth: 0 }).trimEnd(),
		stringify(text, { lineWidth: 0, defaultStringType: "QUOTE_SINGLE" }).trimEnd(),
		stringify(text, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }).trimEnd(),
	];
	return [`${before}${styles[Math.floor(random() * 3)]}${random() < 0.1 ? " # as printed" : ""}`];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
	return items
		.map((item) => ({ item, at: random() }))
		.toSorted((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
