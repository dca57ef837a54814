/** Returns the median, which one disturbed measurement hardly changes. For an even count, it is the higher of the two middle values. */
export function middle(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
