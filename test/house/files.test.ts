/** Checks the location, name and length of source files. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import { CODE, FILES, textOf } from "../support/code.ts";

/** The maximum number of lines in a file. A longer file usually does more than one job. */
const MOST_LINES = 250;
/** The maximum number of lines in a command. A command only reads its options and calls code in other folders. */
const MOST_LINES_OF_A_COMMAND = 80;

/** Matches files that list test documents. They have no maximum length, because their length depends on the list. */
const IS_LIST = /^test\/fixtures\/pdf-corpus\//;

/**
 * Matches files that may share a name with another file. A command may share the name of the module that it runs. A page
 * may share the name of the records that it shows. All index files share one name.
 */
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

/**
 * Returns the paths where the source of a unit test may be. A unit test has the same path as its source, but inside
 * `test/unit/`.
 */
function sourcesOf(unitTest: string): string[] {
	const source = unitTest.replace(/^test\/unit\//, "").replace(/\.test\.ts$/, "");
	return [`${source}.ts`, `${source}.11ty.ts`];
}

describe("the project", () => {
	test("keeps its code in scripts/, site/ and test/, and only data files in data/", () => {
		const folders = new Set(CODE.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
		expect([...folders].toSorted()).toEqual(["scripts", "site", "test"]);
		expect(CODE.filter((file) => !/\/|^vitest\..*config\.ts$/.test(file))).toEqual([".eleventy.ts"]);
		expect(FILES.filter((file) => file.startsWith("data/") && !/\.(?:yaml|pdf|json|md|gitkeep)$/.test(file))).toEqual([]);
	});

	test("has no two source files with the same name", () => {
		expect(sameNamed(CODE)).toEqual([]);
	});

	test("has no file that exceeds the maximum length", () => {
		expect(CODE.flatMap((file) => tooLong(file, textOf(file)))).toEqual([]);
	});

	test("keeps every unit test at the same path as its source", () => {
		const unitTests = CODE.filter((file) => file.startsWith("test/unit/"));
		expect(unitTests.length).toBeGreaterThan(80);
		expect(unitTests.filter((file) => !sourcesOf(file).some((source) => existsSync(path.join(ROOT, source))))).toEqual([]);
	});
});

describe("the file check", () => {
	test("reports two source files with the same name", () => {
		const files = ["scripts/build/a.ts", "site/files/a.11ty.ts", "scripts/commands/a.ts", "site/pages/a.11ty.ts", "test/support/a.ts"];
		expect(sameNamed(files)).toEqual([["scripts/build/a.ts", "site/files/a.11ty.ts"]]);
	});

	test("reports a source file, command or configuration file that is too long", () => {
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
