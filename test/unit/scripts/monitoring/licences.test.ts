import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isAllowed, licencesIn } from "../../../../scripts/monitoring/licences.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { run } from "../../../support/commands.ts";

test("every installed package has an allowed licence", async () => {
	const packages = await licencesIn(ROOT);
	expect(packages.length).toBeGreaterThan(300);
	expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
});

test.each([
	["MIT", true],
	["(MIT OR GPL-3.0-only)", true],
	["MIT AND Zlib", true],
	["(MIT AND GPL-3.0-only)", false],
	["GPL-3.0-only", false],
	["AGPL-3.0-or-later OR SSPL-1.0", false],
	["SEE LICENSE IN LICENSE.md", false],
	["UNLICENSED", false],
	["", false],
	[undefined, false],
])("%s is allowed: %s", (licence, allowed) => expect(isAllowed(licence)).toBe(allowed));

test("fails and names each package with another licence or with none", async () => {
	const folder = mkdtempSync(path.join(tmpdir(), "licences-"));
	try {
		const packages = {
			"": {},
			"node_modules/good": { version: "1.0.0" },
			"node_modules/good/node_modules/@scope/strict": { version: "2.0.0" },
			"node_modules/silent": { version: "3.0.0" },
			"node_modules/elsewhere": { version: "4.0.0" },
		};
		writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify({ packages }));
		for (const [place, manifest] of [
			["good", { licenses: [{ type: "MIT" }] }],
			["good/node_modules/@scope/strict", { license: "GPL-3.0-only" }],
			["silent", {}],
		] as const) {
			mkdirSync(path.join(folder, "node_modules", place), { recursive: true });
			writeFileSync(path.join(folder, "node_modules", place, "package.json"), JSON.stringify(manifest));
		}
		const { code, out, error } = await run("licences.ts", [], folder);
		expect([code, out.includes("1  MIT\n")]).toEqual([1, true]);
		expect(error.match(/^\S+ \S+ has .*?\. Use/gm)).toEqual([
			"@scope/strict 2.0.0 has GPL-3.0-only. Use",
			"silent 3.0.0 has no licence. Use",
		]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
