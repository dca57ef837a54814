import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { withConsistentVersion } from "../../../../scripts/preview/consistent-version.ts";
import { temporaryFolder } from "../../../support/server.ts";

it("reads the site again if its folder was replaced during the first read", async () => {
	const parent = await temporaryFolder();
	const [folder, next] = [path.join(parent, "site"), path.join(parent, "next")];
	await mkdir(folder);
	await mkdir(next);
	const versions: string[] = [];
	const result = await withConsistentVersion(folder, async (version) => {
		versions.push(version);
		if (versions.length > 1) return "new";
		await rename(folder, `${folder}.last`);
		await rename(next, folder);
		return "old";
	});
	expect([result, new Set(versions).size]).toEqual(["new", 2]);
});

it("rethrows an error that occurs while reading the current version", async () => {
	const fails = withConsistentVersion(await temporaryFolder(), () => Promise.reject(new Error("unreadable")));
	await expect(fails).rejects.toThrow("unreadable");
});

it("returns undefined if the folder is still missing after a second", async () => {
	expect(await withConsistentVersion("/nowhere/site", async () => "read")).toBeUndefined();
});
