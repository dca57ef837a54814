/** The leak gate: nothing withheld is in the output, nothing public is missing from it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../../catalogue/published.ts";
import type { Withheld } from "../../catalogue/withheld.ts";
import { type PdfReader, pdfReader } from "../../documents/pages-of-pdf.ts";
import { isFragment, pageOf } from "../fragments.ts";
import { leaksIn } from "./leaks.ts";
import { missingFrom } from "./missing.ts";
import { readingsOf, readingsOfPdf, textOf } from "./readings.ts";
import { secretsOf } from "./secrets.ts";

/** Something that must not be, or must be, in the output. Names the record, never its words. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The file in the output folder. */
	file: string;
	/** The record's own file, or its address where it is public. */
	record: string;
	message: string;
};

export type GateInput = {
	catalogue: Catalogue;
	withheld: readonly Withheld[];
	/** The data folder, for the documents. */
	data: string;
	/** The finished output folder. */
	folder: string;
	/** How documents are read; a reader that remembers those of the search reads none twice. */
	read?: PdfReader;
};

/** Inspects a finished output folder, each file once. An empty list is a pass. */
export async function inspectOutput({ catalogue, withheld, data, folder, read = pdfReader() }: GateInput): Promise<GateFinding[]> {
	const files = filesIn(folder);
	const secrets = await secretsOf(catalogue, withheld, data, read);
	const leaks: GateFinding[] = [];
	const searchable = new Set<string>();
	for (const name of files) {
		// Nothing else is being done meanwhile, and tens of thousands of small files are read fastest without turns.
		const bytes = readFileSync(path.join(folder, name));
		if (name.endsWith(".pdf")) {
			leaks.push(...leaksIn({ name, bytes, readings: await readingsOfPdf(bytes, read) }, secrets));
			continue;
		}
		const text = textOf(bytes);
		leaks.push(...leaksIn({ name, bytes, readings: readingsOf(name, text) }, secrets));
		const page = isFragment(name) ? pageOf(text) : undefined;
		if (page !== undefined) searchable.add(page);
	}
	return [...leaks, ...(await missingFrom(folder, files, searchable, catalogue, read))];
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
