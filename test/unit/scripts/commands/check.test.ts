import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../../../scripts/project-root.ts";
import { LOOKED_FOR } from "../../../../scripts/records/anonymity/identifying.ts";
import type { Problem } from "../../../../scripts/records/problem.ts";
import { write, writeBoard } from "../../../support/board-on-disk.ts";
import { call, run } from "../../../support/commands.ts";
import { OVERVIEW, REVIEW } from "../../../support/records.ts";

let data: string;
let shown: string;

beforeAll(() => {
	data = mkdtempSync(path.join(tmpdir(), "check-"));
	shown = path.relative(ROOT, data);
	writeBoard(data);
	write(data, "reviews/scr-002.yaml", `${REVIEW.replace("001", "002")}themes: [Neglect]\nsumary: x\n`);
	write(data, "reports/scr-002-overview-report.yaml", OVERVIEW.replace("scr-001", "scr-002").replace("published: 2026-05-17\n", ""));
});

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Runs the check command and removes the progress messages that it prints on slow machines. */
async function check(...args: string[]) {
	const { code, out, error } = await call("check.ts", ["--data", data, "--as-of", "2026-06-01", ...args]);
	return { code, out, error: error.replaceAll(/^(?:Reading|Checking|Inspecting) .* …\n/gm, "") };
}

test("prints one heading for each file, and the location, source line, reasons and suggested fix for each problem", async () => {
	write(data, "reviews/scr-002.yaml", REVIEW.replace("001", "002"));
	const { code, out, error } = await check();
	expect(out).toBe(`${shown}/reports/scr-002-overview-report.yaml: 1 error

${shown}/reports/scr-002-overview-report.yaml:2:7 error: The publication date is missing, and a report of this kind is removed a certain time after it [published-missing]
    2 | kind: overview-report
      |       ^
  Because ${shown}/board.yaml:17:5 keeps each overview-report of a serious-case-review for P12M
  Because ${shown}/reviews/scr-002.yaml:2:1 says that SCR 002 is a serious-case-review
  How to fix it: Add a line published: with the day on which the report was first on the site, such as published: 2026-03-14

`);
	expect(error).toBe(`${LOOKED_FOR}\n${data}: 9 files, 1 document, 1 error.\n`);
	expect(code).toBe(1);
});

test("reports all problems in one run, including several in the same record", async () => {
	write(data, "reviews/scr-002.yaml", `${REVIEW.replace("001", "002")}themes: [Neglect]\nsumary: x\n`);
	const { code, out } = await check();
	expect([...out.matchAll(/^.*: (?:\d+ errors?)$/gm)].map(([line]) => line)).toEqual([`${shown}/reviews/scr-002.yaml: 2 errors`]);
	expect(out).toContain("[unknown-theme]");
	expect(out).toContain("How to fix it: Did you mean summary?");
	expect(code).toBe(1);
});

test("prints JSON as an array of problems with exactly the documented keys", async () => {
	const { out } = await check("--format", "json");
	const problems = JSON.parse(out) as Problem[];
	expect(problems).toHaveLength(2);
	for (const problem of problems)
		expect(Object.keys(problem).toSorted()).toEqual(["column", "file", "line", "message", "path", "remedy", "rule", "severity"]);
});

test("prints one GitHub annotation per line", async () => {
	const { out } = await check("--format", "github");
	expect(out.trimEnd().split("\n")).toEqual([
		`::error file=${shown}/reviews/scr-002.yaml,line=4,col=10,title=unknown-theme::There is no theme ‘Neglect’ in vocabulary.yaml. Records use the id of an entry, not its name. Write neglect`,
		`::error file=${shown}/reviews/scr-002.yaml,line=5,col=1,title=unknown-field::The record has no field called ‘sumary’. Did you mean summary?`,
	]);
});

test("exits with 0 if there are only warnings, and prints '1 warning' in the singular", async () => {
	rmSync(path.join(data, "reports/scr-002-overview-report.yaml"));
	rmSync(path.join(data, "reviews/scr-002.yaml"));
	write(data, "documents/unused.pdf", "%PDF-1.7\n%%EOF\n");
	const { code, out, error } = await check();
	expect(out).toContain(`${shown}/documents/unused.pdf: 1 warning\n`);
	expect(error).toBe(`${LOOKED_FOR}\n${data}: 7 files, 2 documents, 1 warning.\n`);
	expect(code).toBe(0);
});

test("prints once what the anonymity check looked for, and that the check cannot prove anonymity", async () => {
	const { error } = await check();
	expect(error.match(/Looked for/g)).toHaveLength(1);
	expect(LOOKED_FOR).toMatch(/^Looked for full dates of birth and death, .*, and after titles\. A person must still read every text: /);
	expect(LOOKED_FOR).toMatch(/no program can prove that it is anonymous\.$/);
});

test("shows the defaults set by the npm script in the command's help", async () => {
	const { out } = await run("start.ts", ["--data", "test/fixtures/exampleshire", "--as-of", "2026-12-01", "--help"], ROOT, {
		...process.env,
		npm_lifecycle_event: "demo",
		npm_lifecycle_script: "node scripts/commands/start.ts --data test/fixtures/exampleshire --as-of 2026-12-01 --output _site.demo",
	});
	expect(out).toContain("npm run demo -- [options]\n");
	expect(out).toContain("the folder of records (test/fixtures/exampleshire)\n");
	expect(out).toContain("the day to work for, written year-month-day; without it, today in the Board's time zone (2026-12-01)\n");
});
