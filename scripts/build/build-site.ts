import { hash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { guardOf } from "../../.eleventy.ts";
import { InputError } from "../data-folder/input-error.ts";
import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { inspectOutput, SCAN_CACHE } from "../leak-gate/gate.ts";
import type { GateFinding } from "../leak-gate/gate-finding.ts";
import { withOrders } from "../publish/guard-list.ts";
import type { Catalogue } from "../publish/published.ts";
import { leavingByOrder } from "../publish/removal-notices.ts";
import type { IsoDay } from "../records/dates.ts";
import type { DocumentFile } from "../records/document-file.ts";
import type { Problem } from "../records/problem.ts";
import { leavingWithin, registerOf } from "../retention/register-entries.ts";
import { trackedRecords } from "../retention/withheld.ts";
import { buildSearchIndex } from "../search/build-search-index.ts";
import { writeGuard } from "../search/fragments.ts";
import { OUTPUT_FILES_OF_SMALL_SITE } from "../workers/size-limits.ts";
import { startAssets } from "./assets.ts";
import { renderPages } from "./render-pages.ts";
import { discard, prepareFolder, refuseClockSetBack, removeLeftovers, swapIn } from "./swap.ts";

/** In days. No report stays public for longer than this. */
const ALWAYS = 36_500;

export type BuildOptions = {
	/** The data folder. */
	data: string;
	output: string;
	/** The day to build the site for, in the Board's time zone. */
	asOf: IsoDay;
	/** True if `asOf` comes from the computer's clock, which may be wrong, rather than from the person running the build. */
	byClock?: boolean;
	/**
	 * Set if the site is an editor's preview. The build then marks every page as a preview and lists the reports that will be
	 * removed next. `chosenDay` is true if the editor chose `asOf`.
	 */
	preview?: { chosenDay: boolean };
	/** The maximum number of pages in one part of the search index. The default is as many as fit in memory. */
	largestPart?: number;
	/** Called with a message at each stage. */
	progress: (message: string) => void;
	/** Called with a message for each file and each page of a document. */
	detail?: (message: string) => void;
};

export type BuildResult =
	| { ok: true; catalogue: Catalogue; warnings: Problem[] }
	| { ok: false; problems: Problem[]; findings: GateFinding[] };

/**
 * Reads and validates the data, renders and indexes the pages, checks them for leaks, and replaces the previous output. If the
 * data has problems, the pages have leaks or an error occurs, the previous output is left unchanged.
 */
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
		// Eleventy takes a third of a second to load, so it is loaded while the style sheets are being compiled.
		const [assets] = await Promise.all([writeAssets(folder), import("./render-batch.ts")]);
		progress(`Rendering ${catalogue.reviews.length + catalogue.reports.length + catalogue.briefings.length} records for ${asOf}`);
		const site = { catalogue, assets, preview: options.preview && { ...options.preview, asOf, leaving: result.leaving } };
		const pages = await renderPages(site, folder, { lastOutput: output });
		const isLarge = pages.length > OUTPUT_FILES_OF_SMALL_SITE;
		progress(`Copying ${catalogue.documents.length} documents`);
		await copyDocuments(catalogue.documents, result.documents, data, folder);
		progress("Building the search index");
		const indexed = await buildSearchIndex(catalogue, pages, folder, { largest: largestPart });
		const notFound = await readFile(path.join(folder, "404.html"), "utf8");
		await writeGuard(folder, withOrders(guardOf(site), result.ordered, notFound), indexed.fragments);
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

/**
 * Reads and validates the data. This is a separate function so that source files and records can be garbage-collected
 * afterwards. A large board has tens of thousands of records, which would not fit in memory alongside the pages.
 */
async function readCatalogue({ data, output, asOf, byClock, detail }: BuildOptions) {
	const sources = await readSources(data);
	const result = await inspectedCatalogue(sources, asOf, detail);
	if (!result.ok) return result;
	const { states, ...rest } = result;
	if (byClock) await refuseClockSetBack(states, output);
	const leaving = leavingWithin(registerOf(states), asOf, ALWAYS);
	return { ...rest, documents: sources.documents, leaving, ordered: leavingByOrder(states), tracked: trackedRecords(states) };
}

/**
 * Copies documents by name, so that no other file in the documents folder can be published.
 * @param checked the documents as they were when the data was checked
 * @throws {InputError} if a document has changed since the data was checked
 */
async function copyDocuments(names: readonly string[], checked: readonly DocumentFile[], data: string, folder: string): Promise<void> {
	if (names.length > 0) await mkdir(path.join(folder, "documents"), { recursive: true });
	const byName = new Map(checked.map((document) => [document.name, document]));
	for (const name of names) {
		const bytes = await readFile(path.join(data, "documents", name));
		const document = byName.get(name);
		const isSame = document && "sha256" in document && document.sha256 === hash("sha256", bytes);
		if (!isSame) throw new InputError(`${name} changed during the build. Build again.`);
		await writeFile(path.join(folder, "documents", name), bytes);
	}
}
