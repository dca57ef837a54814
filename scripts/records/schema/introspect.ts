/** Reads a schema as a table of contents: which fields there are, in which order, and which of them name other records. */
import { z } from "zod";

/** A list that records refer to: of the vocabulary, or the reviews. */
export type List = "themes" | "agencies" | "audiences" | "publishers" | "reviews";

/** Which list a field's text must be in. */
const REFERENCES = z.registry<{ list: List }>();

/** The identifier of a vocabulary entry or a review. That it exists is for a rule to say, which knows what there is. */
export function reference(list: List) {
	return z.string().min(1).register(REFERENCES, { list });
}

/** The list that a field refers to, if it does. */
export function listOf(schema: z.ZodType): List | undefined {
	return REFERENCES.get(bare(schema))?.list;
}

/** A field without what makes it optional, gives it a default, or reads it in another form. */
export function bare(schema: z.ZodType): z.ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.def.innerType as z.ZodType);
	if (schema instanceof z.ZodPipe) return bare((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType);
	return schema;
}

/** Says whether a record may leave a field out. */
export function isOptional(schema: z.ZodType): boolean {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** The fields of a group with their schemas, in the order in which they are written; none where it is no group. */
export function fieldsOf(schema: z.ZodType): ReadonlyMap<string, z.ZodType> {
	const group = bare(schema);
	if (group instanceof z.ZodObject) return new Map(Object.entries(group.shape as Record<string, z.ZodType>));
	if (!(group instanceof z.ZodRecord) || !(group.keyType instanceof z.ZodEnum)) return new Map();
	return new Map(group.keyType.options.map((name) => [String(name), group.valueType as z.ZodType]));
}

/** What each item of a list is, where a field is one. */
export function itemOf(schema: z.ZodType): z.ZodType | undefined {
	const list = bare(schema);
	return list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined;
}

/** The schema at a path inside a record, if there is one. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	return path.reduce<z.ZodType | undefined>(
		(at, step) => at && (typeof step === "number" ? itemOf(at) : fieldsOf(at).get(String(step))),
		schema,
	);
}

/** The paths of every group that has a field of this name, as a person would say them: `recommendations, actions`. */
export function homesOf(schema: z.ZodType, name: string, home = ""): string[] {
	const item = itemOf(schema);
	if (item) return homesOf(item, name, home);
	return [...fieldsOf(schema)].flatMap(([field, inner]) => [...(field === name ? [home] : []), ...homesOf(inner, name, field)]);
}

/** Where a record uses an identifier that must be in a list. */
export type Reference = { id: string; list: List; path: readonly PropertyKey[] };

/** As many items of a list as are looked at; a schema refuses a longer one. */
const LONGEST = 100;

/**
 * Every reference in a value, as far as its schema knows its fields, however wrong the rest of it may be. What is empty or
 * no text is for the schema to refuse.
 */
export function referencesIn(schema: z.ZodType, value: unknown): Reference[] {
	const found: Reference[] = [];
	collect(outlineOf(schema), value, [], found);
	return found;
}

/** The part of a schema that leads to references; undefined where none does. */
type Outline = { list: List } | { item: Outline } | { fields: ReadonlyArray<[string, Outline]> } | undefined;

const OUTLINES = new WeakMap<z.ZodType, { outline: Outline }>();

function outlineOf(schema: z.ZodType): Outline {
	const known = OUTLINES.get(schema) ?? { outline: outline(schema) };
	OUTLINES.set(schema, known);
	return known.outline;
}

function outline(schema: z.ZodType): Outline {
	const list = listOf(schema);
	if (list) return { list };
	const item = itemOf(schema);
	if (item) {
		const inner = outlineOf(item);
		return inner && { item: inner };
	}
	const fields = [...fieldsOf(schema)].flatMap(([name, field]): Array<[string, Outline]> => {
		const inner = outlineOf(field);
		return inner ? [[name, inner]] : [];
	});
	return fields.length > 0 ? { fields } : undefined;
}

function collect(at: Outline, value: unknown, path: readonly PropertyKey[], found: Reference[]): void {
	if (at === undefined) return;
	if ("list" in at) {
		if (typeof value === "string" && value !== "") found.push({ id: value, list: at.list, path });
	} else if ("item" in at) {
		if (Array.isArray(value))
			for (const [index, entry] of value.slice(0, LONGEST).entries()) collect(at.item, entry, [...path, index], found);
	} else if (typeof value === "object" && value !== null) {
		for (const [name, field] of at.fields) {
			if (Object.hasOwn(value, name)) collect(field, (value as Record<string, unknown>)[name], [...path, name], found);
		}
	}
}
