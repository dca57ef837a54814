/** pdf.js's operator list of a page: `fnArray` holds the codes (`OPS`), `argsArray` the operands. */
export type OperatorList = { fnArray: readonly number[]; argsArray: unknown[] };

/** Operands; some are typed arrays. */
export type Operands = ArrayLike<unknown> & Iterable<unknown>;

export function isList(value: unknown): value is Operands {
	return Array.isArray(value) || ArrayBuffer.isView(value);
}
