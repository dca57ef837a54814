/** Walks through whatever a record holds. */

/** Every text in a value with the way to it. */
export function* textsWithin(value: unknown, path: readonly PropertyKey[] = []): Generator<{ path: readonly PropertyKey[]; text: string }> {
	if (typeof value === "string") yield { path, text: value };
	if (typeof value !== "object" || value === null) return;
	for (const [key, part] of Object.entries(value)) yield* textsWithin(part, [...path, Array.isArray(value) ? Number(key) : key]);
}
