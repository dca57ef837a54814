import { z } from "zod";

/** The name of a list that contains entries to which records can refer. All lists except `reviews` are in the vocabulary. */
export type List = "themes" | "agencies" | "audiences" | "publishers" | "reviewKinds" | "reportKinds" | "reviews";

/**
 * The parameters of the custom issues that our schemas report through zod. `remedy` says how to fix the value. `value` is the
 * correct value, if that is known.
 */
export type Remedy = { remedy: string; value?: string | undefined };

const REFERENCES = z.registry<{ list: List }>();

/**
 * Returns the schema for a field that holds the identifier of a vocabulary entry or a review. `rules/references.ts` checks that
 * the identifier exists.
 */
export function reference(list: List) {
	return z.string().min(1).register(REFERENCES, { list });
}

export function listOf(schema: z.ZodType): List | undefined {
	return REFERENCES.get(bare(schema))?.list;
}

/** Removes the wrappers that make a field optional, give it a default or convert its value, and returns the schema inside. */
export function bare(schema: z.ZodType): z.ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.def.innerType as z.ZodType);
	if (schema instanceof z.ZodPipe) return bare((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType);
	return schema;
}

export function isOptional(schema: z.ZodType): boolean {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Returns the fields of a group in order, or an empty map if the schema is not a group. */
export function fieldsOf(schema: z.ZodType): ReadonlyMap<string, z.ZodType> {
	const group = bare(schema);
	if (group instanceof z.ZodObject) return new Map(Object.entries(group.shape as Record<string, z.ZodType>));
	if (!(group instanceof z.ZodRecord) || !(group.keyType instanceof z.ZodEnum)) return new Map();
	return new Map(group.keyType.options.map((name) => [String(name), group.valueType as z.ZodType]));
}

/** Returns the schema for the items of a list, or undefined if the schema is not a list. */
export function itemOf(schema: z.ZodType): z.ZodType | undefined {
	const list = bare(schema);
	return list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined;
}

export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	return path.reduce<z.ZodType | undefined>(
		(at, step) => at && (typeof step === "number" ? itemOf(at) : fieldsOf(at).get(String(step))),
		schema,
	);
}

/**
 * Returns the names of the groups and lists that have a field with the given name. For example, the result for `due` is
 * `actions`. In the result, an empty string stands for the record itself.
 */
export function parentsOf(schema: z.ZodType, name: string, parent = ""): string[] {
	const item = itemOf(schema);
	if (item) return parentsOf(item, name, parent);
	return [...fieldsOf(schema)].flatMap(([field, inner]) => [...(field === name ? [parent] : []), ...parentsOf(inner, name, field)]);
}

/** An identifier in a record, and the list that must contain it. */
export type Reference = { id: string; list: List; path: readonly PropertyKey[] };

/** References are collected from at most this many items in a list. The schemas refuse longer lists anyway. */
const MOST_ITEMS = 100;

/**
 * Finds every reference to a vocabulary entry or a review in a value. The schema decides which fields hold references, but the
 * value need not match the schema. References that are empty or not strings are skipped, because validation reports them.
 */
export function referencesIn(schema: z.ZodType, value: unknown): Reference[] {
	const found: Reference[] = [];
	collect(outlineOf(schema), value, [], found);
	return found;
}

/** The parts of a schema that contain references, or undefined if the schema contains none. */
type Outline = { list: List } | { item: Outline } | { fields: ReadonlyArray<[string, Outline]> } | undefined;

/** The outlines are cached, because all records of one kind have the same schema. */
const OUTLINES = new WeakMap<z.ZodType, { outline: Outline }>();

function outlineOf(schema: z.ZodType): Outline {
	const cached = OUTLINES.get(schema) ?? { outline: outline(schema) };
	OUTLINES.set(schema, cached);
	return cached.outline;
}

function outline(schema: z.ZodType): Outline {
	const list = listOf(schema);
	if (list) return { list };
	const item = itemOf(schema);
	const ofItem = item && outlineOf(item);
	if (ofItem) return { item: ofItem };
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
			for (const [index, entry] of value.slice(0, MOST_ITEMS).entries()) collect(at.item, entry, [...path, index], found);
	} else if (typeof value === "object" && value !== null) {
		for (const [name, field] of at.fields) {
			if (Object.hasOwn(value, name)) collect(field, (value as Record<string, unknown>)[name], [...path, name], found);
		}
	}
}
