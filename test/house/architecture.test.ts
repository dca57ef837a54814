/** The arrows of the house: which room may know of which. See the design's layout. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { COMPUTED, importsOf, packageOf } from "../support/imports.ts";

/** What a room may import: files by the start of their path, but not all of them; files for their types alone; packages (none named: any). */
type Room = { from: string; files: string[]; except?: RegExp; types?: string[]; packages?: string[] };

/** Files of the core that see what is not public, or decide what is. Pages receive the catalogue and nothing else. */
const BEHIND_THE_DOOR =
	/^scripts\/catalogue\/(?:catalogue|publish|records|register|retention|rules\/.*|schema-problems|spent-exceptions|standing|withheld|yaml-.*)\.ts$/;

/** The first room that a file's path begins with is its own. */
const ROOMS: Room[] = [
	{ from: "scripts/catalogue/", files: ["scripts/catalogue/"], packages: ["yaml", "zod", "luxon", "markdown-it", "fastest-levenshtein"] },
	// Knows nothing of what it remembers.
	{ from: "scripts/memory/", files: ["scripts/memory/"] },
	{ from: "scripts/documents/", files: ["scripts/documents/", "scripts/catalogue/", "scripts/memory/"] },
	// Knows of work only that it comes in pieces.
	{
		from: "scripts/threads/",
		files: ["scripts/threads/"],
		packages: ["tinypool", "node:os", "node:timers", "node:v8", "node:worker_threads", COMPUTED],
	},
	{ from: "scripts/input/", files: ["scripts/input/", "scripts/catalogue/", "scripts/documents/", "scripts/threads/", "scripts/memory/"] },
	// Changes what editors wrote: text in, text out.
	{ from: "scripts/editing/", files: ["scripts/editing/", "scripts/catalogue/"] },
	// Begins a data folder for another board.
	{ from: "scripts/new-board/", files: ["scripts/new-board/", "scripts/catalogue/", "scripts/editing/write-files.ts"] },
	// The web editor: it writes what people type into the data folder, and judges none of it.
	{
		from: "scripts/editor/",
		files: ["scripts/editor/", "scripts/catalogue/", "scripts/input/", "scripts/documents/read-documents.ts"],
	},
	{ from: "scripts/command/", files: ["scripts/command/", "scripts/catalogue/", "scripts/input/"] },
	// On the edge, beside the finished site: pure functions, and the list that the build wrote for them.
	{ from: "scripts/edge/", files: ["scripts/edge/", "scripts/catalogue/", "_site/guard.json"], packages: [] },
	// Looks after the site where it is served; the function that starts the nightly build is all that Netlify runs of it.
	{ from: "scripts/live/", files: ["scripts/live/", "scripts/catalogue/"] },
	// Looks at what we depend on, as it is installed.
	{ from: "scripts/dependencies/", files: ["scripts/dependencies/"] },
	{ from: "scripts/functions/", files: ["scripts/live/"], packages: [] },
	{ from: "scripts/server/", files: ["scripts/server/", "scripts/catalogue/", "scripts/edge/guard/"] },
	{
		from: "scripts/output/",
		files: [
			"scripts/output/",
			"scripts/catalogue/",
			"scripts/input/",
			"scripts/documents/",
			"scripts/threads/",
			"scripts/memory/",
			".eleventy.ts",
		],
		types: ["site/"],
	},
	// A command is made of rooms, not of other commands.
	{ from: "scripts/", files: ["scripts/"], except: /^scripts\/[^/]+$/ },
	// In the browser: the search index is only there, under its own address.
	{ from: "site/assets/", files: ["site/assets/"], packages: ["govuk-frontend", "fastest-levenshtein", COMPUTED] },
	// The register's type is for the page that only the Board's previews have.
	{
		from: "site/",
		files: ["site/", "scripts/catalogue/"],
		except: BEHIND_THE_DOOR,
		types: ["scripts/retention/register-entries.ts"],
		packages: ["csv-stringify"],
	},
	{ from: ".eleventy.ts", files: ["site/", "scripts/catalogue/"], packages: ["@11ty/eleventy"] },
];

/** What the core does without: files, clocks, chance, the process, the net. */
const IMPURE =
	/\b(?:process|console|performance|crypto|globalThis)\s*[.[]|\b(?:fetch|setTimeout|setInterval)\s*\(|\bBuffer\b|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bDateTime\.(?:now|local|utc)\b/;

const LONGEST = 250;
/** A list, one entry after another, is as long as it has entries. */
const LISTS = /^test\/fixtures\/pdf-corpus\//;
const THIN = 80;

/** Every arrow that a file draws the wrong way, and every rule of size and purity that it breaks. */
function breaches(file: string, text: string): string[] {
	const room = ROOMS.find(({ from }) => file.startsWith(from));
	const lines = text.split("\n").length - 1;
	const isThin = file === ".eleventy.ts" || /^scripts\/[^/]+$/.test(file);
	const impure = file.startsWith("scripts/catalogue/") ? IMPURE.exec(text)?.[0] : undefined;
	return [
		...(room ? forbiddenImports(room, file, text) : []),
		...(lines >= LONGEST && !LISTS.test(file) ? [`${file} has ${lines} lines; it may have fewer than ${LONGEST}`] : []),
		...(isThin && lines >= THIN ? [`${file} has ${lines} lines; it may have fewer than ${THIN}`] : []),
		...(impure ? [`${file} uses ${impure}`] : []),
	];
}

function forbiddenImports({ files, except, types = [], packages }: Room, file: string, text: string): string[] {
	return importsOf(file, text)
		.filter(({ target, ours, typeOnly }) => {
			if (!ours) return packages !== undefined && !packages.includes(packageOf(target));
			const isAmong = (starts: readonly string[]) => starts.some((start) => target.startsWith(start));
			return !(isAmong(files) && !except?.test(target)) && !(typeOnly && isAmong(types));
		})
		.map(({ target }) => `${file} imports ${target}`);
}

const OUTSIDE = /^(?:node_modules|\.git|\.cache|coverage|_site.*)$/;

/** Every file of the project with its path, as far as it is ours. */
function tree(folder = ""): string[] {
	return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		if (folder === "" && OUTSIDE.test(entry.name)) return [];
		const file = path.posix.join(folder, entry.name);
		return entry.isDirectory() ? tree(file) : [file];
	});
}

const FILES = tree();
const CODE = FILES.filter((file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file));

describe("the house as it stands", () => {
	test("has files in every room", () => {
		for (const { from } of ROOMS) expect(CODE.filter((file) => file.startsWith(from))).not.toEqual([]);
	});

	test("draws every arrow the right way, in small files and a pure core", () => {
		expect(CODE.flatMap((file) => breaches(file, readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
	});

	test("has code in four folders, none of it among the data", () => {
		const folders = new Set(CODE.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
		expect([...folders].toSorted()).toEqual(["scripts", "site", "test"]);
		expect(CODE.filter((file) => !/\/|^vitest\..*config\.ts$/.test(file))).toEqual([".eleventy.ts"]);
		expect(FILES.filter((file) => file.startsWith("data/") && !/\.(?:yaml|pdf|json|md|gitkeep)$/.test(file))).toEqual([]);
	});
});

describe("a file that broke the rules would be found", () => {
	test.each([
		[
			"a core that reads files",
			"scripts/catalogue/a.ts",
			'import { readFile } from "node:fs/promises";',
			"scripts/catalogue/a.ts imports node:fs/promises",
		],
		[
			"a core that knows Eleventy",
			"scripts/catalogue/rules/a.ts",
			'import Eleventy from "@11ty/eleventy";',
			"scripts/catalogue/rules/a.ts imports @11ty/eleventy",
		],
		[
			"a core that knows a room, if only its types",
			"scripts/catalogue/a.ts",
			'import type { A } from "../../input/a.ts";',
			"scripts/catalogue/a.ts imports scripts/input/a.ts",
		],
		[
			"a core that knows the pages",
			"scripts/catalogue/schema/a.ts",
			'import { a } from "../../../../site/lists.ts";',
			"scripts/catalogue/schema/a.ts imports site/lists/lists.ts",
		],
		["a core that asks the clock", "scripts/catalogue/a.ts", "const today = new Date();", "scripts/catalogue/a.ts uses new Date"],
		["a core that asks it through luxon", "scripts/catalogue/a.ts", "DateTime.now()", "scripts/catalogue/a.ts uses DateTime.now"],
		["a core that looks around", "scripts/catalogue/a.ts", 'const home = process.env["HOME"];', "scripts/catalogue/a.ts uses process."],
		["a core that imports what it computes", "scripts/catalogue/a.ts", "await import(name)", "scripts/catalogue/a.ts imports (computed)"],
		[
			"a page that reads sources",
			"site/pages/a.ts",
			'export { readSources } from "../../../scripts/input/read-sources.ts";',
			"site/pages/a.ts imports scripts/data-folder/read-sources.ts",
		],
		[
			"a page that sees what is withheld",
			"site/pages/a.ts",
			'import type { Withheld } from "../../../scripts/catalogue/withheld.ts";',
			"site/pages/a.ts imports scripts/retention/withheld.ts",
		],
		[
			"a page that decides for itself",
			"site/pages/a.ts",
			'import { stateOf } from "../../../scripts/catalogue/retention.ts";',
			"site/pages/a.ts imports scripts/retention/retention.ts",
		],
		["a page that reads files", "site/pages/a.ts", 'const fs = await import("node:fs");', "site/pages/a.ts imports node:fs"],
		[
			"a script in the browser that takes in the core",
			"site/assets/scripts/a.ts",
			'import "../../../../scripts/catalogue/dates.ts";',
			"site/assets/scripts/a.ts imports scripts/records/dates.ts",
		],
		[
			"input that knows output",
			"scripts/input/a.ts",
			'import { a } from "../../output/a.ts";',
			"scripts/input/a.ts imports scripts/output/a.ts",
		],
		[
			"documents that know input",
			"scripts/documents/a.ts",
			'import { a } from "../../input/a.ts";',
			"scripts/documents/a.ts imports scripts/input/a.ts",
		],
		[
			"output that takes more than types from the pages",
			"scripts/output/a.ts",
			'import { listsOf } from "../../../site/lists.ts";',
			"scripts/output/a.ts imports site/lists/lists.ts",
		],
		["a command that takes in another", "scripts/a.ts", 'import "../build.ts";', "scripts/a.ts imports scripts/commands/build.ts"],
		[
			"code that takes in tests",
			"scripts/output/a.ts",
			'import {\n\ta,\n\tb,\n} from "../../../test/support/a.ts";',
			"scripts/output/a.ts imports test/support/a.ts",
		],
		["a long file", "site/pages/a.ts", "\n".repeat(250), "site/pages/a.ts has 250 lines; it may have fewer than 250"],
		["a thick command", "scripts/a.ts", "\n".repeat(80), "scripts/a.ts has 80 lines; it may have fewer than 80"],
		["a thick contents page", ".eleventy.ts", "\n".repeat(80), ".eleventy.ts has 80 lines; it may have fewer than 80"],
	])("%s", (_, file, text, breach) => {
		expect(breaches(file, text)).toEqual([breach]);
	});

	test("and one that keeps them would not", () => {
		expect(
			breaches("scripts/catalogue/rules/a.ts", 'import { z } from "zod";\nimport type { Records } from "../../records.ts";\n'),
		).toEqual([]);
		expect(
			breaches("scripts/output/a.ts", 'import type { Assets } from "../../../site/site-data.ts";\nimport path from "node:path";\n'),
		).toEqual([]);
		expect(
			breaches(
				"site/feeds/a.ts",
				'import { stringify } from "csv-stringify/sync";\nimport type { Catalogue } from "../../../scripts/catalogue/published.ts";\n',
			),
		).toEqual([]);
	});
});
