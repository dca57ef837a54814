import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { fixFolder } from "../../../../scripts/editing/fix-folder.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { write, writeBoard } from "../../../support/board-on-disk.ts";
import { call } from "../../../support/commands.ts";
import { digests } from "../../../support/output.ts";
import { REVIEW } from "../../../support/records.ts";

const PDF = "documents/scr-001-overview-report.pdf";

let data: string;

beforeEach(() => {
	data = mkdtempSync(path.join(tmpdir(), "fix-"));
	writeBoard(data);
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

const textOf = (name: string) => readFileSync(path.join(data, name), "utf8");
const rename = (from: string, to: string) => renameSync(path.join(data, from), path.join(data, to));

/** Fixes the data folder, and checks that fixing the folder again changes nothing. */
async function fix(): Promise<string[]> {
	const shown = path.relative(process.cwd(), data);
	const lines = (await fixFolder(data, await readSources(data))).map((line) => path.posix.relative(shown, line));
	const fixed = digests(data);
	expect(await fixFolder(data, await readSources(data))).toEqual([]);
	expect(digests(data)).toEqual(fixed);
	return lines;
}

describe("fixFolder for record files", () => {
	test("fixes record files, and returns one line for each fixed file", async () => {
		write(data, "reviews/scr-001.yaml", "kind: serious-case-review \nstatus: published\nreference: SCR 001");
		write(data, "reviews/scr-002.yaml", `# As agreed.\n${REVIEW.replace("001", "002")}headline: Out of sight: a child\n`);
		expect(await fix()).toEqual([
			"reviews/scr-001.yaml: removed spaces at the ends of lines; added a line break at the end; sorted the fields",
			"reviews/scr-002.yaml: put quotes around text that YAML would not read as text",
		]);
		expect(textOf("reviews/scr-001.yaml")).toBe("reference: SCR 001\nkind: serious-case-review\nstatus: published\n");
		expect(textOf("reviews/scr-002.yaml")).toBe(`# As agreed.\n${REVIEW.replace("001", "002")}headline: 'Out of sight: a child'\n`);
	});

	test("does not change files that are already tidy, cannot be read or are not records", async () => {
		write(data, "reviews/scr-002.yaml", "reference: 'SCR 002\n  kind:  \n");
		write(data, "reviews/scr-003.yaml", Buffer.from("reference: caf\u00e9  \n", "latin1"));
		write(data, "notes.yaml", "b: 1  \na: 2");
		const before = digests(data);
		expect(await fix()).toEqual([]);
		expect(digests(data)).toEqual(before);
	});

	test("keeps the byte order marks and permissions of record files", async () => {
		write(data, "reviews/scr-001.yaml", `\ufeff${REVIEW.replace("SCR 001", "SCR 001  ")}`);
		chmodSync(path.join(data, "reviews/scr-001.yaml"), 0o640);
		await fix();
		expect(textOf("reviews/scr-001.yaml")).toBe(`\ufeff${REVIEW}`);
		expect(statSync(path.join(data, "reviews/scr-001.yaml")).mode & 0o777).toBe(0o640);
	});

	test("does not change a file that is reached through a symbolic link", async () => {
		write(data, "elsewhere", "status: published  \n");
		rmSync(path.join(data, "reviews/scr-001.yaml"));
		symlinkSync(path.join(data, "elsewhere"), path.join(data, "reviews/scr-001.yaml"));
		expect(await fix()).toEqual([]);
		expect(textOf("elsewhere")).toBe("status: published  \n");
	});

	test("leaves no temporary files behind", async () => {
		write(data, "reviews/scr-001.yaml", REVIEW.trimEnd());
		await fix();
		expect(readdirSync(path.join(data, "reviews"))).toEqual(["scr-001.yaml"]);
	});
});

describe("fixFolder for file names", () => {
	test.each([
		["reviews/SCR-001.yaml", "scr-001.yaml"],
		["reviews/scr-001.yml", "scr-001.yaml"],
		["reviews/SCR_001.YAML.txt", "scr-001.yaml"],
	])("corrects the file name %s to %s", async (name, right) => {
		rename("reviews/scr-001.yaml", name);
		expect(await fix()).toEqual([`${name}: renamed to ${right}`]);
		expect(readdirSync(path.join(data, "reviews"))).toEqual([right]);
	});

	test("changes the names of documents to lower case", async () => {
		rename(PDF, "documents/SCR-001-Overview-Report.PDF");
		expect(await fix()).toEqual(["documents/SCR-001-Overview-Report.PDF: renamed to scr-001-overview-report.pdf"]);
	});

	test("does not rename a file if the right name is taken or would lose characters", async () => {
		write(data, "reviews/SCR-001.yaml", REVIEW);
		write(data, "reviews/née.yaml", REVIEW);
		write(data, `reviews/${"X".repeat(90)}.yaml`, REVIEW);
		write(data, "documents/SCR-001-overview-report.pdf", "%PDF-");
		const before = digests(data);
		expect(await fix()).toEqual([]);
		expect(digests(data)).toEqual(before);
	});
});

test("prints the fixes on standard error and the remaining problems as JSON", async () => {
	write(data, "reviews/scr-001.yaml", `${REVIEW.trimEnd()}\nsumary: x  \n`);
	const { code, out, error } = await call("check.ts", ["--data", data, "--as-of", "2026-06-01", "--fix", "--format", "json"]);
	expect(code).toBe(1);
	expect(JSON.parse(out)).toMatchObject([{ rule: "unknown-field" }]);
	expect(error).toContain("reviews/scr-001.yaml: removed spaces at the ends of lines\n");
	expect(error).toContain("schemas/review.json: updated for text editors\n");
	expect(error.endsWith(": 7 files, 1 document, 1 error.\n")).toBe(true);
});

test.each(["data", "test/fixtures/exampleshire"])("finds nothing to fix in %s", async (folder) => {
	const copy = path.join(data, "copy");
	cpSync(path.join(ROOT, folder), copy, { recursive: true });
	expect(await fixFolder(copy, await readSources(copy))).toEqual([]);
});
