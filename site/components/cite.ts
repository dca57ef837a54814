import { CITATION_FILES } from "../../scripts/publish/addresses.ts";
import { type Citable, isCitable } from "../../scripts/publish/citable.ts";
import { inWords } from "../../scripts/records/dates.ts";
import type { BoardRecord } from "../../scripts/records/schema/board.ts";
import { citationOf } from "../files/citation/citation.ts";
import { harvard } from "../files/citation/harvard.ts";
import { details } from "./govuk/details.ts";
import { type Html, html } from "./html.ts";

const FILES: Record<(typeof CITATION_FILES)[number], { format: string; opens: string }> = {
	"citation.ris": { format: "RIS", opens: "EndNote, Mendeley, Zotero" },
	"citation.bib": { format: "BibTeX", opens: "LaTeX" },
	"citation.json": { format: "CSL-JSON", opens: "Zotero, pandoc" },
};

export function citation(record: Citable, board: BoardRecord): Html | undefined {
	if (!isCitable(record)) return undefined;
	const cited = citationOf(record, board);
	const { before, title, after } = harvard(cited);
	const { version, lastPublicDay } = cited;
	return html`<div class="citation" data-pagefind-ignore>
${details({
	summaryText: "Cite this",
	text: html`<p class="govuk-body citation__text">${before}<cite>${title}</cite>${after}</p>
<p class="govuk-body-s">Many styles also ask for the day on which you read it. ${version && html`The <a class="govuk-link" href="/data/#citations">version</a> changes when the text does.`} ${lastPublicDay && html`After ${inWords(lastPublicDay)} the address says how to ask for it.`}</p>
<ul class="citation__files">${CITATION_FILES.map(
		(file) =>
			html`<li><a class="govuk-link" href="${record.address}${file}" download="${cited.key}${file.replace("citation", "")}">${FILES[file].format}</a> <span>(${FILES[file].opens})</span></li>
`,
	)}</ul>`,
})}
</div>`;
}
