/** Bundles each edge function as Netlify does after a build, and runs the bundle. */
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import { isGuarded } from "../../scripts/netlify/guard/path-keys.ts";
import { ROOT } from "../../scripts/project-root.ts";
import type { Guard } from "../../scripts/publish/guard-list.ts";
import { guardOf, NOTE } from "../support/edge.ts";

const FOLDER = path.join(ROOT, "scripts/netlify/edge-functions");
const USUAL = ["/reports/*", "/documents/*", "/pagefind/fragment/*", "/pagefind/*/fragment/*"];
const PAGE = "https://board.example/reports/scr-001-overview-report/";

type Entry = {
	default: (request: Request) => Response | undefined;
	config: { path: string | string[]; excludedPath?: string[]; onError: string };
};

/** Bundles an edge function with the given guard list instead of the guard list from the latest build. */
async function entryWith(name: string, guard: Guard): Promise<Entry> {
	const folder = await mkdtemp(path.join(tmpdir(), "edge-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const [list, outfile] = [path.join(folder, "guard.json"), path.join(folder, "entry.mjs")];
	await writeFile(list, JSON.stringify(guard));
	await build({
		entryPoints: [path.join(FOLDER, `${name}.ts`)],
		bundle: true,
		format: "esm",
		outfile,
		logLevel: "silent",
		plugins: [{ name: "list", setup: ({ onResolve }) => onResolve({ filter: /\/_site\/guard\.json$/ }, () => ({ path: list })) }],
	});
	return (await import(pathToFileURL(outfile).href)) as Entry;
}

const names = readdirSync(FOLDER, { withFileTypes: true });
const entries = names.filter((item) => item.isFile()).map(({ name }) => path.parse(name).name);

describe.each(entries)("the edge function “%s”", (name) => {
	it("an edge function returns 410 for an expired report, and leaves requests for other reports to Netlify", async () => {
		const [expired, current] = [await entryWith(name, guardOf("1999-12-31")), await entryWith(name, guardOf("2999-12-31"))];
		const response = expired.default(new Request(PAGE));
		expect([response?.status, await response?.text()]).toEqual([410, NOTE]);
		expect(current.default(new Request(PAGE))).toBeUndefined();
	});
});

it("if an edge function fails, Netlify blocks the usual spellings of guarded addresses and serves all other addresses", async () => {
	const configs = await Promise.all(entries.map(async (name) => [name, (await entryWith(name, guardOf("2999-12-31"))).config] as const));
	expect(Object.fromEntries(configs)).toEqual({
		expired: { path: USUAL, onError: "fail" },
		"expired-elsewhere": { path: "/*", excludedPath: USUAL, onError: "bypass" },
	});
});

it("the edge functions guard only the paths of reports, documents and search fragments", () => {
	expect(USUAL.map((pattern) => isGuarded(pattern.replaceAll("*", "x")))).toEqual(USUAL.map(() => true));
	expect(["/x", "/reports", "/pagefind/x", "/pagefind/x/y", "/pagefind/x/y/fragment/z", "/documentsx/x"].filter(isGuarded)).toEqual([]);
});

it("the folder for edge functions contains no other files that Netlify would deploy", () => {
	const folders = names.filter((item) => item.isDirectory()).map(({ name }) => name);
	for (const folder of folders) {
		expect(entries).not.toContain(folder);
		for (const taken of ["index.ts", `${folder}.ts`]) expect(existsSync(path.join(FOLDER, folder, taken))).toBe(false);
	}
});
