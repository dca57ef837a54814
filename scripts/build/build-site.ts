/** The one pipeline: check, render, assets, documents, search index, guard, leak gate, swap in. A failure leaves the last output as it was. */

import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { type GateFinding, inspectOutput, MEMORY } from "../leak-gate/gate.ts";
import type { Catalogue } from "../publish/published.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Problem } from "../records/problem.ts";
import { leavingWithin, registerOf } from "../retention/register-entries.ts";
import { trackedRecords } from "../retention/withheld.ts";
import { buildSearchIndex } from "../search/build-search-index.ts";
import { completeGuard } from "../search/guarded-fragments.ts";
import { beginAssets } from "./assets.ts";
import { refuseClockSetBack } from "./clock-check.ts";
import { copyDocuments } from "./copy-documents.ts";
import { loadRenderer, renderPages } from "./render-pages.ts";
import { clearRemains, discard, prepareFolder, swapIn } from "./swap.ts";

/** Longer than any report is kept, in days. */
const ALWAYS = 36_500;

/** Of so many files, it is worth remembering what was seen in them, and nobody should have to wait for their removal. */
const MANY = 5000;

/** What is to be built, from what, for which day. */
export type BuildOptions = {
	/** The data folder. */
	data: string;
	/** The output folder. */
	output: string;
	/** The day for which the site is made. */
	asOf: IsoDay;
	/** Whether nobody chose that day: it is what the clock says, which may be wrong. */
	byClock?: boolean;
	/** For editors: marks every page as a preview and adds what leaves next. `chosenDay` when the day is not today. */
	preview?: { chosenDay: boolean };
	/** As many pages as a part of the search index may have; without it, as many as memory allows. */
	largestPart?: number;
	/** Told what is being done, a few words at a time. */
	progress: (words: string) => void;
	/** Told more often, for whoever waits. */
	waiting?: (words: string) => void;
};

/** What was built; or what kept it from being built, in the data or in the output. */
export type BuildResult =
	| { ok: true; catalogue: Catalogue; warnings: Problem[] }
	| { ok: false; problems: Problem[]; findings: GateFinding[] };

/** Makes the whole site. Returns the problems, and writes nothing, where the data has mistakes. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const { data, output, asOf, preview, largestPart, progress } = options;
	progress(`Reading ${data}`);
	await clearRemains(output);
	const writeAssets = await beginAssets();
	const result = await judgedFolder(options);
	if (!result.ok) return { ...result, findings: [] };

	const folder = await prepareFolder(output, data);
	try {
		const [assets] = await Promise.all([writeAssets(folder), loadRenderer()]);
		progress(
			`Rendering ${result.catalogue.reviews.length + result.catalogue.reports.length + result.catalogue.briefings.length} records as on ${asOf}`,
		);
		const pages = await renderPages(
			{ catalogue: result.catalogue, assets, preview: preview && { ...preview, asOf, leaving: result.leaving } },
			folder,
			{ last: output },
		);
		const isLarge = pages.length > MANY;
		progress(`Copying ${result.catalogue.documents.length} documents`);
		await copyDocuments(result.catalogue.documents, result.documents, data, folder);
		progress("Making the search index");
		const indexed = await buildSearchIndex(result.catalogue, pages, folder, { largest: largestPart });
		const { watched } = result;
		await completeGuard(folder, indexed.fragments);
		progress(`Looking for leaks of ${watched.filter(({ withheld }) => withheld).length} records that are not public`);
		const findings = await inspectOutput({ catalogue: result.catalogue, watched, data, folder }, { memory: isLarge ? MEMORY : undefined });
		if (findings.length > 0) return { ok: false, problems: [], findings };
		progress("Putting the new site in its place");
		await swapIn(folder, output, isLarge);
		progress(
			`${pages.length} files, ${indexed.pages} of them in the search with ${indexed.documentPages} pages of documents, in ${output}`,
		);
		return { ok: true, catalogue: result.catalogue, warnings: result.warnings };
	} finally {
		await discard(folder);
	}
}

/** Reads and judges. Files and records are let go of: at tens of thousands, memory has no room for them beside the pages. */
async function judgedFolder({ data, output, asOf, byClock, waiting }: BuildOptions) {
	const sources = await readSources(data);
	const result = await inspectedCatalogue(sources, asOf, waiting);
	if (!result.ok) return result;
	const { states, ...found } = result;
	if (byClock) await refuseClockSetBack(states, output);
	const leaving = leavingWithin(registerOf(states), asOf, ALWAYS);
	return { ...found, documents: sources.documents, leaving, watched: trackedRecords(states) };
}
