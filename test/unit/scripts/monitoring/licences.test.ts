import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { licencesIn } from "../../../../scripts/monitoring/licences.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { run } from "../../../support/commands.ts";

test("every installed package has an allowed licence", async () => {
	const packages = await licencesIn(ROOT);
	expect(packages.length).toBeGreaterThan(300);
	expect(packages.filter(({ isAllowed }) => !isAllowed)).toEqual([]);
});

type Manifest = { name: string; version: string; license?: unknown; licenses?: unknown };

/** Writes packages to the given paths in the `node_modules` folder of a temporary project, and then runs `work` there. */
async function inFolderWith<T>(
	packages: ReadonlyArray<[place: string, manifest: Manifest]>,
	work: (folder: string) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), "licences-"));
	try {
		for (const [place, manifest] of packages) {
			mkdirSync(path.join(folder, "node_modules", place), { recursive: true });
			writeFileSync(path.join(folder, "node_modules", place, "package.json"), JSON.stringify(manifest));
		}
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test.each([
	["MIT", true],
	["(MIT OR GPL-3.0-only)", true],
	["MIT AND Zlib", true],
	["MIT AND (GPL-3.0-only OR ISC)", true],
	["(MIT OR ISC) AND (GPL-3.0-only)", false],
	[[{ type: "MIT" }], true],
	[{ type: "MIT" }, true],
	["(MIT AND GPL-3.0-only)", false],
	["GPL-3.0-only", false],
	["AGPL-3.0-or-later OR SSPL-1.0", false],
	["SEE LICENSE IN LICENSE.md", false],
	["UNLICENSED", false],
	["", false],
	[undefined, false],
])("decides whether the licence %s is allowed: %s", async (licence, allowed) => {
	const [found] = await inFolderWith([["one", { name: "one", version: "1.0.0", license: licence }]], licencesIn);
	expect(found?.isAllowed).toBe(allowed);
});

test("fails and names each package whose licence is missing or not allowed", async () => {
	const { code, out, error } = await inFolderWith(
		[
			["good", { name: "good", version: "1.0.0", licenses: [{ type: "MIT" }] }],
			["good/node_modules/@scope/strict", { name: "@scope/strict", version: "2.0.0", license: "GPL-3.0-only" }],
			["silent", { name: "silent", version: "3.0.0" }],
		],
		(folder) => run("licences.ts", [], folder),
	);
	expect([code, out.includes("1  MIT\n")]).toEqual([1, true]);
	expect(error.match(/^\S+ \S+ has .*?\. Use/gm)).toEqual([
		"@scope/strict 2.0.0 has GPL-3.0-only. Use",
		"silent 3.0.0 has no licence. Use",
	]);
});
