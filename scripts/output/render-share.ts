/** Renders a share of the pages with Eleventy. */
import { hash } from "node:crypto";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT, seenByAll } from "../../.eleventy.ts";
import type { Share, SiteData } from "../../site/site-data.ts";
import { gathered, type Ungathered } from "../catalogue/gathered.ts";
import { factsOf } from "./page-facts.ts";
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
		const [, results] = (await eleventy.write()) as unknown as [unknown, Rendered[]];
		return results.flatMap(({ url, outputPath, content }) =>
			outputPath === false ? [] : { address: url, file: path.resolve(outputPath), ...forSearch(content) },
		);
	};
}

type Rendered = { url: string; outputPath: string | false; content: string };

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

function forSearch(content: string): Pick<WrittenPage, "search"> {
	return content.includes(SEARCHABLE) ? { search: { digest: hash("sha256", content), day: factsOf(content).sort["day"] } } : {};
}
