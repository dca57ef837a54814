/** Bad input meets the real commands: one message at its place, exit 1, and the last good site stays as it was, byte for byte. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import type { Problem } from "../../scripts/records/problem.ts";
import { twoAtATime, write, writeBoard } from "../support/board-on-disk.ts";
import { build, type Outcome, run } from "../support/commands.ts";
import { DOCUMENT, MISTAKES } from "../support/mistakes.ts";
import { digests } from "../support/output.ts";
import { REVIEW } from "../support/records.ts";

const DAY = "2026-06-01";

let home: string;
let site: string;
let good: Record<string, string>;
let outcomes: Array<{ check: Outcome; build: Outcome; data: string }>;

beforeAll(async () => {
	home = mkdtempSync(path.join(tmpdir(), "bad-input-"));
	site = path.join(home, "site");
	writeBoard(path.join(home, "good"));
	await build({ data: path.join(home, "good"), output: site, asOf: DAY });
	good = digests(site);
	outcomes = await twoAtATime(MISTAKES, async ([, make], index) => {
		const data = path.join(home, `data-${index}`);
		cpSync(path.join(home, "good"), data, { recursive: true });
		make(data);
		return {
			data,
			check: await run("check.ts", ["--data", data, "--as-of", DAY, "--format", "json"]),
			build: await run("build.ts", ["--data", data, "--output", site, "--as-of", DAY]),
		};
	});
}, 400_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Nothing that only we should see: no stack, no path into the engine room. */
function expectNoTrace({ error }: Outcome): void {
	expect(error).not.toMatch(/^\s+at /m);
	expect(error).not.toMatch(/node:internal|node_modules|Error:/);
}

describe.each(MISTAKES.map(([name, , message], index) => [name, message, index] as const))("%s", (_, message, index) => {
	test("is one message of `check`", () => {
		const { check, data } = outcomes[index] ?? expect.unreachable();
		const problems = JSON.parse(check.out) as Problem[];
		const shown = path.relative(ROOT, data);
		expect(
			problems.map(
				({ file, line, column, rule, message: words, remedy }) =>
					`${path.posix.relative(shown, file)}:${line}:${column} [${rule}] ${words}. ${remedy.replace(`${shown}/`, "")}`,
			),
		).toEqual([message]);
		expect(check.code).toBe(1);
		expectNoTrace(check);
	});

	test("is one message of `build`, which changes nothing", () => {
		const { build: failed } = outcomes[index] ?? expect.unreachable();
		expect(failed.error.match(/ (?:error|warning): /g)).toHaveLength(1);
		expect(failed.error).toContain(": 1 error.\n");
		expect(failed.error.endsWith(`Nothing was published: ${site} is unchanged.\n`)).toBe(true);
		expect(failed.out).toBe("");
		expect(failed.code).toBe(1);
		expectNoTrace(failed);
	});
});

describe("after all of them", () => {
	test("the last good site is as it was, byte for byte", () => {
		expect(digests(site)).toEqual(good);
	});

	test("nothing is left beside it", () => {
		expect(readdirSync(home).filter((name) => name.startsWith("site"))).toEqual(["site"]);
	});
});

test("several mistakes in several files are told at once, and counted", async () => {
	const data = path.join(home, "several");
	cpSync(path.join(home, "good"), data, { recursive: true });
	write(data, "reviews/scr-001.yaml", `${REVIEW}sumary: x\npublished: soon\n`);
	write(data, "briefings/learning-document-scr-001.yaml", "title: 'Two sides\n");
	write(data, "notes.txt", "x");
	rmSync(path.join(data, DOCUMENT));
	const { code, error } = await run("build.ts", ["--data", data, "--output", site, "--as-of", DAY]);
	expect([...error.matchAll(/ error: .* \[(.*)\]$/gm)].map(([, rule]) => rule)).toEqual([
		"yaml",
		"stray-file",
		"document-missing",
		"unknown-field",
		"value",
	]);
	expect(error).toContain(": 5 errors.\n");
	expect(code).toBe(1);
});

/** One wrong call of `build`: its words, its exit code, and all that is said of it. */
type WrongCall = [name: string, args: string[], code: number, message: string];

const TRY = "Try npm run build -- --help\n";
const noDay = (given: string) => `‘${given}’ is not a date. Write --as-of as year-month-day, such as --as-of 2027-03-01.\n`;
const noFolder = (given: string, code: string) =>
	`Reading ${given}\nThe data folder ${given} cannot be read (${code}). Name another with --data, or check the spelling.\n`;

const WRONG_CALLS: WrongCall[] = [
	["an unknown option", ["--colour"], 2, `Unknown option '--colour'\n${TRY}`],
	["an option without its value", ["--data"], 2, `Option '--data <value>' argument missing\n${TRY}`],
	["a word too many", ["data"], 2, `‘data’ is one argument too many.\n${TRY}`],
	["an empty folder name", ["--output", ""], 2, `--output is empty.\n${TRY}`],
	["a day that does not exist", ["--as-of", "2026-02-30"], 2, noDay("2026-02-30")],
	["a month for a day", ["--as-of", "2026-02"], 2, noDay("2026-02")],
	["a British date", ["--as-of", "01/06/2026"], 2, noDay("01/06/2026")],
	["a data folder that is not there", ["--data", "nowhere"], 1, noFolder("nowhere", "ENOENT")],
	["a data folder that is a file", ["--data", "package.json"], 1, noFolder("package.json", "ENOTDIR")],
];

describe("a wrong call", () => {
	let calls: Outcome[];

	beforeAll(async () => {
		calls = await twoAtATime(WRONG_CALLS, ([, args]) => run("build.ts", ["--output", site, ...args]));
	}, 60_000);

	test.each(WRONG_CALLS.map(([name, , code, message], index) => [name, code, message, index] as const))("%s", (_, code, message, index) => {
		expect(calls[index]).toEqual({ code, out: "", error: message });
	});

	test("changes nothing", () => {
		expect(digests(site)).toEqual(good);
	});

	test("a format that `check` does not know", async () => {
		const { code, error, out } = await run("check.ts", ["--format", "xml"]);
		expect([code, error, out]).toEqual([2, "There is no format ‘xml’. Use text, json or github.\n", ""]);
	});
});
