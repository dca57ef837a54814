/** Reads what a share of the files says. */
import { type Reading, readingOf, schemaFor } from "../catalogue/records.ts";
import type { SourceFile } from "../catalogue/yaml-source.ts";

/** A file whose bytes could be read. */
export type Readable = Extract<SourceFile, { bytes: Uint8Array }>;

/** Readies the reading of files; none needs more than itself. */
export default function start(): (files: readonly Readable[]) => Promise<Reading[]> {
	return async (files) =>
		files.map((file) => {
			const schema = schemaFor(file.name);
			return schema ? readingOf(file, schema) : { found: [] };
		});
}
