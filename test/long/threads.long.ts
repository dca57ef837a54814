/** Checks that a build's results do not depend on the number of threads. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderPages } from "../../scripts/build/render-pages.ts";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { inspectOutput } from "../../scripts/leak-gate/gate.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { trackedRecords } from "../../scripts/retention/withheld.ts";
import { DAY, writeCorpus } from "../bench/corpus.ts";
import { NO_ASSETS } from "../support/no-assets.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "threads-"));
	await writeCorpus(path.join(folder, "data"), 1000);
	// These two files are invalid, because the reported problems must also be the same.
	await writeFile(path.join(folder, "data/reviews/scr-9999.yaml"), "reference: SCR 9999\nkind: serious\n");
	await writeFile(path.join(folder, "data/briefings/late.yaml"), "title: [\n");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readWith(threads: number) {
	// Each number of threads has its own cache. Otherwise one would reuse the files that the other has parsed.
	const cacheFolder = path.join(folder, `cache-${threads}`);
	return catalogue(await readSources(path.join(folder, "data"), undefined, { threads, cacheFolder }), DAY as IsoDay);
}

async function filesIn(site: string): Promise<Map<string, string>> {
	const names = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const files = names.map(async ({ parentPath, name }) => {
		const file = path.join(parentPath, name);
		return [path.relative(site, file), await readFile(file, "utf8")] as const;
	});
	return new Map((await Promise.all(files)).toSorted());
}

test("a build reports the same problems with one thread as with two", async () => {
	const [one, two] = [await readWith(1), await readWith(2)];
	expect(one.ok).toBe(false);
	expect(two).toEqual(one);
	if (!one.ok) expect(new Set(one.problems.map(({ file }) => path.basename(file)))).toEqual(new Set(["late.yaml", "scr-9999.yaml"]));
	await rm(path.join(folder, "data/reviews/scr-9999.yaml"));
	await rm(path.join(folder, "data/briefings/late.yaml"));
});

test("a build writes the same records and pages, and finds the same leaks, with one thread as with two", async () => {
	const [one, two] = [await readWith(1), await readWith(2)];
	if (!one.ok || !two.ok) throw new Error(JSON.stringify([one, two]).slice(0, 500));
	expect(two.catalogue).toEqual(one.catalogue);
	expect(await readWith(2)).toMatchObject({ catalogue: one.catalogue, warnings: one.warnings });

	const sites: Array<Map<string, string>> = [];
	for (const threads of [1, 2]) {
		const site = path.join(folder, `site-${threads}`);
		await mkdir(site);
		const written = await renderPages({ catalogue: one.catalogue, assets: NO_ASSETS, preview: undefined }, site, { threads });
		expect(written.length).toBeGreaterThan(2000);
		sites.push(await filesIn(site));
	}
	expect([...(sites[1] ?? [])]).toEqual([...(sites[0] ?? [])]);

	const site = path.join(folder, "site-1");
	const tracked = trackedRecords(one.states);
	const secret = tracked.find(({ withheld, texts }) => withheld && texts.some((text) => text.length > 200));
	await writeFile(path.join(site, "about/left-behind.txt"), secret?.texts.join("\n") ?? "");
	const input = { catalogue: one.catalogue, tracked, data: path.join(folder, "data"), folder: site };
	const found = await inspectOutput(input, { threads: 1 });
	expect(found.filter(({ rule }) => rule === "leak").map(({ file, record }) => [file, record])).toEqual([
		["about/left-behind.txt", secret?.file],
	]);
	expect(await inspectOutput(input, { threads: 2 })).toEqual(found);
});
