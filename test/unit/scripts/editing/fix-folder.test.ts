/** `check --fix` on a folder: what it mends, says and leaves, and that the second time there is nothing left to mend. */
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSources } from "../../../../scripts/data-folder/read-sources.ts";
import { mendFolder } from "../../../../scripts/editing/fix-folder.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { write, writeBoard } from "../../../support/board-on-disk.ts";
import { run } from "../../../support/commands.ts";
import { fingerprint } from "../../../support/output.ts";
import { REVIEW } from "../../../support/records.ts";

const PDF = "documents/scr-001-overview-report.pdf";

let data: string;

beforeEach(() => {
	data = mkdtempSync(path.join(tmpdir(), "mend-"));
	writeBoard(data);
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

const textOf = (name: string) => readFileSync(path.join(data, name), "utf8");
const rename = (from: string, to: string) => renameSync(path.join(data, from), path.join(data, to));

/** Mends the folder, and shows that nothing is left to mend. */
async function mend(): Promise<string[]> {
	const shown = path.relative(process.cwd(), data);
	const said = (await mendFolder(data, await readSources(data))).map((line) => path.posix.relative(shown, line));
	const mended = fingerprint(data);
	expect(await mendFolder(data, await readSources(data))).toEqual([]);
	expect(fingerprint(data)).toEqual(mended);
	return said;
}

describe("texts", () => {
	test("are mended file by file, and told", async () => {
		write(data, "reviews/scr-001.yaml", "kind: serious-case-review \nstatus: published\nreference: SCR 001");
		write(data, "reviews/scr-002.yaml", `# As agreed.\n${REVIEW.replace("001", "002")}headline: Out of sight: a child\n`);
		expect(await mend()).toEqual([
			"reviews/scr-001.yaml: took away spaces at the ends of lines; ended the last line; put the fields into their order",
			"reviews/scr-002.yaml: put quotes around text that YAML takes for something else",
		]);
		expect(textOf("reviews/scr-001.yaml")).toBe("reference: SCR 001\nkind: serious-case-review\nstatus: published\n");
		expect(textOf("reviews/scr-002.yaml")).toBe(`# As agreed.\n${REVIEW.replace("001", "002")}headline: 'Out of sight: a child'\n`);
	});

	test("that are in order, cannot be read, or have no place are not touched", async () => {
		write(data, "reviews/scr-002.yaml", "reference: 'SCR 002\n  kind:  \n");
		write(data, "reviews/scr-003.yaml", Buffer.from("reference: caf\u00e9  \n", "latin1"));
		write(data, "notes.yaml", "b: 1  \na: 2");
		const before = fingerprint(data);
		expect(await mend()).toEqual([]);
		expect(fingerprint(data)).toEqual(before);
	});

	test("keep their byte order mark and who may read them", async () => {
		write(data, "reviews/scr-001.yaml", `\ufeff${REVIEW.replace("SCR 001", "SCR 001  ")}`);
		chmodSync(path.join(data, "reviews/scr-001.yaml"), 0o640);
		await mend();
		expect(textOf("reviews/scr-001.yaml")).toBe(`\ufeff${REVIEW}`);
		expect(statSync(path.join(data, "reviews/scr-001.yaml")).mode & 0o777).toBe(0o640);
	});

	test("behind a link are not touched", async () => {
		write(data, "elsewhere", "status: published  \n");
		rmSync(path.join(data, "reviews/scr-001.yaml"));
		symlinkSync(path.join(data, "elsewhere"), path.join(data, "reviews/scr-001.yaml"));
		expect(await mend()).toEqual([]);
		expect(textOf("elsewhere")).toBe("status: published  \n");
	});

	test("nothing is left beside them", async () => {
		write(data, "reviews/scr-001.yaml", REVIEW.trimEnd());
		await mend();
		expect(readdirSync(path.join(data, "reviews"))).toEqual(["scr-001.yaml"]);
	});
});

describe("names", () => {
	test.each([
		["reviews/SCR-001.yaml", "scr-001.yaml"],
		["reviews/scr-001.yml", "scr-001.yaml"],
		["reviews/SCR_001.YAML.txt", "scr-001.yaml"],
	])("%s becomes %s", async (name, right) => {
		rename("reviews/scr-001.yaml", name);
		expect(await mend()).toEqual([`${name}: renamed to ${right}`]);
		expect(readdirSync(path.join(data, "reviews"))).toEqual([right]);
	});

	test("of documents lose their capitals", async () => {
		rename(PDF, "documents/SCR-001-Overview-Report.PDF");
		expect(await mend()).toEqual(["documents/SCR-001-Overview-Report.PDF: renamed to scr-001-overview-report.pdf"]);
	});

	test("that are taken, or of which something would be lost, are left to the editor", async () => {
		write(data, "reviews/SCR-001.yaml", REVIEW);
		write(data, "reviews/née.yaml", REVIEW);
		write(data, `reviews/${"X".repeat(90)}.yaml`, REVIEW);
		write(data, "documents/SCR-001-overview-report.pdf", "%PDF-");
		const before = fingerprint(data);
		expect(await mend()).toEqual([]);
		expect(fingerprint(data)).toEqual(before);
	});
});

test("the command says what it mended, then what is left, and keeps JSON clean", async () => {
	write(data, "reviews/scr-001.yaml", `${REVIEW.trimEnd()}\nsumary: x  \n`);
	const { code, out, error } = await run("check.ts", ["--data", data, "--as-of", "2026-06-01", "--fix", "--format", "json"]);
	expect(code).toBe(1);
	expect(JSON.parse(out)).toMatchObject([{ rule: "unknown-field" }]);
	expect(error).toContain("reviews/scr-001.yaml: took away spaces at the ends of lines\n");
	expect(error).toContain("schemas/review.json: written for editors’ tools\n");
	expect(error.endsWith(": 7 files, 1 document, 1 error.\n")).toBe(true);
});

test.each(["data", "test/fixtures/exampleshire"])("%s is in order", async (folder) => {
	const copy = path.join(data, "copy");
	cpSync(path.join(ROOT, folder), copy, { recursive: true });
	expect(await mendFolder(copy, await readSources(copy))).toEqual([]);
});
