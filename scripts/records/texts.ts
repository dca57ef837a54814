/** Finds every string within a value, at any depth. Each result contains the string and its path. */
export function* textsWithin(value: unknown, path: readonly PropertyKey[] = []): Generator<{ path: readonly PropertyKey[]; text: string }> {
	if (typeof value === "string") yield { path, text: value };
	if (typeof value !== "object" || value === null) return;
	for (const [key, part] of Object.entries(value)) yield* textsWithin(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

export function textsIn(value: unknown): string[] {
	return Array.from(textsWithin(value), ({ text }) => text);
}

/** Compares two strings by their UTF-16 code units, for `toSorted`. */
export function ascending(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
