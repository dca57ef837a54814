/** Checks that the committed demonstration PDFs match the records and are accessible. */

import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { readRecords } from "../../scripts/records/records.ts";
import { typographic } from "../fixtures/documents/blocks.ts";
import { differencesIn, makeDocuments, repair } from "../fixtures/documents/folder.ts";
import { pagesOf, textOf } from "../fixtures/documents/read-pdf.ts";

const FIXTURES = path.join(ROOT, "test/fixtures/exampleshire");
const NOTICE = "Demonstration document: Exampleshire is not a real place and everything in this report is invented.";

const { records } = readRecords(await readSources(FIXTURES));
const held = [...(records?.reports.values() ?? [])].filter(({ record }) => record.file !== undefined);

async function documentOf(slug: string): Promise<Buffer> {
	return readFile(path.join(FIXTURES, "documents", `${slug}.pdf`));
}

function command(...options: string[]) {
	return spawnSync(process.execPath, [path.join(ROOT, "test/fixtures/make-documents.ts"), ...options], { encoding: "utf8" });
}

describe("the command make-documents", () => {
	test("make-documents --check finds no differences in the committed PDFs", () => {
		const { status, stderr } = command("--check");
		expect(stderr).toBe("");
		expect(status).toBe(0);
	});

	test("make-documents --help prints usage information", () => {
		const { status, stdout } = command("--help");
		expect(status).toBe(0);
		expect(stdout).toContain("--check");
	});

	test("make-documents rejects an unknown option", () => {
		const { status, stderr } = command("--chekc");
		expect(status).toBe(2);
		expect(stderr).toContain("--help");
	});
});

describe.each(held.map(({ slug, record }) => ({ slug, record })))("$slug.pdf", ({ slug, record }) => {
	let bytes: Buffer;
	let source: string;
	beforeAll(async () => {
		bytes = await documentOf(slug);
		source = bytes.toString("latin1");
	});

	test("each demonstration document is a tagged PDF 1.7 with a language and a displayed title", () => {
		expect(source).toMatch(/^%PDF-1\.7\n/);
		expect(source).toContain("/Marked true");
		expect(source).toContain("/Type /StructTreeRoot");
		expect(source).toContain("/Lang (en-GB)");
		expect(source).toContain("/DisplayDocTitle true");
		expect(source).toContain(`/Title `);
		for (const tag of ["Document", "H1", "H2", "P"]) expect(source).toContain(`/S /${tag}\n`);
	});

	test("each demonstration PDF has well-formed metadata", () => {
		const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(source)?.[0] ?? "";
		expect(metadata).toContain("<dc:title>");
		expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
	});

	test("each demonstration PDF has three to seven pages (an easy-read one at least two), with a notice and a page number that screen readers skip", () => {
		const pages = pagesOf(bytes);
		expect(source.match(/^\/Type \/Page$/gm)).toHaveLength(pages.length);
		expect(pages.length).toBeGreaterThanOrEqual(record.format === "easy-read" ? 2 : 3);
		expect(pages.length).toBeLessThanOrEqual(7);
		pages.forEach((runs, index) => {
			const around = runs.filter(({ tag }) => tag === "Artifact").map(({ text }) => text);
			expect(around).toContain(NOTICE);
			expect(around).toContain(`Page ${index + 1} of ${pages.length}`);
		});
	});

	test("the demonstration PDFs contain no untagged text and no Markdown syntax", () => {
		const runs = pagesOf(bytes).flat();
		expect(runs.filter(({ tag }) => tag === undefined)).toEqual([]);
		expect(runs.filter(({ text }) => /\*\*|\]\(|^- /.test(text))).toEqual([]);
	});

	test("each demonstration PDF contains the report's title, but no private reason for a hold, withdrawal or embargo", () => {
		const text = textOf(bytes);
		expect(text).toContain(typographic(record.title));
		for (const reason of [record.keepLonger, record.withdrawn, record.notBefore].flatMap((kept) => kept?.reason ?? [])) {
			expect(text).not.toContain(typographic(reason).slice(0, 40));
		}
	});
});

test("the PDF of an action plan contains nothing that happened after its date", async () => {
	const plan = held.find(({ slug }) => slug === "lcspr-2-action-plan");
	expect(plan?.record.documentDate).toBe("2025-12-18");
	expect(textOf(await documentOf("lcspr-2-action-plan"))).not.toContain("What has been seen");
	expect(textOf(await documentOf("lcspr-1-action-plan"))).toContain("What has been seen (July 2025).");
});

describe("the generator, in a copy of the data folder,", () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "documents-"));
		await cp(FIXTURES, folder, { recursive: true });
	});
	afterAll(() => rm(folder, { recursive: true }));

	test("make-documents finds missing, altered and surplus PDFs and puts the folder right", async () => {
		const [first, second] = held.map(({ slug }) => `${slug}.pdf`);
		await unlink(path.join(folder, "documents", first ?? ""));
		await writeFile(path.join(folder, "documents", second ?? ""), "%PDF-1.7");
		await writeFile(path.join(folder, "documents", "a-stray.pdf"), "%PDF-1.7");
		const made = await makeDocuments(folder);
		const differences = await differencesIn(folder, made);
		expect(differences).toEqual([
			{ name: "a-stray.pdf", problem: "unnamed" },
			{ name: first, problem: "missing" },
			{ name: second, problem: "differs" },
		]);
		await repair(folder, made, differences);
		expect(await differencesIn(folder, await makeDocuments(folder))).toEqual([]);
	});

	test("the PDF of a report that belongs to no review contains the Board's general text", async () => {
		const slug = "a-framework";
		await writeFile(
			path.join(folder, "reports", `${slug}.yaml`),
			`title: A framework\nkind: framework\npublisher: board\ndocumentDate: 2024-04\nsummary: What it *says*.\nfile: ${slug}.pdf\n`,
		);
		const made = (await makeDocuments(folder)).get(`${slug}.pdf`) ?? Buffer.alloc(0);
		expect(pagesOf(made).length).toBeGreaterThanOrEqual(3);
		expect(textOf(made)).toContain("What it says.");
		expect(textOf(made)).toContain("Words used");
	});
});

test("typographic() throws if the fonts do not contain a character", () => {
	expect(() => typographic("a → b")).toThrow("cannot show");
});
