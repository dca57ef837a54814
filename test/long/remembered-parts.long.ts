/**
 * Tests the cache of search index parts. The index must have the same bytes with and without the cache, and the cache must not keep
 * anything from removed pages.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, inject, onTestFinished, test } from "vitest";
import { deserialise } from "../../scripts/cache/serialise.ts";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { buildSearchIndex, type WrittenPage } from "../../scripts/search/build-search-index.ts";
import { EXAMPLESHIRE_DAY } from "../support/days.ts";
import { fileAt, filesOf, pagesOf } from "../support/output.ts";
import { factsOf } from "../support/page-facts.ts";

const site = inject("exampleshire");
const result = catalogue(await readSources("test/fixtures/exampleshire"), EXAMPLESHIRE_DAY as IsoDay);
if (!result.ok) throw new Error("Exampleshire has mistakes.");
const published = result.catalogue;

/** Returns the pages in a folder as input for the index builder, as if a build had just written them. */
async function pagesIn(folder: string, without = ""): Promise<WrittenPage[]> {
	const pages = pagesOf(folder)
		.filter((address) => address !== without)
		.map(async (address) => {
			const file = path.join(folder, fileAt(address));
			const content = await readFile(file, "utf8");
			const search = content.includes("data-pagefind-body") ? { search: { digest: content, facts: factsOf(content) } } : {};
			return { address, file, ...search };
		});
	return (await Promise.all(pages)).toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

type Options = { cacheFolder: string; threads?: number; largest?: number };

async function workplace() {
	const folder = await mkdtemp(path.join(tmpdir(), "remembered-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const output = path.join(folder, "site");
	await cp(site, output, { recursive: true });
	const cacheFolder = path.join(folder, "memory");
	return { output, cacheFolder, made: (options: Options, without?: string) => indexOf(output, options, without) };
}

async function indexOf(output: string, options: Options, without?: string): Promise<Map<string, string>> {
	await rm(path.join(output, "pagefind"), { recursive: true, force: true });
	await buildSearchIndex(published, await pagesIn(output, without), output, { largest: 40, ...options });
	const files = filesOf(output).filter((file) => file.startsWith("pagefind/"));
	return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(output, file), "latin1")] as const)));
}

test("the search index has the same bytes with and without cached parts, and on one thread and on two", async () => {
	const { cacheFolder, made } = await workplace();
	const cold = await made({ cacheFolder, threads: 1 });
	expect(cold.size).toBeGreaterThan(100);
	expect(await made({ cacheFolder })).toEqual(cold);
	expect(await made({ cacheFolder: `${cacheFolder}-other`, threads: 2 })).toEqual(cold);
});

test("removing a page removes it from the search index and the cache, and changes only one part of the index", async () => {
	const { cacheFolder, made } = await workplace();
	const gone = "/reports/lcspr-2-overview-report/";
	const before = await made({ cacheFolder });
	const remembered = await fragmentsRemembered(cacheFolder);
	const after = await made({ cacheFolder }, gone);
	expect(after).toEqual(await made({ cacheFolder: `${cacheFolder}-other` }, gone));

	const changed = [...before].filter(([file, content]) => after.get(file) !== content).map(([file]) => file.split("/")[1]);
	expect(new Set(changed).size).toBe(1);
	const naming = (fragments: readonly string[]) => fragments.filter((text) => text.includes(`"url":"${gone}"`)).length;
	const fragmentsOf = (files: ReadonlyMap<string, string>) =>
		[...files].filter(([file]) => file.endsWith(".pf_fragment")).map(([, content]) => opened(Buffer.from(content, "latin1")));
	expect([fragmentsOf(before), remembered].map(naming)).toEqual([1, 1]);
	expect([fragmentsOf(after), await fragmentsRemembered(cacheFolder)].map(naming)).toEqual([0, 0]);
});

/** Returns the decompressed text of every search index fragment in a cache folder. */
async function fragmentsRemembered(cacheFolder: string): Promise<string[]> {
	const names = (await readdir(cacheFolder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const found = names.map(async ({ parentPath, name }) => {
		const found = deserialise<{ part: { files: Array<[string, Uint8Array]> } }>(await readFile(path.join(parentPath, name)));
		return (found?.part.files ?? []).filter(([file]) => file.endsWith(".pf_fragment")).map(([, content]) => opened(content));
	});
	return (await Promise.all(found)).flat();
}

function opened(bytes: Uint8Array): string {
	return (bytes[0] === 0x1f ? gunzipSync(bytes) : Buffer.from(bytes)).toString("utf8");
}

test("the search index does not take a page or PDF that has changed from the cache", async () => {
	const { output, cacheFolder, made } = await workplace();
	const before = await made({ cacheFolder });
	const page = path.join(output, "reviews/lcspr-2/index.html");
	await writeFile(page, (await readFile(page, "utf8")).replace("</h1>", " kestrel</h1>"));
	const ofPage = await made({ cacheFolder });
	expect([...ofPage.values()].filter((content) => opened(Buffer.from(content, "latin1")).includes("kestrel")).length).toBeGreaterThan(0);
	expect(ofPage).toEqual(await made({ cacheFolder: `${cacheFolder}-other` }));

	const documents = path.join(output, "documents");
	await cp(path.join(documents, "lcspr-1-executive-summary.pdf"), path.join(documents, "lcspr-2-executive-summary.pdf"));
	const ofDocument = await made({ cacheFolder });
	expect([ofPage, before].map((other) => [...ofDocument.keys()].every((file) => other.has(file)))).toEqual([false, false]);
	expect(ofDocument).toEqual(await made({ cacheFolder: `${cacheFolder}-third` }));
});

test("dividing the search index into parts of another size removes the old parts from the cache", async () => {
	const { cacheFolder, made } = await workplace();
	const sizes: number[] = [];
	for (const largest of [40, 80]) {
		const files = await made({ cacheFolder, largest });
		const fragments = [...files.keys()].filter((file) => file.endsWith(".pf_fragment")).length;
		expect((await fragmentsRemembered(cacheFolder)).length).toBe(fragments);
		sizes.push(files.size);
	}
	expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
});

test("the search index ignores a cache entry that has been changed", async () => {
	const { cacheFolder, made } = await workplace();
	const cold = await made({ cacheFolder });
	const [version = ""] = await readdir(cacheFolder);
	const names = await readdir(path.join(cacheFolder, version));
	expect(names.length).toBeGreaterThan(2);
	for (const name of names) {
		const bytes = await readFile(path.join(cacheFolder, version, name));
		const middle = Math.floor(bytes.length / 2);
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		await writeFile(path.join(cacheFolder, version, name), bytes);
	}
	expect(await made({ cacheFolder })).toEqual(cold);
});
