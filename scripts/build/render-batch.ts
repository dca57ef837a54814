/** Worker module: renders a batch of pages with Eleventy. Pages that have not changed are copied from the previous output instead. */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import configure from "../../.eleventy.ts";
import type { LayoutData, RunData, SiteData } from "../../site/site-data.ts";
import { ROOT } from "../project-root.ts";
import type { PageFacts } from "../publish/page-facts.ts";
import type { WrittenPage } from "../search/build-search-index.ts";
import { type CachedPage, digestOfLayout, inputDigests, itemsIn, openPages, type PageCache, type PageChunk } from "./page-chunks.ts";

/**
 * `layout` is the data that every page receives. `lists` contains the names of all lists. `folder` is the output folder.
 * `earlier` is set if pages are cached. The cache contains only digests and search data, and the previous output contains the
 * pages themselves.
 */
export type RenderInput = {
	layout: LayoutData;
	lists: readonly string[];
	folder: string;
	earlier: { cacheFolder: string; lastOutput: string } | undefined;
};

export default async function start(input: RenderInput): Promise<(chunks: readonly PageChunk[]) => Promise<WrittenPage[]>> {
	const { layout, lists, folder, earlier } = input;
	const renderChunks = async (chunks: readonly PageChunk[]) =>
		chunks.every(({ items }) => items.length === 0) ? [] : render({ ...layout, items: itemsIn(chunks, lists) }, folder);
	if (earlier === undefined) return renderChunks;

	const cache = await openPages(earlier.cacheFolder);
	const layoutDigest = digestOfLayout(layout);
	return async (chunks) => {
		const found = await Promise.all(chunks.map((chunk) => findUnchanged(chunk, layoutDigest, cache, earlier.lastOutput)));
		const changed = found.map(({ chunk, pages }) => ({ ...chunk, items: chunk.items.filter(({ address }) => !pages.has(address)) }));
		const rendered = await renderChunks(changed);
		await updateCache(found, rendered, cache);
		const unchanged = found.flatMap(({ pages }) => [...pages]);
		return [...unchanged.map(([address, { bytes, search }]) => writePage(folder, address, bytes, search)), ...rendered];
	};
}

/** Renders the templates that produce a single page each. */
export function renderSinglePages(site: SiteData, { lists, folder }: RenderInput): Promise<WrittenPage[]> {
	return render({ ...site, items: itemsIn([], lists) }, folder);
}

type RenderedPage = WrittenPage & { digest: string };

async function render(data: RunData, folder: string): Promise<RenderedPage[]> {
	const searchFacts = new Map<string, PageFacts>();
	const eleventy = new Eleventy("site", path.relative(ROOT, folder), {
		quietMode: true,
		config: (eleventyConfig: UserConfig) => configure(eleventyConfig, { ...data, searchFacts }),
	});
	eleventy.disableLogger();
	// Eleventy's own writer is not used. It encodes each page more than once, which takes as long as rendering the page.
	const results = (await eleventy.toJSON()) as unknown as Array<{ url: string; outputPath: string | false; content: string }>;
	return results.flatMap(({ url, outputPath, content }) => {
		if (outputPath === false) return [];
		const bytes = Buffer.from(content);
		const digest = hash("sha256", bytes);
		const facts = searchFacts.get(url);
		return { ...writePage(folder, url, bytes, facts && { digest, facts }), digest };
	});
}

/** Writes a page or another file to the path for its address. Synchronous writes are fastest for thousands of small files. */
export function writePage(folder: string, address: string, content: string | Uint8Array, search?: WrittenPage["search"]): WrittenPage {
	const file = fileOf(folder, address);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
	return { address, file, ...(search && { search }) };
}

function fileOf(folder: string, address: string): string {
	return path.join(folder, address.endsWith("/") ? `${address}index.html` : address);
}

/**
 * A chunk of pages. `digests` contains a digest of each page's input, and `pages` contains the unchanged pages. `hasOutdated`
 * is true if the cache also contains pages that have changed or been removed.
 */
type FoundPages = {
	chunk: PageChunk;
	digests: ReadonlyMap<string, string>;
	pages: ReadonlyMap<string, CachedPage & { bytes: Buffer }>;
	hasOutdated: boolean;
};

/**
 * Finds the pages in a chunk that need not be rendered again. A page is unchanged if its input is unchanged and the previous
 * output still contains the HTML rendered from that input.
 */
async function findUnchanged(chunk: PageChunk, layoutDigest: string, cache: PageCache, lastOutput: string): Promise<FoundPages> {
	const digests = inputDigests(chunk, layoutDigest);
	const cached = [...((await cache.read(chunk.name)) ?? [])];
	const pages = cached.flatMap(([address, page]) => {
		const bytes = digests.get(address) === page.input ? readPage(lastOutput, address) : undefined;
		return bytes && hash("sha256", bytes) === page.html ? [[address, { ...page, bytes }] as const] : [];
	});
	return { chunk, digests, pages: new Map(pages), hasOutdated: pages.length < cached.length };
}

function readPage(folder: string, address: string): Buffer | undefined {
	try {
		return readFileSync(fileOf(folder, address));
	} catch {
		return undefined;
	}
}

/** Writes changed chunks to the cache. Pages that no longer exist are dropped, so nothing from a removed report stays in the cache. */
async function updateCache(found: readonly FoundPages[], rendered: readonly RenderedPage[], cache: PageCache): Promise<void> {
	const renderedPages = new Map(rendered.map((page) => [page.address, page]));
	for (const { chunk, digests, pages, hasOutdated } of found) {
		const added = chunk.items.flatMap(({ address }) => {
			const page = renderedPages.get(address);
			return page ? [[address, { input: digests.get(address) ?? "", html: page.digest, search: page.search }] as const] : [];
		});
		if (!hasOutdated && added.length === 0) continue;
		const unchanged = [...pages].map(([address, { bytes: _, ...page }]) => [address, page] as const);
		await cache.write(chunk.name, new Map<string, CachedPage>([...unchanged, ...added]));
	}
}
