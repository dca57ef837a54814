/** The one pipeline: check, render, assets, documents, search index, guard, leak gate, swap in. A failure leaves the last output as it was. */
import { catalogue } from "../catalogue/catalogue.ts";
import type { IsoDay } from "../catalogue/dates.ts";
import type { Problem } from "../catalogue/problem.ts";
import type { Catalogue } from "../catalogue/published.ts";
import { leavingWithin, registerOf } from "../catalogue/register.ts";
import { withheldOf } from "../catalogue/withheld.ts";
import { pdfReader } from "../documents/pages-of-pdf.ts";
import { readSources } from "../input/read-sources.ts";
import { buildAssets } from "./assets.ts";
import { copyDocuments } from "./documents.ts";
import { completeGuard } from "./guard.ts";
import { type GateFinding, inspectOutput } from "./leak-gate/gate.ts";
import { renderPages } from "./pages.ts";
import { buildSearchIndex } from "./search-index.ts";
import { discard, prepareFolder, swapIn } from "./swap.ts";

/** Longer than any report is kept, in days. */
const ALWAYS = 36_500;

export type BuildOptions = {
	/** The data folder. */
	data: string;
	/** The output folder. */
	output: string;
	/** The day for which the site is made. */
	asOf: IsoDay;
	/** For editors: marks every page as a preview and adds what leaves next. `chosenDay` when the day is not today. */
	preview?: { chosenDay: boolean };
	/** Told what is being done, a few words at a time. */
	progress: (words: string) => void;
};

export type BuildResult =
	| { ok: true; catalogue: Catalogue; warnings: Problem[] }
	| { ok: false; problems: Problem[]; findings: GateFinding[] };

/** Makes the whole site. Returns the problems, and writes nothing, where the data has mistakes. */
export async function buildSite({ data, output, asOf, preview, progress }: BuildOptions): Promise<BuildResult> {
	progress(`Reading ${data}`);
	const sources = await readSources(data);
	const result = catalogue(sources, asOf);
	if (!result.ok) return { ...result, findings: [] };

	const folder = await prepareFolder(output, data);
	try {
		const assets = await buildAssets(folder);
		progress(
			`Rendering ${result.catalogue.reviews.length + result.catalogue.reports.length + result.catalogue.briefings.length} records as on ${asOf}`,
		);
		const pages = await renderPages(
			result.catalogue,
			assets,
			folder,
			preview && { ...preview, leaving: leavingWithin(registerOf(result.standing), asOf, ALWAYS) },
		);
		progress(`Copying ${result.catalogue.documents.length} documents`);
		await copyDocuments(result.catalogue.documents, sources.documents, data, folder);
		progress("Making the search index");
		const read = pdfReader();
		const indexed = await buildSearchIndex(result.catalogue, pages, folder, read);
		const withheld = withheldOf(result.standing);
		await completeGuard(folder);
		progress(`Looking for leaks of ${withheld.length} records that are not public`);
		const findings = await inspectOutput({ catalogue: result.catalogue, withheld, data, folder, read });
		if (findings.length > 0) return { ok: false, problems: [], findings };
		await swapIn(folder, output);
		progress(
			`${pages.length} files, ${indexed.pages} of them in the search with ${indexed.documentPages} pages of documents, in ${output}`,
		);
		return result;
	} finally {
		await discard(folder);
	}
}
