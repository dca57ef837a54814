/** The inspection of PDFs against every file of the corpus: each planted fault is found where it is, and nothing in clean files. */

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectPdf } from "../../scripts/documents/inspect/inspect.ts";
import { ATTACKS } from "../fixtures/pdf-corpus/attacks.ts";
import { CLEAN } from "../fixtures/pdf-corpus/clean.ts";
import { CLEAN_BY_BROWSER } from "../fixtures/pdf-corpus/clean-by-browser.ts";
import { type Entry, type Print, SECRET } from "../fixtures/pdf-corpus/entry.ts";
import { HIDDEN_AFTERWARDS, HIDDEN_BY_BROWSER, HIDDEN_BY_PDFKIT } from "../fixtures/pdf-corpus/hidden-by-others.ts";
import { HIDDEN_OTHERWISE } from "../fixtures/pdf-corpus/hidden-otherwise.ts";
import { HIDDEN_UNDER } from "../fixtures/pdf-corpus/hidden-under.ts";
import { IN_THE_FILE } from "../fixtures/pdf-corpus/in-the-file.ts";
import { launchBrowser } from "../support/browser.ts";

const FAULTY: Entry[] = [
	...HIDDEN_UNDER,
	...HIDDEN_OTHERWISE,
	...HIDDEN_BY_PDFKIT,
	...HIDDEN_BY_BROWSER,
	...HIDDEN_AFTERWARDS,
	...IN_THE_FILE,
];
const GOOD: Entry[] = [...CLEAN, ...CLEAN_BY_BROWSER];

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

const print: Print = async (html, landscape = false) => {
	const page = await browser.newPage();
	await page.setContent(html);
	const bytes = await page.pdf({ format: "A4", printBackground: true, landscape, tagged: true });
	await page.close();
	return new Uint8Array(bytes);
};

test("the corpus is large enough to mean something", () => {
	expect(FAULTY.filter(({ expected }) => expected.length > 0).length).toBeGreaterThanOrEqual(40);
	expect(GOOD.length).toBeGreaterThanOrEqual(20);
	for (const { expected } of GOOD) expect(expected).toEqual([]);
});

describe.each([
	["planted faults", FAULTY],
	["clean files", GOOD],
	["attacks on the inspection", ATTACKS],
])("%s", (_, entries) => {
	test.each(entries.map((entry) => [entry.name, entry] as const))("%s", async (_name, { make, expected }) => {
		const { findings } = await inspectPdf(await make(print));
		const found = findings
			.filter(({ severity }) => severity !== "advice")
			.map(({ rule, page }) => (page === undefined ? rule : `${rule} on ${page}`));
		expect([...new Set(found)].toSorted()).toEqual(
			expected.map(([rule, page]) => (page === undefined ? rule : `${rule} on ${page}`)).toSorted(),
		);
		expect(JSON.stringify(findings)).not.toContain(SECRET);
	});
});
