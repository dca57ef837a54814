import { CITATION_FILES } from "../../../scripts/publish/addresses.ts";
import { citable } from "../../../scripts/publish/citable.ts";
import type { Catalogue } from "../../../scripts/publish/published.ts";
import { bibtex } from "./bibtex.ts";
import { type Citation, citationOf } from "./citation.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";

/** A citation format, identified by its file name. */
type Format = (typeof CITATION_FILES)[number];

export type CitationFile = { address: string; format: Format; citation: Citation };

const FORMATS: Record<Format, (citation: Citation) => string> = {
	"citation.ris": ris,
	"citation.bib": bibtex,
	"citation.json": cslJson,
};

export function citationFiles(catalogue: Catalogue): CitationFile[] {
	return citable(catalogue).flatMap((record) => {
		const citation = citationOf(record, catalogue.board);
		return CITATION_FILES.map((format) => ({ address: `${record.address}${format}`, format, citation }));
	});
}

export function contentOf({ format, citation }: CitationFile): string {
	return FORMATS[format](citation);
}
