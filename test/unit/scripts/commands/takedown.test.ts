import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { write, writeBoard } from "../../../support/board-on-disk.ts";
import { call } from "../../../support/commands.ts";
import { filesOf } from "../../../support/output.ts";
import { SMALLEST, WHOLE_BRIEFING } from "../../../support/records.ts";

const DAY = "2026-06-01";
const OTHER = "reference: SCR 002\nkind: serious-case-review\nstatus: published\n";
const RESPONSE = "title: What the midwife saw\nkind: board-response\npublisher: board\nonRequest: board\n";

const home = mkdtempSync(path.join(tmpdir(), "takedown-test-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const [data, site] = [path.join(home, "data"), path.join(home, "site")];

// The tests share one board. Each takes another record down, so that each needs only one build.
writeBoard(data);
write(data, "reviews/scr-002.yaml", `${OTHER}summary: As [the response](/reports/what-the-midwife-saw/) says.\n`);
write(
	data,
	"reports/what-the-midwife-saw.yaml",
	`${RESPONSE}review: scr-002\nalsoAt: [{name: A repository, url: https://example.org/a}]\n`,
);
write(data, "briefings/learning-document-scr-002.yaml", WHOLE_BRIEFING.replaceAll("001", "002"));
const WELCOME = "welcome: Read [the first\n  review](/reviews/scr-001/#r1), SCR 001.\n";
write(data, "wording.yaml", SMALLEST["wording.yaml"]?.replace("welcome: Welcome.\n", WELCOME) ?? "");

const takedown = (...rest: string[]) => call("takedown.ts", [...rest, "--data", data, "--output", site, "--as-of", DAY]);
const record = (name: string) => readFileSync(path.join(data, name), "utf8");
const filesWith = (text: string) =>
	filesOf(site).filter((name) => name.includes(text) || readFileSync(path.join(site, name), "latin1").toLowerCase().includes(text));

describe("npm run takedown", () => {
	test.each([
		["without a reason", ["scr-001-overview-report"], "--reason is missing. Write it as in"],
		["for an unknown record", ["scr-001-overvew-report", "--reason", "x"], "Did you mean reports/scr-001-overview-report?"],
		["until a day that has passed", ["scr-001", "--reason", "x", "--until", DAY], "is not a day after 2026-06-01"],
	])("changes nothing if it is called %s", async (_, args, message) => {
		expect(await takedown(...args)).toMatchObject({ code: 2, error: expect.stringContaining(message) });
		expect(existsSync(site)).toBe(false);
	});

	test("changes nothing if the withdrawal would be an error", async () => {
		const { code, error } = await takedown("scr-001-overview-report", "--reason", "x".repeat(301));
		expect({ code, error }).toMatchObject({
			code: 1,
			error: expect.stringMatching(/The reason for the withdrawal has 301 characters[\s\S]*Nothing was changed/),
		});
		expect(record("reports/scr-001-overview-report.yaml")).not.toContain("withdrawn");
	});

	test("changes nothing if the file of the record cannot be changed", async () => {
		write(data, "reports/foreign.yaml", Buffer.from("title: \u00dcberblick\n", "latin1"));
		const { code, error } = await takedown("foreign", "--reason", "x");
		expect({ code, error }).toMatchObject({ code: 1, error: expect.stringMatching(/is not UTF-8 text[\s\S]*Nothing was changed/) });
		rmSync(path.join(data, "reports/foreign.yaml"));
	});

	test("withdraws a report, and finishes an earlier takedown that was interrupted", async () => {
		const until = ["--until", "2026-09-01"];
		expect(await takedown("scr-001-overview-report", "--reason", "At the family’s request", ...until)).toMatchObject({
			code: 0,
			out: expect.stringMatching(
				/is withdrawn from 2026-06-01, and is public again from 2026-09-01\..*\n[\s\S]*To do by hand:\n1\. Commit and push/,
			),
		});
		expect(record("reports/scr-001-overview-report.yaml")).toMatch(
			/withdrawn:\n {2}on: 2026-06-01\n {2}until: 2026-09-01\n {2}reason: "At the family’s request"\n$/,
		);
		expect(filesOf(site)).toContain("reports/scr-001-overview-report/index.html");
		expect(filesOf(site)).not.toContain("documents/scr-001-overview-report.pdf");
		const again = await takedown("scr-001-overview-report", "--reason", "Again");
		expect(again).toMatchObject({ code: 0, out: expect.stringContaining("already withdrawn from 2026-06-01") });
	});

	test("renames a freely named report, and the links to it", async () => {
		const { code, out } = await takedown("what-the-midwife-saw", "--reason", "x");
		expect(code).toBe(0);
		expect(out).toContain(`Renamed: ${data}/reports/what-the-midwife-saw.yaml to ${data}/reports/scr-002-board-response.yaml.`);
		expect(out).toMatch(/scr-002\.yaml:4: \[the response\]\(\/reports\/what-the-midwife-saw\/\) is now/);
		expect(out).toContain("A repository (https://example.org/a)");
		expect(out).not.toContain("Reading the documents");
		expect(filesWith("midwife")).toEqual(["_redirects"]);
		expect(readFileSync(path.join(site, "_redirects"), "utf8")).toContain(
			"/reports/what-the-midwife-saw/ /reports/scr-002-board-response/ 410!",
		);
	});

	test("withdraws a briefing by order while another record has an error", async () => {
		appendFileSync(path.join(data, "reviews/scr-001.yaml"), "sumary: x\n");
		const { code, out } = await takedown("learning-document-scr-002", "--by-order", "--reason", "x");
		expect(code).toBe(0);
		expect(out).toMatch(/Left out, because there is no committed version without errors: \S+reviews\/scr-001\.yaml/);
		expect(out).toMatch(/1\. Fix \S+reviews\/scr-001\.yaml/);
		expect(filesWith("learning-document-scr-002")).toEqual([]);
		write(data, "reviews/scr-001.yaml", record("reviews/scr-001.yaml").replace("sumary: x\n", ""));
	});

	test("withdraws a review by order with all that belongs to it, and removes links to it from permanent texts", async () => {
		const { code, out } = await takedown("scr-001", "--by-order", "--reason", "x");
		expect(code).toBe(0);
		expect(out).toContain("With it go reports/scr-001-overview-report, briefings/learning-document-scr-001.");
		expect(out).toMatch(/wording\.yaml:1: \[the first review\]\(\/reviews\/scr-001\/#r1\) is now the first review\n/);
		expect(out).toMatch(/wording\.yaml:2: this text still names it\./);
		expect(record("wording.yaml")).toContain("welcome: Read the first\n  review, SCR 001.\n");
		expect(filesWith("scr-001")).toEqual([]);
	});

	test("changes nothing if a text that is not a link still has the address", async () => {
		const review = "reviews/scr-002.yaml";
		write(data, review, OTHER);
		write(data, "wording.yaml", record("wording.yaml").replace("SCR 001", "at /reviews/scr-002/"));
		const { code, error } = await takedown("scr-002", "--by-order", "--reason", "x");
		expect({ code, error }).toMatchObject({
			code: 1,
			error: expect.stringMatching(
				/the address of a record that is not public[\s\S]*wording\.yaml:2: this text still names it\.\nNothing was changed/,
			),
		});
		expect(record(review)).toBe(OTHER);
	});

	test("writes the withdrawal even if no site can be built, and says so", async () => {
		appendFileSync(path.join(data, "board.yaml"), "x\n");
		const { code, out, error } = await takedown("scr-002", "--reason", "x");
		expect({ code, error }).toMatchObject({
			code: 1,
			error: expect.stringMatching(/The withdrawal is written, but the site cannot be built/),
		});
		expect(out).toMatch(/1\. Fix \S+board\.yaml, then run npm run build/);
		expect(record("reviews/scr-002.yaml")).toContain("withdrawn:\n  on: 2026-06-01\n");
	});
});
