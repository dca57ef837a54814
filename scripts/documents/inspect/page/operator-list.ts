/** pdf.js's operator list for a page. `fnArray` contains the operation codes (`OPS`) and `argsArray` contains their operands. */
export type OperatorList = { fnArray: readonly number[]; argsArray: unknown[] };

/** The operands of one operation, in an array or a typed array. */
export type Operands = ArrayLike<unknown> & Iterable<unknown>;

export function isList(value: unknown): value is Operands {
	return Array.isArray(value) || ArrayBuffer.isView(value);
}
