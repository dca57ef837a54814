/** Checks the location, name and length of files. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { CODE, FILES, textOf } from "../support/code.ts";

/** A longer file is usually doing more than one job. */
const MOST_LINES = 250;
/** A command only reads options and calls other folders; it does no work of its own. */
const MOST_LINES_OF_A_COMMAND = 80;

/** Each of these files is a list of test documents, so its length depends on the list. */
const IS_LIST = /^test\/fixtures\/pdf-corpus\//;

/** A command may share its name with the module that it runs, a page with the records that it shows, and an index with any other index. */
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

/** Returns the possible source files for a unit test: the same path without `test/unit/`. */
function sourcesOf(unitTest: string): string[] {
	const source = unitTest.replace(/^test\/unit\//, "").replace(/\.test\.ts$/, "");
	return [`${source}.ts`, `${source}.11ty.ts`];
}

describe("code files", () => {
	test("are in scripts/, site/ or test/", () => {
		const folders = new Set(CODE.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
		expect([...folders].toSorted()).toEqual(["scripts", "site", "test"]);
		expect(CODE.filter((file) => !/\/|^vitest\..*config\.ts$/.test(file))).toEqual([".eleventy.ts"]);
		expect(FILES.filter((file) => file.startsWith("data/") && !/\.(?:yaml|pdf|json|md|gitkeep)$/.test(file))).toEqual([]);
	});

	test("have unique names", () => {
		expect(sameNamed(CODE)).toEqual([]);
	});

	test("do not exceed the maximum length", () => {
		expect(CODE.flatMap((file) => tooLong(file, textOf(file)))).toEqual([]);
	});

	test("that are unit tests have the same path as their source", () => {
		const unitTests = CODE.filter((file) => file.startsWith("test/unit/"));
		expect(unitTests.length).toBeGreaterThan(80);
		expect(unitTests.filter((file) => !sourcesOf(file).some((source) => existsSync(path.join(ROOT, source))))).toEqual([]);
	});
});

describe("the check", () => {
	test("finds two files with the same name", () => {
		const files = ["scripts/build/a.ts", "site/files/a.11ty.ts", "scripts/commands/a.ts", "site/pages/a.11ty.ts", "test/support/a.ts"];
		expect(sameNamed(files)).toEqual([["scripts/build/a.ts", "site/files/a.11ty.ts"]]);
	});

	test("finds a file, command or configuration file that is too long", () => {
		expect(tooLong("site/pages/a.ts", "\n".repeat(251))).toEqual(["site/pages/a.ts has 251 lines; it may have 250"]);
		expect(tooLong("scripts/commands/a.ts", "\n".repeat(81))).toEqual(["scripts/commands/a.ts has 81 lines; it may have 80"]);
		expect(tooLong(".eleventy.ts", "\n".repeat(81))).toHaveLength(1);
		expect(tooLong("site/pages/a.ts", "\n".repeat(250))).toEqual([]);
	});

	test("finds the source of a unit test", () => {
		expect(sourcesOf("test/unit/scripts/records/dates.test.ts")).toContain("scripts/records/dates.ts");
		expect(sourcesOf("test/unit/site/pages/home.test.ts")).toContain("site/pages/home.11ty.ts");
	});
});
