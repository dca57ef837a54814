import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { degrees, PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectPdf } from "../../../../../scripts/documents/inspect/inspect.ts";
import { ROOT } from "../../../../../scripts/project-root.ts";
import { LINE, X, Y } from "../../../../fixtures/pdf-corpus/base-pages.ts";
import { SECRET } from "../../../../fixtures/pdf-corpus/case.ts";
import { addSheet, annotate, corners, fill, placeOf, show, startSheet, withPdfLib } from "../../../../fixtures/pdf-corpus/with-pdf-lib.ts";
import { call, run } from "../../../../support/commands.ts";

/** Creates a PDF with two pages. The second page is rotated by the given angle and has a name under a drawn box. */
async function boxed(turned = 0): Promise<{ bytes: Uint8Array; place: [number, number, number, number] }> {
	const first = await startSheet();
	first.paint(show("Nothing here.", X, Y));
	const second = await addSheet(first.document);
	const place = placeOf(second.font, LINE, SECRET, X, Y);
	second.paint(show(LINE, X, Y) + fill(...place));
	second.page.setRotation(degrees(turned));
	return { bytes: await first.document.save(), place };
}

test.each([0, 90, 180, 270])("reports a finding's rectangle in unrotated coordinates on a page rotated by %i degrees", async (turned) => {
	const { bytes, place } = await boxed(turned);
	const { pages, findings } = await inspectPdf(bytes);
	const [hidden] = findings.filter(({ severity }) => severity === "error");
	expect(pages).toBe(2);
	expect(hidden).toMatchObject({
		rule: "hidden-text-box",
		page: 2,
		message: "Text of 12 letters or digits, ‘Jan…’, lies under a drawn box or line, but can be copied out",
	});
	const { x, y, width, height } = hidden?.rectangle ?? { x: 0, y: 0, width: 0, height: 0 };
	expect(x).toBeGreaterThanOrEqual(place[0]);
	expect(x + width).toBeLessThanOrEqual(place[0] + place[2]);
	expect(width).toBeGreaterThan(place[2] - 6);
	expect(y).toBeGreaterThanOrEqual(place[1]);
	expect(y + height).toBeLessThanOrEqual(place[1] + place[3]);
});

test("reports all text lines under one box as one finding, and separate boxes as separate findings", async () => {
	const lines = [0, 1, 2].map((n) => show("A line about a family", X, Y - n * 14)).join("");
	const errors = async (boxes: string) =>
		(await inspectPdf(await withPdfLib(({ paint }) => paint(lines + boxes)))).findings.filter(({ severity }) => severity === "error")
			.length;
	expect(await errors(fill(70, 660, 300, 60))).toBe(1);
	expect(await errors(fill(70, 696, 60, 14) + fill(150, 668, 80, 14))).toBe(2);
});

test("gives advice on a PDF's title, language, tags, markup, software and dates", async () => {
	const document = await PDFDocument.create();
	const sheet = await addSheet(document);
	const place = [72, 600, 120, 20] as const;
	annotate(sheet, "Highlight", place, { operators: "", keys: { C: [1, 1, 0], QuadPoints: corners(place) } });
	const { findings } = await inspectPdf(await document.save());
	expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
		["metadata-dates", "metadata-software", "no-language", "no-title", "not-tagged", "annotation"].map((rule) => `advice ${rule}`),
	);
});

describe("npm run inspect", () => {
	let folder: string;
	const at = (name: string) => path.join(folder, name);

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "inspect-"));
		await writeFile(at("boxed.pdf"), (await boxed()).bytes);
		await writeFile(at("broken.pdf"), "%PDF-1.7 and no more");
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test("prints JSON and exits with 1 if the document has errors", async () => {
		const { code, out } = await run("inspect.ts", [at("boxed.pdf"), "--format", "json"]);
		const output = JSON.parse(out) as { file: string; pages: number; findings: Array<Record<string, unknown>> };
		expect(code).toBe(1);
		expect(output).toMatchObject({ file: at("boxed.pdf"), pages: 2 });
		const hidden = output.findings.find(({ rule }) => rule === "hidden-text-box");
		expect(Object.keys(hidden ?? {})).toEqual(["rule", "severity", "page", "rectangle", "message", "remedy"]);
		expect(out).not.toContain("Jane");
	});

	test("writes a picture of the page on which the finding is marked", async () => {
		const { code } = await call("inspect.ts", [at("boxed.pdf"), "--pictures", at("pictures")]);
		expect(code).toBe(1);
		expect(await readdir(at("pictures"))).toEqual(["boxed-page-2.png"]);
		const image = await loadImage(await readFile(at("pictures/boxed-page-2.png")));
		const context = createCanvas(image.width, image.height).getContext("2d");
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const isRed = (_: number, pixel: number) => data[pixel * 4] === 0xd4 && data[pixel * 4 + 1] === 0x35 && data[pixel * 4 + 2] === 0x1c;
		expect(Array.from({ length: image.width * image.height }, (_, pixel) => isRed(0, pixel)).filter(Boolean).length).toBeGreaterThan(200);
	});

	test("exits with 0 for a document without errors", async () => {
		const { code, out } = await call("inspect.ts", [path.join(ROOT, "test/fixtures/exampleshire/documents/lcspr-1-executive-summary.pdf")]);
		expect(code).toBe(0);
		expect(out).toMatch(/lcspr-1-executive-summary\.pdf: 0 errors, /);
	});

	test("reports a file that is not a PDF as a finding", async () => {
		const { code, out } = await call("inspect.ts", [at("broken.pdf")]);
		expect(code).toBe(1);
		expect(out).toContain("error: The file cannot be read as a PDF");
	});

	test.each([
		[[], "FILE.pdf is missing."],
		[["none.pdf"], "none.pdf cannot be read (ENOENT)."],
		[["none.pdf", "--format", "xml"], "There is no format ‘xml’. Use text or json."],
	])("exits with 2 and explains why for the arguments %j", async (args, sentence) => {
		const { code, error } = await call("inspect.ts", args);
		expect(code).toBe(2);
		expect(error).toContain(sentence);
	});
});
