/** Where files stand, what they are called and how long they are. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { CODE, FILES, textOf } from "../support/code.ts";

/** A file that needs more lines holds more than one idea. */
const MOST_LINES = 250;
/** A command reads options and calls other folders; it does no work of its own. */
const MOST_LINES_OF_A_COMMAND = 80;

/** Each of these files is a list of test documents, and is as long as the list. */
const IS_LIST = /^test\/fixtures\/pdf-corpus\//;

/** A command may be called like the module it runs, a page like the records it shows, an index like any other. */
const MAY_SHARE_A_NAME = /^scripts\/commands\/|^site\/pages\/|\/index\.ts$/;

function nameOf(file: string): string {
	return path.basename(file).replace(/(?:\.11ty|\.d)?\.ts$/, "");
}

function sameNamed(files: readonly string[]): string[][] {
	const named = files.filter((file) => /^(?:scripts|site)\//.test(file) && !MAY_SHARE_A_NAME.test(file));
	return [...Map.groupBy(named, nameOf).values()].filter(({ length }) => length > 1);
}

function tooLong(file: string, text: string): string[] {
	const isCommand = file === ".eleventy.ts" || file.startsWith("scripts/commands/");
	const most = IS_LIST.test(file) ? Number.POSITIVE_INFINITY : isCommand ? MOST_LINES_OF_A_COMMAND : MOST_LINES;
	const lines = text.split("\n").length - 1;
	return lines > most ? [`${file} has ${lines} lines; it may have ${most}`] : [];
}

/** The source that a unit test is of: the same path without `test/unit/`. */
function sourcesOf(unitTest: string): string[] {
	const source = unitTest.replace(/^test\/unit\//, "").replace(/\.test\.ts$/, "");
	return [`${source}.ts`, `${source}.11ty.ts`];
}

describe("files", () => {
	test("of code stand in scripts/, site/ and test/", () => {
		const folders = new Set(CODE.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
		expect([...folders].toSorted()).toEqual(["scripts", "site", "test"]);
		expect(CODE.filter((file) => !/\/|^vitest\..*config\.ts$/.test(file))).toEqual([".eleventy.ts"]);
		expect(FILES.filter((file) => file.startsWith("data/") && !/\.(?:yaml|pdf|json|md|gitkeep)$/.test(file))).toEqual([]);
	});

	test("of code have names of their own", () => {
		expect(sameNamed(CODE)).toEqual([]);
	});

	test("of code are short", () => {
		expect(CODE.flatMap((file) => tooLong(file, textOf(file)))).toEqual([]);
	});

	test("with unit tests stand at the path of their source", () => {
		const unitTests = CODE.filter((file) => file.startsWith("test/unit/"));
		expect(unitTests.length).toBeGreaterThan(80);
		expect(unitTests.filter((file) => !sourcesOf(file).some((source) => existsSync(path.join(ROOT, source))))).toEqual([]);
	});
});

describe("finds", () => {
	test("two files of one name", () => {
		const files = ["scripts/build/a.ts", "site/files/a.11ty.ts", "scripts/commands/a.ts", "site/pages/a.11ty.ts", "test/support/a.ts"];
		expect(sameNamed(files)).toEqual([["scripts/build/a.ts", "site/files/a.11ty.ts"]]);
	});

	test("a long file, a long command and a long configuration", () => {
		expect(tooLong("site/pages/a.ts", "\n".repeat(251))).toEqual(["site/pages/a.ts has 251 lines; it may have 250"]);
		expect(tooLong("scripts/commands/a.ts", "\n".repeat(81))).toEqual(["scripts/commands/a.ts has 81 lines; it may have 80"]);
		expect(tooLong(".eleventy.ts", "\n".repeat(81))).toHaveLength(1);
		expect(tooLong("site/pages/a.ts", "\n".repeat(250))).toEqual([]);
	});

	test("the source of a unit test", () => {
		expect(sourcesOf("test/unit/scripts/records/dates.test.ts")).toContain("scripts/records/dates.ts");
		expect(sourcesOf("test/unit/site/pages/home.test.ts")).toContain("site/pages/home.11ty.ts");
	});
});
