/** Builds the site: reads and validates, renders, indexes, checks for leaks, and replaces the last output. An error at any stage leaves the last output unchanged. */
import { guardOf } from "../../.eleventy.ts";
import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { inspectOutput, SCAN_CACHE } from "../leak-gate/gate.ts";
import type { GateFinding } from "../leak-gate/gate-finding.ts";
import type { Catalogue } from "../publish/published.ts";
import type { IsoDay } from "../records/dates.ts";
import type { Problem } from "../records/problem.ts";
import { leavingWithin, registerOf } from "../retention/register-entries.ts";
import { trackedRecords } from "../retention/withheld.ts";
import { buildSearchIndex } from "../search/build-search-index.ts";
import { writeGuard } from "../search/fragments.ts";
import { OUTPUT_FILES_OF_SMALL_SITE } from "../workers/size-limits.ts";
import { startAssets } from "./assets.ts";
import { copyDocuments } from "./copy-documents.ts";
import { loadRenderer, renderPages } from "./render-pages.ts";
import { discard, prepareFolder, refuseClockSetBack, removeLeftovers, swapIn } from "./swap.ts";

/** Longer than any report is kept, in days. */
const ALWAYS = 36_500;

/** What to build, from what, and for which day. */
export type BuildOptions = {
	/** The data folder. */
	data: string;
	/** The output folder. */
	output: string;
	/** The day that the site is for, in the Board's time zone. */
	asOf: IsoDay;
	/** Whether the day is from the clock, which may be wrong, rather than from the person who runs the build. */
	byClock?: boolean;
	/** For editors: marks every page as a preview and adds what leaves next. `chosenDay` is true if the day is not today. */
	preview?: { chosenDay: boolean };
	/** The number of pages that a part of the search index may have; by default, as many as fit in memory. */
	largestPart?: number;
	/** Called with a message at each stage. */
	progress: (message: string) => void;
	/** Called with a message at each file and each page of a document. */
	detail?: (message: string) => void;
};

/** What was built; or the problems in the data, or the gate's findings in the output. */
export type BuildResult =
	| { ok: true; catalogue: Catalogue; warnings: Problem[] }
	| { ok: false; problems: Problem[]; findings: GateFinding[] };

/** Builds the site. If the data has errors, it writes nothing and returns the problems. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
	const { data, output, asOf, largestPart, progress } = options;
	progress(`Reading ${data}`);
	await removeLeftovers(output);
	const writeAssets = await startAssets();
	const result = await readCatalogue(options);
	if (!result.ok) return { ...result, findings: [] };

	const { catalogue, tracked } = result;
	const folder = await prepareFolder(output, data);
	try {
		const [assets] = await Promise.all([writeAssets(folder), loadRenderer()]);
		progress(`Rendering ${catalogue.reviews.length + catalogue.reports.length + catalogue.briefings.length} records for ${asOf}`);
		const site = { catalogue, assets, preview: options.preview && { ...options.preview, asOf, leaving: result.leaving } };
		const pages = await renderPages(site, folder, { lastOutput: output });
		const isLarge = pages.length > OUTPUT_FILES_OF_SMALL_SITE;
		progress(`Copying ${catalogue.documents.length} documents`);
		await copyDocuments(catalogue.documents, result.documents, data, folder);
		progress("Building the search index");
		const indexed = await buildSearchIndex(catalogue, pages, folder, { largest: largestPart });
		await writeGuard(folder, guardOf(site), indexed.fragments);
		progress(`Checking for leaks of ${tracked.filter(({ withheld }) => withheld).length} records that are not public`);
		const findings = await inspectOutput({ catalogue, tracked, data, folder }, { cacheFolder: isLarge ? SCAN_CACHE : undefined });
		if (findings.length > 0) return { ok: false, problems: [], findings };
		progress("Moving the new site into place");
		await swapIn(folder, output, isLarge);
		progress(
			`${pages.length} files, ${indexed.pages} of them in the search with ${indexed.documentPages} pages of documents, in ${output}`,
		);
		return { ok: true, catalogue, warnings: result.warnings };
	} finally {
		await discard(folder);
	}
}

/** A function of its own, so that files and records can be garbage-collected: tens of thousands do not fit in memory beside the pages. */
async function readCatalogue({ data, output, asOf, byClock, detail }: BuildOptions) {
	const sources = await readSources(data);
	const result = await inspectedCatalogue(sources, asOf, detail);
	if (!result.ok) return result;
	const { states, ...rest } = result;
	if (byClock) await refuseClockSetBack(states, output);
	const leaving = leavingWithin(registerOf(states), asOf, ALWAYS);
	return { ...rest, documents: sources.documents, leaving, tracked: trackedRecords(states) };
}
