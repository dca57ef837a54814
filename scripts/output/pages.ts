/** Renders every page with Eleventy into a folder. */
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT } from "../../.eleventy.ts";
import type { Assets, Preview } from "../../site/site-data.ts";
import type { Catalogue } from "../catalogue/published.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A page as it was written: its address and its file. */
export type WrittenPage = { address: string; file: string };

/**
 * Renders the site.
 * @param catalogue what may be shown
 * @param assets the addresses of styles and scripts
 * @param folder an empty folder
 * @param preview what editors see beside the site; absent on the public site
 * @returns every file written
 * @throws the template's own error when one fails
 */
export async function renderPages(catalogue: Catalogue, assets: Assets, folder: string, preview?: Preview): Promise<WrittenPage[]> {
	// Eleventy knows no paths but those below the folder that it is run from.
	const from = process.cwd();
	process.chdir(ROOT);
	try {
		const eleventy = new Eleventy(INPUT, path.relative(ROOT, folder), {
			quietMode: true,
			config: configureWith(catalogue, assets, preview),
		});
		eleventy.disableLogger();
		await eleventy.init();
		const [, results] = (await eleventy.write()) as unknown as [unknown, Array<{ url: string; outputPath: string | false }>];
		return results.flatMap(({ url, outputPath }) => (outputPath === false ? [] : { address: url, file: path.resolve(outputPath) }));
	} finally {
		process.chdir(from);
	}
}
