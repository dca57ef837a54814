/** Runs `check` and `build` on data folders that contain mistakes, and with wrong arguments. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/project-root.ts";
import type { Problem } from "../../scripts/records/problem.ts";
import { twoAtATime, write, writeBoard } from "../support/board-on-disk.ts";
import { build, call, type Outcome, run } from "../support/commands.ts";
import { DOCUMENT, MISTAKES } from "../support/mistakes.ts";
import { digests } from "../support/output.ts";
import { REVIEW } from "../support/records.ts";

const DAY = "2026-06-01";

/** Runs the first three commands in new processes, which is slow, and all others in this process. */
const command = (index: number) => (index < 3 ? run : call);

let folder: string;
let site: string;
let good: Record<string, string>;
let outcomes: Array<{ check: Outcome; build: Outcome; data: string }>;

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "bad-input-"));
	site = path.join(folder, "site");
	writeBoard(path.join(folder, "good"));
	await build({ data: path.join(folder, "good"), output: site, asOf: DAY });
	good = digests(site);
	outcomes = await twoAtATime(MISTAKES, async ([, make], index) => {
		const data = path.join(folder, `data-${index}`);
		cpSync(path.join(folder, "good"), data, { recursive: true });
		make(data);
		return {
			data,
			check: await command(index)("check.ts", ["--data", data, "--as-of", DAY, "--format", "json"]),
			build: await command(index)("build.ts", ["--data", data, "--output", site, "--as-of", DAY]),
		};
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Expects that the command printed no stack trace and no path to the program's own code. */
function expectNoTrace({ error }: Outcome): void {
	expect(error).not.toMatch(/^\s+at /m);
	expect(error).not.toMatch(/node:internal|node_modules|Error:/);
}

describe.each(MISTAKES.map(([name, , message], index) => [name, message, index] as const))("a data folder with %s", (_, message, index) => {
	test("each mistake makes `check` report one problem and exit with 1", () => {
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

	test("each mistake makes `build` report one problem, exit with 1 and publish nothing", () => {
		const { build: failed } = outcomes[index] ?? expect.unreachable();
		expect(failed.error.match(/ (?:error|warning): /g)).toHaveLength(1);
		expect(failed.error).toContain(": 1 error.\n");
		expect(failed.error.endsWith(`Nothing was published: ${site} is unchanged.\n`)).toBe(true);
		expect(failed.out).toBe("");
		expect(failed.code).toBe(1);
		expectNoTrace(failed);
	});
});

describe("after all failed builds", () => {
	test("failed builds leave the previous good site unchanged, byte for byte", () => {
		expect(digests(site)).toEqual(good);
	});

	test("failed builds leave no temporary folder next to the site", () => {
		expect(readdirSync(folder).filter((name) => name.startsWith("site"))).toEqual(["site"]);
	});
});

test("`build` reports and counts all mistakes in several files", async () => {
	const data = path.join(folder, "several");
	cpSync(path.join(folder, "good"), data, { recursive: true });
	write(data, "reviews/scr-001.yaml", `${REVIEW}sumary: x\npublished: soon\n`);
	write(data, "briefings/learning-document-scr-001.yaml", "title: 'Two sides\n");
	write(data, "notes.txt", "x");
	rmSync(path.join(data, DOCUMENT));
	const { code, error } = await call("build.ts", ["--data", data, "--output", site, "--as-of", DAY]);
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

/** A wrong call of `build`: its description, the arguments, and the exit code and the message that must result. */
type WrongCall = [name: string, args: string[], code: number, message: string];

const TRY = "Try npm run build -- --help\n";
const noDay = (given: string) => `‘${given}’ is not a date. Write --as-of as year-month-day, such as --as-of 2027-03-01.\n`;
const noFolder = (given: string, code: string) =>
	`Reading ${given}\nThe data folder ${given} cannot be read (${code}). Name another with --data, or check the spelling.\n`;

const WRONG_CALLS: WrongCall[] = [
	["an unknown option", ["--colour"], 2, `Unknown option '--colour'\n${TRY}`],
	["an option without its value", ["--data"], 2, `Option '--data <value>' argument missing\n${TRY}`],
	["an unexpected argument", ["data"], 2, `‘data’ is one argument too many.\n${TRY}`],
	["an empty folder name", ["--output", ""], 2, `--output is empty.\n${TRY}`],
	["a day that does not exist", ["--as-of", "2026-02-30"], 2, noDay("2026-02-30")],
	["a month instead of a day", ["--as-of", "2026-02"], 2, noDay("2026-02")],
	["a British date", ["--as-of", "01/06/2026"], 2, noDay("01/06/2026")],
	["a missing data folder", ["--data", "nowhere"], 1, noFolder("nowhere", "ENOENT")],
	["a data folder that is a file", ["--data", "package.json"], 1, noFolder("package.json", "ENOTDIR")],
];

describe("wrong arguments", () => {
	let calls: Outcome[];

	beforeAll(async () => {
		calls = await twoAtATime(WRONG_CALLS, ([, args], index) => command(index)("build.ts", ["--output", site, ...args]));
	});

	test.each(WRONG_CALLS.map(([name, , code, message], index) => [name, code, message, index] as const))(
		"`build` reports %s",
		(_, code, message, index) => {
			expect(calls[index]).toEqual({ code, out: "", error: message });
		},
	);

	test("`build` leaves the previous good site unchanged after wrong arguments", () => {
		expect(digests(site)).toEqual(good);
	});

	test("`check` rejects an unknown output format", async () => {
		const { code, error, out } = await call("check.ts", ["--format", "xml"]);
		expect([code, error, out]).toEqual([2, "There is no format ‘xml’. Use text, json or github.\n", ""]);
	});
});
