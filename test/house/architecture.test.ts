/** Checks that each folder imports only what `FOLDERS` allows. */
import { describe, expect, test } from "vitest";
import { CODE, textOf } from "../support/code.ts";
import { COMPUTED, circlesIn, importsOf, packageOf } from "../support/imports.ts";

/**
 * Describes what the files in one folder may import. The first entry whose `folder` is a prefix of a file's path applies
 * to that file.
 */
type Folder = {
	folder: string;
	/** Path prefixes of the project files that may be imported. Files in the same folder may always be imported. */
	imports: string[];
	/** Path prefixes of files from which only types may be imported. */
	types?: string[];
	/** Matches files that must not be imported although `imports` allows them. */
	except?: RegExp;
	/** Packages that may be imported. If this list is missing, any package may be imported. */
	packages?: string[];
};

/**
 * Matches core files that handle unpublished data or decide what is published. Pages must not import these files,
 * because pages may use only the public catalogue.
 */
const HIDDEN_FROM_PAGES =
	/^scripts\/(?:retention\/|publish\/(?:catalogue|publish|published-records)\.ts|records\/(?:records|validate)\.ts|records\/yaml\/)/;

const records = "scripts/records/";
const retention = "scripts/retention/";
const rules = "scripts/rules/";
const publish = "scripts/publish/";
const comparison = "scripts/comparison/";
const core = [records, retention, rules, publish];
const root = "scripts/project-root.ts";

const FOLDERS: Folder[] = [
	{ folder: records, imports: [], packages: ["yaml", "zod", "luxon", "markdown-it", "fastest-levenshtein"] },
	{ folder: retention, imports: [records], packages: [] },
	{ folder: rules, imports: [records, retention], packages: [] },
	{ folder: publish, imports: [records, retention, rules], packages: ["zod"] },
	{ folder: comparison, imports: [records, retention, publish], packages: [] },
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
	{ folder: "scripts/editing/", imports: [...core, "scripts/data-folder/"] },
	{ folder: "scripts/cms/", imports: [root, records, "scripts/data-folder/", "scripts/documents/read-documents.ts"] },
	{ folder: "scripts/netlify/", imports: [records, publish, "_site/guard.json"], packages: [] },
	{ folder: "scripts/preview/", imports: [publish, "scripts/netlify/guard/"] },
	{ folder: "scripts/monitoring/", imports: core },
	{ folder: "scripts/cli/", imports: [records, retention, comparison, "scripts/data-folder/"] },
	{ folder: "scripts/commands/", imports: ["scripts/"], except: /^scripts\/commands\// },
	// These are the browser scripts. They import Pagefind's script from an address that is known only at run time.
	{ folder: "site/assets/", imports: [], packages: ["govuk-frontend", "fastest-levenshtein", COMPUTED] },
	// The timeline page in the preview shows the register, so it needs the types of the register's entries.
	{
		folder: "site/",
		imports: [records, publish],
		except: HIDDEN_FROM_PAGES,
		types: ["scripts/retention/register-entries.ts"],
		packages: ["csv-stringify"],
	},
	{ folder: ".eleventy.ts", imports: ["site/", publish], packages: ["@11ty/eleventy"] },
];

const CORE = new RegExp(`^(?:${[...core, comparison].join("|")})`);

/**
 * Matches uses of the process, the clock, random numbers, timers and the network. The core must not use any of these, so
 * that tests can check its result for any date.
 */
const IMPURE =
	/\b(?:process|console|performance|crypto|globalThis)\s*[.[]|\b(?:fetch|setTimeout|setInterval)\s*\(|\bBuffer\b|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bDateTime\.(?:now|local|utc)\b/;

/**
 * Returns one message for each forbidden import in a file. For a core file, it also returns a message for the first
 * match of `IMPURE`.
 */
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

describe("the project", () => {
	test("keeps every source file in a folder that FOLDERS lists", () => {
		const unknown = CODE.filter((file) => !/^(?:test\/|vitest\.)/.test(file) && !FOLDERS.some(({ folder }) => file.startsWith(folder)));
		expect(unknown).toEqual([root]);
		for (const { folder } of FOLDERS) expect(CODE.filter((file) => file.startsWith(folder))).not.toEqual([]);
	});

	test("uses only allowed imports in each folder, and makes no impure calls in the core", () => {
		expect(CODE.flatMap((file) => breaches(file, textOf(file)))).toEqual([]);
	});

	test("has no import cycles, not even through type imports", () => {
		const ours = CODE.filter((file) => !file.startsWith("test/"));
		const graph = new Map(ours.map((file) => [file, importsOf(file, textOf(file)).map(({ target }) => target)]));
		expect(circlesIn(graph)).toEqual([]);
	});
});

describe("the architecture check", () => {
	test.each([
		["core code that reads files", "scripts/records/a.ts", 'import { readFile } from "node:fs/promises";', "imports node:fs/promises"],
		["core code that uses Eleventy", "scripts/rules/a.ts", 'import Eleventy from "@11ty/eleventy";', "imports @11ty/eleventy"],
		[
			"core code that imports types from outside the core",
			"scripts/publish/a.ts",
			'import type { A } from "../data-folder/a.ts";',
			"imports scripts/data-folder/a.ts",
		],
		[
			"record-reading code that imports retention code",
			"scripts/records/a.ts",
			'import { stateOf } from "../retention/retention.ts";',
			"imports scripts/retention/retention.ts",
		],
		[
			"core code that imports pages",
			"scripts/records/schema/a.ts",
			'import { a } from "../../../site/lists/lists.ts";',
			"imports site/lists/lists.ts",
		],
		["core code that reads the clock", "scripts/records/a.ts", "const today = new Date();", "uses new Date"],
		["core code that reads the clock through luxon", "scripts/retention/a.ts", "DateTime.now()", "uses DateTime.now"],
		["core code that reads the environment", "scripts/publish/a.ts", 'const home = process.env["HOME"];', "uses process."],
		["core code with a computed import", "scripts/records/a.ts", "await import(name)", "imports (computed)"],
		[
			"a page that reads source files",
			"site/pages/a.ts",
			'export { readSources } from "../../scripts/data-folder/read-sources.ts";',
			"imports scripts/data-folder/read-sources.ts",
		],
		[
			"a page that imports withheld records",
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
		[
			"data-folder code that imports the build",
			"scripts/data-folder/a.ts",
			'import { a } from "../build/a.ts";',
			"imports scripts/build/a.ts",
		],
		[
			"document code that imports data-folder code",
			"scripts/documents/a.ts",
			'import { a } from "../data-folder/a.ts";',
			"imports scripts/data-folder/a.ts",
		],
		[
			"build code that imports values from pages",
			"scripts/build/a.ts",
			'import { listsOf } from "../../site/lists/lists.ts";',
			"imports site/lists/lists.ts",
		],
		["a command that imports another command", "scripts/commands/a.ts", 'import "./build.ts";', "imports scripts/commands/build.ts"],
		[
			"a multi-line import of test code",
			"scripts/build/a.ts",
			'import {\n\ta,\n\tb,\n} from "../../test/support/a.ts";',
			"imports test/support/a.ts",
		],
	])("reports code that breaks the architecture rules: %s", (_, file, text, breach) => {
		expect(breaches(file, text)).toEqual([`${file} ${breach}`]);
	});

	test("reports nothing for files that follow the architecture rules", () => {
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

	test("reports each import cycle once, whatever its length", () => {
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
