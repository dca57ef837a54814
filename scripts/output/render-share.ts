/** Renders pages with Eleventy: some of those that are many, and beside them those that there are one of. */
import { hash } from "node:crypto";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureWith, INPUT } from "../../.eleventy.ts";
import type { Frame, RunData, SiteData } from "../../site/site-data.ts";
import { factsOf } from "./page-facts.ts";
import { itemsOn, type Shelf } from "./page-shelves.ts";
import { pagesIn, type RememberedPage, type WrittenPage } from "./remembered-pages.ts";
import { ROOT } from "./root.ts";

/** What all shares need: what every page sees, the names of the lists that pages are made of, the folder for the pages, and where they are remembered. */
export type RenderInput = { frame: Frame; sources: readonly string[]; folder: string; memory: string | undefined };

/** Readies the rendering of shelves. */
export default function start(input: RenderInput): (shelves: readonly Shelf[]) => Promise<WrittenPage[]> {
	return (shelves) => renderShelves(shelves, input);
}

/**
 * Renders a page for each item of some shelves, and remembers them.
 * @param all all that may be shown: then single pages are rendered, too
 */
export async function renderShelves(
	shelves: readonly Shelf[],
	{ frame, sources, folder, memory }: RenderInput,
	all?: SiteData,
): Promise<WrittenPage[]> {
	const pages = await rendered({ ...(all ?? frame), items: itemsOn(shelves, sources) }, folder);
	if (memory !== undefined) await remember(shelves, new Map(pages.map((page) => [page.address, page])), memory);
	return pages.map(({ content: _, ...page }) => page);
}

type RenderedPage = WrittenPage & { content: string };

async function rendered(data: RunData, folder: string): Promise<RenderedPage[]> {
	const eleventy = new Eleventy(INPUT, path.relative(ROOT, folder), { quietMode: true, config: configureWith(data) });
	eleventy.disableLogger();
	await eleventy.init();
	const [, results] = (await eleventy.write()) as unknown as [unknown, Result[]];
	return results.flatMap(({ url, outputPath, content }) =>
		outputPath === false ? [] : { address: url, file: path.resolve(outputPath), content, ...forSearch(content) },
	);
}

/** Of a page as Eleventy tells it. */
type Result = { url: string; outputPath: string | false; content: string };

/** Marks a page that visitors may find; its layout sets it. */
const SEARCHABLE = "data-pagefind-body";

function forSearch(content: string): Pick<WrittenPage, "search"> {
	return content.includes(SEARCHABLE) ? { search: { digest: hash("sha256", content), day: factsOf(content).sort["day"] } } : {};
}

/** Adds pages to what their shelves hold already. */
async function remember(shelves: readonly Shelf[], pages: ReadonlyMap<string, RenderedPage>, memory: string): Promise<void> {
	const remembered = await pagesIn(memory);
	for (const { name, items } of shelves) {
		const fresh = items.flatMap(({ item: { address }, digest }): Array<[string, RememberedPage]> => {
			const page = pages.get(address);
			return page ? [[address, { digest, content: Buffer.from(page.content), search: page.search }]] : [];
		});
		await remembered.remember(name, new Map([...((await remembered.recall(name)) ?? []), ...fresh]));
	}
}
