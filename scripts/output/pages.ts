/** Renders every page into a folder, a share of them at a time: what is rendered is held until it is written. */
import path from "node:path";
import type { Assets, Preview, Share } from "../../site/site-data.ts";
import { ungathered } from "../catalogue/gathered.ts";
import type { Catalogue } from "../catalogue/published.ts";
import { shareOut } from "../threads/share-out.ts";
import type { RenderInput } from "./render-share.ts";
import { ROOT } from "./root.ts";

/** A page as it was written: its address and its file; and where the search finds it, its digest and its day. */
export type WrittenPage = { address: string; file: string; search?: { digest: string; day: string | undefined } };

/** As many records as are rendered at a time. Each has a handful of pages. */
const RECORDS = 500;

/**
 * Renders the site.
 * @param catalogue what may be shown
 * @param assets the addresses of styles and scripts
 * @param folder an empty folder
 * @param preview what editors see beside the site; absent on the public site
 * @param threads at most as many; else as many as the machine has use for
 * @returns every file written, in the order of their addresses
 * @throws the template's own error when one fails
 */
export async function renderPages(
	catalogue: Catalogue,
	assets: Assets,
	folder: string,
	preview?: Preview,
	threads?: number,
): Promise<WrittenPage[]> {
	const { reviews, reports, briefings, removed } = catalogue;
	const of = Math.ceil((reviews.length + reports.length + briefings.length + removed.length) / RECORDS) || 1;
	// Eleventy knows no paths but those below the folder that it is run from.
	const from = process.cwd();
	process.chdir(ROOT);
	try {
		const pages = await shareOut<RenderInput, Share, WrittenPage[]>(
			{
				job: new URL("./render-share.ts", import.meta.url),
				shared: { catalogue: ungathered(catalogue), assets, preview, folder: path.resolve(from, folder) },
				pieces: Array.from({ length: of }, (_, number) => ({ number, of })),
			},
			{ threads },
		);
		return pages.flat().toSorted((a, b) => (a.address < b.address ? -1 : 1));
	} finally {
		process.chdir(from);
	}
}
