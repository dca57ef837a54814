/** Runs `npm run new` without a terminal, so that the command never asks questions. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { HELD_DOCUMENT, sha256, write, writeBoard } from "../../../support/board-on-disk.ts";
import { call, run } from "../../../support/commands.ts";
import { digests } from "../../../support/output.ts";

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

const withDay = (args: readonly string[]) => [...args, "--data", data, "--as-of", "2026-06-01"];
const create = (...args: string[]) => call("new.ts", withDay(args));
const recordOf = (name: string) => parse(readFileSync(path.join(data, name), "utf8"));

test("writes a report record and its document, and lists the next steps", async () => {
	const { code, out, error } = await run("new.ts", withDay(["report", "--review", "scr-001", "--kind", "overview-report", "--file", file]));
	expect(code).toBe(0);
	expect(recordOf("reports/scr-001-overview-report.yaml")).toMatchObject({
		published: "2026-06-01",
		file: "scr-001-overview-report.pdf",
		sha256: sha256(HELD_DOCUMENT),
	});
	expect(readFileSync(path.join(data, "documents/scr-001-overview-report.pdf")).equals(HELD_DOCUMENT)).toBe(true);
	expect(out).toMatch(
		/reports\/scr-001-overview-report\.yaml written\n.*documents\/scr-001-overview-report\.pdf written\n\nNext:\n1\. Open .*\n2\. Have two people check .*\n3\. Run npm run check -- --data .*\n4\. See the page with npm start -- --data /,
	);
	expect(error).toContain("[sign-off]");
	expect(existsSync(path.join(data, "schemas/report.json"))).toBe(true);
});

test("writes a signed-off report that passes the check, and adds the new review to the schemas", async () => {
	expect((await create("review", "--reference", "SCR 031", "--kind", "serious-case-review")).code).toBe(0);
	const made = await create("report", "--review", "scr-031", "--kind", "overview-report", "--file", file, "--sign-off", "Manager; Lawyer");
	expect([made.code, made.error]).toEqual([0, ""]);
	expect(made.out).not.toContain("two people");
	expect(readFileSync(path.join(data, "schemas/report.json"), "utf8")).toContain('"scr-031"');
	expect((await call("check.ts", ["--data", data, "--as-of", "2026-06-01"])).code).toBe(0);
});

describe("npm run new", () => {
	let before: Record<string, string>;
	beforeEach(() => {
		before = digests(data);
	});
	afterEach(() => expect(digests(data)).toEqual(before));

	test("writes nothing if options are missing, and names each missing option", async () => {
		const { code, out, error } = await create("report", "--kind", "guidance");
		expect([code, out]).toEqual([2, ""]);
		expect(error.split("\n").map((line) => line.slice(0, 24))).toEqual([
			"These options are missin",
			"  --publisher: Who publi",
			"  --title: What title is",
			"  --on-request: Whom do ",
			"Nothing was written.",
			"",
		]);
	});

	test("writes nothing if the kind of record is missing", async () => {
		expect(await create()).toEqual({
			code: 2,
			out: "",
			error:
				"These options are missing, and there is no terminal to ask in:\n  RECORD: What do you want to write? One of: review, report, briefing.\nNothing was written.\n",
		});
	});

	test.each([
		[
			"a name that is taken",
			["review", "--reference", "SCR 001", "--kind", "serious-case-review"],
			2,
			/scr-001\.yaml already exists\. Nothing was written\.\n$/,
		],
		[
			"a name that cannot be an address",
			["review", "--reference", "SCR 2", "--kind", "serious-case-review", "--name", "../SCR"],
			2,
			/cannot be part of a page’s address/,
		],
		[
			"a wrong answer",
			["briefing", "--review", "scr-1"],
			2,
			/^--review: There is no review ‘scr-1’\. The reviews are: scr-001\. Nothing was written\.\n$/,
		],
		[
			"an option for another kind of record",
			["briefing", "--kind", "guidance"],
			2,
			/^--kind: A briefing has no such field\. Leave the option out\. Nothing was written\.\n$/,
		],
		["an unknown kind of record", ["memo"], 2, /^RECORD: There is no kind of record ‘memo’\./],
		[
			"a document that is not a PDF",
			["report", "--review", "scr-001", "--kind", "overview-report", "--file", "package.json"],
			2,
			/^--file: package\.json is not a PDF, despite its name\. Nothing was written\.\n$/,
		],
		[
			"a document that does not exist",
			["report", "--review", "scr-001", "--kind", "overview-report", "--file", "nowhere.pdf"],
			2,
			/^--file: nowhere\.pdf cannot be read \(ENOENT\)\. Nothing was written\.\n$/,
		],
		[
			"a name that breaks a rule",
			["review", "--reference", "SCR 2", "--kind", "serious-case-review", "--name", "jane"],
			1,
			/\[review-name\][\s\S]*Nothing was written\.\n$/,
		],
	])("writes nothing if there is %s", async (_, args, code, words) => {
		const outcome = await create(...args);
		expect([outcome.code, outcome.out]).toEqual([code, ""]);
		expect(outcome.error).toMatch(words);
	});

	test("writes nothing if the document is a symbolic link", async () => {
		const link = path.join(data, ".link.pdf");
		symlinkSync(file, link);
		const { code, error } = await create("report", "--review", "scr-001", "--kind", "overview-report", "--file", link);
		rmSync(link);
		expect([code, error]).toEqual([2, "--file: .link.pdf is a link to another file. Nothing was written.\n"]);
	});
});

test("does not overwrite a document, even one that no report refers to", async () => {
	write(data, "documents/scr-001-overview-report.pdf", "%PDF-1.7\n%%EOF\n");
	await create("report", "--review", "scr-001", "--kind", "overview-report", "--file", file);
	expect(readFileSync(path.join(data, "documents/scr-001-overview-report.pdf"), "utf8")).toBe("%PDF-1.7\n%%EOF\n");
	expect(readdirSync(path.join(data, "documents"))).toContain("scr-001-overview-report-2.pdf");
});

test("reports problems in the vocabulary before asking any question", async () => {
	write(data, "vocabulary.yaml", "themes: []\n");
	const { code, error } = await create("briefing", "--review", "scr-001");
	expect(code).toBe(1);
	expect(error).toMatch(/vocabulary\.yaml: \d+ errors[\s\S]*Nothing was written: fix these problems first\.\n$/);
});
