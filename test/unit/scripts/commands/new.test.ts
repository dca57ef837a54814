/** `npm run new` where there is no terminal: it writes what it was told, or says what is missing, and never waits. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HELD_DOCUMENT, sha256, write, writeBoard } from "../../../support/board-on-disk.ts";
import { run } from "../../../support/commands.ts";
import { fingerprint } from "../../../support/output.ts";

let data: string;
let file: string;

beforeEach(() => {
	data = mkdtempSync(path.join(tmpdir(), "new-"));
	writeBoard(data);
	rmSync(path.join(data, "reports/scr-001-overview-report.yaml"));
	rmSync(path.join(data, "documents/scr-001-overview-report.pdf"));
	file = path.join(data, ".The report (final).PDF");
	writeFileSync(file, HELD_DOCUMENT);
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

const begin = (...args: string[]) => run("new.ts", [...args, "--data", data, "--as-of", "2026-06-01"]);
const recordOf = (name: string) => parse(readFileSync(path.join(data, name), "utf8"));

test("a report with its document, ready but for what people must do", async () => {
	const { code, out, error } = await begin("report", "--review", "scr-001", "--kind", "overview-report", "--file", file);
	expect(code).toBe(0);
	expect(recordOf("reports/scr-001-overview-report.yaml")).toMatchObject({
		published: "2026-06-01",
		file: "scr-001-overview-report.pdf",
		sha256: sha256(HELD_DOCUMENT),
	});
	expect(readFileSync(path.join(data, "documents/scr-001-overview-report.pdf")).equals(HELD_DOCUMENT)).toBe(true);
	expect(out).toMatch(
		/reports\/scr-001-overview-report\.yaml written\n.*documents\/scr-001-overview-report\.pdf written\n\nNext:\n1\. Open .*\n2\. Have two people look at .*\n3\. Run npm run check -- --data .*\n4\. See the page with npm start -- --data /,
	);
	expect(error).toContain("[sign-off]");
	expect(existsSync(path.join(data, "schemas/report.json"))).toBe(true);
});

test("what was signed off passes the check, and the next review is offered by the schemas", async () => {
	expect((await begin("review", "--reference", "SCR 031", "--kind", "serious-case-review")).code).toBe(0);
	const made = await begin("report", "--review", "scr-031", "--kind", "overview-report", "--file", file, "--sign-off", "Manager; Lawyer");
	expect([made.code, made.error]).toEqual([0, ""]);
	expect(made.out).not.toContain("two people");
	expect(readFileSync(path.join(data, "schemas/report.json"), "utf8")).toContain('"scr-031"');
	expect((await run("check.ts", ["--data", data, "--as-of", "2026-06-01"])).code).toBe(0);
});

describe("nothing is written", () => {
	let before: Record<string, string>;
	beforeEach(() => {
		before = fingerprint(data);
	});
	afterEach(() => expect(fingerprint(data)).toEqual(before));

	test("where something is missing: each option is named", async () => {
		const { code, out, error } = await begin("report", "--kind", "guidance");
		expect([code, out]).toEqual([2, ""]);
		expect(error.split("\n").map((line) => line.slice(0, 24))).toEqual([
			"These are missing, and t",
			"  --publisher: Who publi",
			"  --title: What title is",
			"  --on-request: Whom do ",
			"Nothing was written.",
			"",
		]);
	});

	test("where not even the kind of record is known", async () => {
		expect(await begin()).toEqual({
			code: 2,
			out: "",
			error:
				"These are missing, and there is no terminal to ask in:\n  RECORD: What do you want to begin? One of: review, report, briefing.\nNothing was written.\n",
		});
	});

	test.each([
		[
			"a name that is taken",
			["review", "--reference", "SCR 001", "--kind", "serious-case-review"],
			2,
			/scr-001\.yaml is there already\. Nothing was written\.\n$/,
		],
		[
			"a name that is no address",
			["review", "--reference", "SCR 2", "--kind", "serious-case-review", "--name", "../SCR"],
			2,
			/cannot be a page’s address/,
		],
		[
			"an answer that is wrong",
			["briefing", "--review", "scr-1"],
			2,
			/^--review: There is no review ‘scr-1’\. There are: scr-001\. Nothing was written\.\n$/,
		],
		[
			"an option of another record",
			["briefing", "--kind", "guidance"],
			2,
			/^--kind: A briefing has none\. Leave it out\. Nothing was written\.\n$/,
		],
		["an unknown record", ["memo"], 2, /^RECORD: There is no ‘memo’\./],
		[
			"a document that is none",
			["report", "--review", "scr-001", "--kind", "overview-report", "--file", "package.json"],
			2,
			/^--file: package\.json is not a PDF, whatever its name says\. Nothing was written\.\n$/,
		],
		[
			"a document that is not there",
			["report", "--review", "scr-001", "--kind", "overview-report", "--file", "nowhere.pdf"],
			2,
			/^--file: nowhere\.pdf cannot be read \(ENOENT\)\. Nothing was written\.\n$/,
		],
		[
			"a name that does not fit",
			["review", "--reference", "SCR 2", "--kind", "serious-case-review", "--name", "jane"],
			1,
			/\[review-name\][\s\S]*Nothing was written\.\n$/,
		],
	])("because of %s", async (_, args, code, words) => {
		const outcome = await begin(...args);
		expect([outcome.code, outcome.out]).toEqual([code, ""]);
		expect(outcome.error).toMatch(words);
	});

	test("through a link", async () => {
		const link = path.join(data, ".link.pdf");
		symlinkSync(file, link);
		const { code, error } = await begin("report", "--review", "scr-001", "--kind", "overview-report", "--file", link);
		rmSync(link);
		expect([code, error]).toEqual([2, "--file: .link.pdf is a link to another file. Nothing was written.\n"]);
	});
});

test("over a document that no report names", async () => {
	write(data, "documents/scr-001-overview-report.pdf", "%PDF-1.7\n%%EOF\n");
	await begin("report", "--review", "scr-001", "--kind", "overview-report", "--file", file);
	expect(readFileSync(path.join(data, "documents/scr-001-overview-report.pdf"), "utf8")).toBe("%PDF-1.7\n%%EOF\n");
	expect(readdirSync(path.join(data, "documents"))).toContain("scr-001-overview-report-2.pdf");
});

test("where the vocabulary has a mistake, that is told first", async () => {
	write(data, "vocabulary.yaml", "themes: []\n");
	const { code, error } = await begin("briefing", "--review", "scr-001");
	expect(code).toBe(1);
	expect(error).toMatch(/vocabulary\.yaml: \d+ errors[\s\S]*Nothing was written: mend these first\.\n$/);
});
