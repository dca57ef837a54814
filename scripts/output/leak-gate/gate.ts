/** The leak gate: nothing withheld is in the output, nothing public is missing from it. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../../catalogue/published.ts";
import type { Withheld } from "../../catalogue/withheld.ts";
import { inPieces, shareOut } from "../../threads/share-out.ts";
import type { Seen } from "./look-through.ts";
import { missingFrom } from "./missing.ts";

/** Something that must not be, or must be, in the output. Names the record, never its words. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The file in the output folder. */
	file: string;
	/** The record's own file, or its address where it is public. */
	record: string;
	message: string;
};

/** A finished output, and what must and must not be in it. */
export type GateInput = {
	catalogue: Catalogue;
	withheld: readonly Withheld[];
	/** The data folder, for the documents. */
	data: string;
	/** The finished output folder. */
	folder: string;
};

/** As many files as are looked through in one go. */
const PIECE = 2000;

/**
 * Inspects a finished output folder, each file once. An empty list is a pass.
 * @param threads at most as many; else as many as the machine has use for
 */
export async function inspectOutput(input: GateInput, threads?: number): Promise<GateFinding[]> {
	const files = filesIn(input.folder);
	const job = new URL("./look-through.ts", import.meta.url);
	const seen = await shareOut<GateInput, string[], Seen>({ job, shared: input, pieces: inPieces(files, PIECE) }, { threads });
	const searchable = new Set(seen.flatMap(({ searchable }) => searchable));
	return [...seen.flatMap(({ leaks }) => leaks), ...(await missingFrom(input.folder, files, searchable, input.catalogue))];
}

/** A finding in one line. */
export function gateFindingInText({ file, record, message }: GateFinding): string {
	return `${file}: ${message} (${record})`;
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.toSorted();
}
