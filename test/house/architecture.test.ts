/** Which folder may import which. The order of FOLDERS is the order of the layout in README.md. */
import { describe, expect, test } from "vitest";
import { CODE, textOf } from "../support/code.ts";
import { COMPUTED, circlesIn, importsOf, packageOf } from "../support/imports.ts";

/** What the files of a folder may import. The first entry whose `folder` starts a file's path applies to it. */
type Folder = {
	folder: string;
	/** Beginnings of paths in this project. A folder may always import its own files. */
	imports: string[];
	/** Beginnings of paths from which types alone may be imported. */
	types?: string[];
	/** Exceptions from `imports`. */
	except?: RegExp;
	/** Allowed packages; where it is missing, any. */
	packages?: string[];
};

/** Core files that see or decide what is not public. Pages receive the catalogue and nothing else. */
const HIDDEN_FROM_PAGES =
	/^scripts\/(?:retention\/|publish\/(?:catalogue|publish|published-records)\.ts|records\/(?:records|validate)\.ts|records\/yaml\/)/;

const records = "scripts/records/";
const retention = "scripts/retention/";
const rules = "scripts/rules/";
const publish = "scripts/publish/";
const core = [records, retention, rules, publish];
const root = "scripts/project-root.ts";

const FOLDERS: Folder[] = [
	{ folder: records, imports: [], packages: ["yaml", "zod", "luxon", "markdown-it", "fastest-levenshtein"] },
	{ folder: retention, imports: [records], packages: [] },
	{ folder: rules, imports: [records, retention], packages: [] },
	{ folder: publish, imports: [records, retention, rules], packages: ["zod"] },
	{ folder: "scripts/cache/", imports: [root] },
	{ folder: "scripts/workers/", imports: [], packages: ["tinypool", "node:os", "node:timers", "node:v8", "node:worker_threads", COMPUTED] },
	{ folder: "scripts/documents/", imports: [records, retention, "scripts/cache/"] },
	{ folder: "scripts/data-folder/", imports: [...core, "scripts/documents/", "scripts/workers/", "scripts/cache/"] },
	{ folder: "scripts/search/", imports: [records, publish, "scripts/documents/", "scripts/workers/", "scripts/cache/"] },
	{ folder: "scripts/leak-gate/", imports: [root, ...core, "scripts/documents/", "scripts/search/", "scripts/workers/", "scripts/cache/"] },
	{
		folder: "scripts/build/",
		imports: [
			root,
			...core,
			"scripts/data-folder/",
			"scripts/documents/",
			"scripts/search/",
			"scripts/leak-gate/",
			"scripts/workers/",
			"scripts/cache/",
			".eleventy.ts",
		],
		types: ["site/"],
	},
	{ folder: "scripts/editing/", imports: core },
	{ folder: "scripts/cms/", imports: [root, records, "scripts/data-folder/", "scripts/documents/read-documents.ts"] },
	{ folder: "scripts/netlify/", imports: [records, publish, "_site/guard.json"], packages: [] },
	{ folder: "scripts/preview/", imports: [publish, "scripts/netlify/guard/"] },
	{ folder: "scripts/monitoring/", imports: core },
	{ folder: "scripts/cli/", imports: [records, retention, "scripts/data-folder/"] },
	{ folder: "scripts/commands/", imports: ["scripts/"], except: /^scripts\/commands\// },
	// Scripts for the browser: Pagefind's own script is imported by an address that is only known when it runs.
	{ folder: "site/assets/", imports: [], packages: ["govuk-frontend", "fastest-levenshtein", COMPUTED] },
	// The preview's timeline page shows the register.
	{
		folder: "site/",
		imports: [records, publish],
		except: HIDDEN_FROM_PAGES,
		types: ["scripts/retention/register-entries.ts"],
		packages: ["csv-stringify"],
	},
	{ folder: ".eleventy.ts", imports: ["site/", publish], packages: ["@11ty/eleventy"] },
];

const CORE = new RegExp(`^(?:${core.join("|")})`);

/** Files, clocks, chance, the process and the network: the core uses none of them, so that a day's result can be tested. */
const IMPURE =
	/\b(?:process|console|performance|crypto|globalThis)\s*[.[]|\b(?:fetch|setTimeout|setInterval)\s*\(|\bBuffer\b|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bDateTime\.(?:now|local|utc)\b/;

/** One line for each forbidden import and each impure call of a file. */
function breaches(file: string, text: string): string[] {
	const folder = FOLDERS.find((one) => file.startsWith(one.folder));
	const impure = CORE.test(file) ? IMPURE.exec(text)?.[0] : undefined;
	return [...(folder ? forbiddenImports(folder, file, text) : []), ...(impure ? [`${file} uses ${impure}`] : [])];
}

function forbiddenImports({ folder, imports, types = [], except, packages }: Folder, file: string, text: string): string[] {
	return importsOf(file, text)
		.filter(({ target, ours, typeOnly }) => {
			if (!ours) return packages !== undefined && !packages.includes(packageOf(target));
			const startsWithOneOf = (starts: readonly string[]) => starts.some((start) => target.startsWith(start));
			if (typeOnly && startsWithOneOf(types)) return false;
			return !startsWithOneOf([folder, ...imports]) || except?.test(target);
		})
		.map(({ target }) => `${file} imports ${target}`);
}

describe("the code", () => {
	test("belongs to a folder that this test knows", () => {
		const unknown = CODE.filter((file) => !/^(?:test\/|vitest\.)/.test(file) && !FOLDERS.some(({ folder }) => file.startsWith(folder)));
		expect(unknown).toEqual([root]);
		for (const { folder } of FOLDERS) expect(CODE.filter((file) => file.startsWith(folder))).not.toEqual([]);
	});

	test("imports only what its folder may import, and its core is pure", () => {
		expect(CODE.flatMap((file) => breaches(file, textOf(file)))).toEqual([]);
	});

	test("has no circle of imports, of types neither", () => {
		const ours = CODE.filter((file) => !file.startsWith("test/"));
		const graph = new Map(ours.map((file) => [file, importsOf(file, textOf(file)).map(({ target }) => target)]));
		expect(circlesIn(graph)).toEqual([]);
	});
});

describe("finds", () => {
	test.each([
		["a core that reads files", "scripts/records/a.ts", 'import { readFile } from "node:fs/promises";', "imports node:fs/promises"],
		["a core that uses Eleventy", "scripts/rules/a.ts", 'import Eleventy from "@11ty/eleventy";', "imports @11ty/eleventy"],
		[
			"a core that imports types from outside",
			"scripts/publish/a.ts",
			'import type { A } from "../data-folder/a.ts";',
			"imports scripts/data-folder/a.ts",
		],
		[
			"records that import what decides over them",
			"scripts/records/a.ts",
			'import { stateOf } from "../retention/retention.ts";',
			"imports scripts/retention/retention.ts",
		],
		[
			"a core that imports pages",
			"scripts/records/schema/a.ts",
			'import { a } from "../../../site/lists/lists.ts";',
			"imports site/lists/lists.ts",
		],
		["a core that reads the clock", "scripts/records/a.ts", "const today = new Date();", "uses new Date"],
		["a core that reads the clock through luxon", "scripts/retention/a.ts", "DateTime.now()", "uses DateTime.now"],
		["a core that reads the environment", "scripts/publish/a.ts", 'const home = process.env["HOME"];', "uses process."],
		["a core with a computed import", "scripts/records/a.ts", "await import(name)", "imports (computed)"],
		[
			"a page that reads source files",
			"site/pages/a.ts",
			'export { readSources } from "../../scripts/data-folder/read-sources.ts";',
			"imports scripts/data-folder/read-sources.ts",
		],
		[
			"a page that sees what is withheld",
			"site/pages/a.ts",
			'import type { Withheld } from "../../scripts/retention/withheld.ts";',
			"imports scripts/retention/withheld.ts",
		],
		[
			"a page that decides what is public",
			"site/pages/a.ts",
			'import { stateOf } from "../../scripts/retention/retention.ts";',
			"imports scripts/retention/retention.ts",
		],
		["a page that reads files", "site/pages/a.ts", 'const fs = await import("node:fs");', "imports node:fs"],
		[
			"a browser script that imports the core",
			"site/assets/scripts/a.ts",
			'import "../../../scripts/records/dates.ts";',
			"imports scripts/records/dates.ts",
		],
		["a reader that imports the build", "scripts/data-folder/a.ts", 'import { a } from "../build/a.ts";', "imports scripts/build/a.ts"],
		[
			"an inspection that imports the reader of data folders",
			"scripts/documents/a.ts",
			'import { a } from "../data-folder/a.ts";',
			"imports scripts/data-folder/a.ts",
		],
		[
			"a build that imports values from pages",
			"scripts/build/a.ts",
			'import { listsOf } from "../../site/lists/lists.ts";',
			"imports site/lists/lists.ts",
		],
		["a command that imports another", "scripts/commands/a.ts", 'import "./build.ts";', "imports scripts/commands/build.ts"],
		[
			"code that imports test code, over several lines",
			"scripts/build/a.ts",
			'import {\n\ta,\n\tb,\n} from "../../test/support/a.ts";',
			"imports test/support/a.ts",
		],
	])("%s", (_, file, text, breach) => {
		expect(breaches(file, text)).toEqual([`${file} ${breach}`]);
	});

	test("nothing in files that keep the rules", () => {
		const allowed: Array<[string, string]> = [
			["scripts/rules/a.ts", 'import type { Records } from "../records/records.ts";\nimport { b } from "./b.ts";\n'],
			["scripts/build/a.ts", 'import type { Assets } from "../../site/site-data.ts";\nimport path from "node:path";\n'],
			[
				"site/files/a.ts",
				'import { stringify } from "csv-stringify/sync";\nimport type { Catalogue } from "../../scripts/publish/published.ts";\n',
			],
		];
		for (const [file, text] of allowed) expect(breaches(file, text)).toEqual([]);
	});

	test("circles of any length, each once", () => {
		const graph = new Map([
			["a", ["b"]],
			["b", ["c", "outside"]],
			["c", ["a"]],
			["d", ["d", "a"]],
			["e", ["a", "d"]],
		]);
		expect(circlesIn(graph)).toEqual(["a → b → c → a", "d → d"]);
	});
});
