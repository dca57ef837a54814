/** Renders a share of the pages with Eleventy. */
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT, seenByAll } from "../../.eleventy.ts";
import type { Share, SiteData } from "../../site/site-data.ts";
import { gathered, type Ungathered } from "../catalogue/gathered.ts";
import type { WrittenPage } from "./pages.ts";
import { ROOT } from "./root.ts";

/** What all shares need: what templates see, and the folder for the pages. */
export type RenderInput = Pick<SiteData, "assets" | "preview"> & { catalogue: Ungathered; folder: string };

/** Readies the lists that pages are cut from. */
export default function start({ folder, catalogue, ...input }: RenderInput): (share: Share) => Promise<WrittenPage[]> {
	const site = seenByAll({ ...input, catalogue: gathered(catalogue) });
	return async (share) => {
		const eleventy = new Eleventy(INPUT, path.relative(ROOT, folder), { quietMode: true, config: configureWith({ ...site, share }) });
		eleventy.disableLogger();
		await eleventy.init();
		const [, results] = (await eleventy.write()) as unknown as [unknown, Array<{ url: string; outputPath: string | false }>];
		return results.flatMap(({ url, outputPath }) => (outputPath === false ? [] : { address: url, file: path.resolve(outputPath) }));
	};
}
