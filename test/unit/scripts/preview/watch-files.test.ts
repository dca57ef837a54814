import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { watchFiles } from "../../../../scripts/preview/watch-files.ts";
import { eventually, temporaryFolder, write } from "../../../support/server.ts";

/**
 * Watches a folder inside a `node_modules` folder. The watcher ignores this name only inside the watched folder. `next`
 * returns the next group of changed files.
 */
async function watching() {
	const folder = path.join(await temporaryFolder(), "node_modules/project");
	await write(folder, { "reviews/a.yaml": "a" });
	const groups: string[][] = [];
	const stop = await watchFiles([folder], (files) => groups.push(files.map((file) => path.relative(folder, file))));
	onTestFinished(stop);
	return { folder, next: () => eventually(() => groups.shift(), 5) };
}

it("reports several changes in a row as one group", async () => {
	const { folder, next } = await watching();
	await write(folder, { "reviews/a.yaml": "b", "reviews/b.yaml": "b" });
	expect((await next()).toSorted()).toEqual(["reviews/a.yaml", "reviews/b.yaml"]);
	await write(folder, { "reviews/a.yaml": "c" });
	expect(await next()).toEqual(["reviews/a.yaml"]);
});

it("reports files in new folders and deleted files", async () => {
	const { folder, next } = await watching();
	await write(folder, { "briefings/b.yaml": "b" });
	expect(await next()).toContain("briefings/b.yaml");
	await rm(path.join(folder, "reviews/a.yaml"));
	expect(await next()).toEqual(["reviews/a.yaml"]);
});

it("reports a file that a text editor first wrote under another name", async () => {
	const { folder, next } = await watching();
	await write(folder, { "reviews/.a.yaml.swp": "b" });
	await rename(path.join(folder, "reviews/.a.yaml.swp"), path.join(folder, "reviews/a.yaml"));
	expect(await next()).toEqual(["reviews/a.yaml"]);
});

it("ignores built sites, the folders of tools and the temporary files of text editors", async () => {
	const { folder, next } = await watching();
	await write(folder, {
		"_site/index.html": "x",
		"_site.demo.building-7/index.html": "x",
		".git/index": "x",
		"node_modules/x/index.js": "x",
		"reviews/.a.yaml.swp": "x",
		"reviews/a.yaml~": "x",
		"reviews/.#a.yaml": "x",
		"reviews/4913": "x",
		"reviews/a.yaml": "b",
	});
	expect(await next()).toEqual(["reviews/a.yaml"]);
});
