/** Citations as files, for programs that keep literature. */
import { CITATION_FILES } from "../../scripts/catalogue/addresses.ts";
import { citable } from "../../scripts/catalogue/citable.ts";
import type { Catalogue } from "../../scripts/catalogue/published.ts";
import { bibtex } from "./bibtex.ts";
import { type Citation, citationOf } from "./citation.ts";
import { cslJson } from "./csl-json.ts";
import { ris } from "./ris.ts";

/** A file in which the citation of a record stands. */
export type CitationFile = { address: string; format: (citation: Citation) => string; citation: Citation };

const FORMATS: Record<(typeof CITATION_FILES)[number], CitationFile["format"]> = {
	"citation.ris": ris,
	"citation.bib": bibtex,
	"citation.json": cslJson,
};

/** Every record's citation in every format. */
export function citationFiles(catalogue: Catalogue): CitationFile[] {
	return citable(catalogue).flatMap((record) => {
		const citation = citationOf(record, catalogue.board);
		return CITATION_FILES.map((file) => ({ address: `${record.address}${file}`, format: FORMATS[file], citation }));
	});
}
