/**
 * Tests the web editor in a real browser, with a data folder on disk. A proxy records every request that the browser sends to another
 * machine. There must be none.
 */

import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Editor, startEditor } from "../../scripts/cms/editor-server.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { launchBrowser } from "../support/browser.ts";
import { run } from "../support/commands.ts";

const EXAMPLE = path.join(ROOT, "test/fixtures/exampleshire");

let folder: string;
let data: string;
let editor: Editor;
let browser: Browser;
let wayOut: Server;
const left: string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), "editor-"));
	data = path.join(folder, "data");
	await cp(EXAMPLE, data, { recursive: true });
	editor = await startEditor({ folder: data });
	// The browser sends every request to another machine through this proxy, which records and refuses it.
	wayOut = createServer((socket) => {
		socket.on("error", () => {});
		socket.once("data", (bytes) => {
			left.push(bytes.toString("latin1").split("\r\n")[0] ?? "");
			socket.destroy();
		});
	});
	await new Promise<void>((resolve) => wayOut.listen(0, "127.0.0.1", resolve));
	browser = await launchBrowser([`--proxy-server=http://127.0.0.1:${(wayOut.address() as AddressInfo).port}`]);
});

afterAll(async () => {
	await browser.close();
	await editor.close();
	wayOut.close();
	await rm(folder, { recursive: true });
});

async function choose(page: Page, list: string, option: string): Promise<void> {
	await page.getByRole("combobox", { name: list, exact: true }).click();
	await page.getByRole("option", { name: option, exact: true }).click();
}

async function write(page: Page, texts: Record<string, string>): Promise<void> {
	for (const [name, text] of Object.entries(texts)) await (await reveal(page, page.getByRole("textbox", { name, exact: true }))).fill(text);
}

/** Scrolls down until a field is there. The editor adds fields to the page only when they come near its visible part. */
async function reveal(page: Page, field: Locator): Promise<Locator> {
	await page.mouse.move(400, 400);
	for (let tries = 0; tries < 50 && (await field.count()) === 0; tries++) await page.mouse.wheel(0, 400);
	return field;
}

async function save(page: Page, place: string): Promise<string> {
	const saved = page.waitForResponse((response) => response.url().endsWith(`/files/${place}`) && response.request().method() === "PUT");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	expect((await saved).status()).toBe(204);
	await page.waitForURL(/#\/collections\/\w+$/);
	return readFile(path.join(data, place), "utf8");
}

describe("the web editor", () => {
	test("the web editor saves a valid review and report with a PDF, and sends nothing to another machine", {
		timeout: 300_000,
	}, async () => {
		const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
		page.setDefaultTimeout(90_000);
		await page.goto(`${editor.url}#/collections/reviews/new`);
		await choose(page, "Kind", "Local child safeguarding practice review");
		await page.getByRole("radio", { name: "published", exact: true }).click();
		await write(page, {
			Reference: "LCSPR 9",
			Published: "2026-11-02",
			Headline: "Missed appointments",
			Summary: "A baby was not brought to appointments.\n\nNobody asked why.",
		});
		await choose(page, "Themes", "Neglect");
		await page.getByRole("button", { name: /^Add .*Learning/ }).click();
		await write(page, { Point: "Ask why a child was not brought: write down the answer." });
		await choose(page, "Audiences", "Health");
		expect(await save(page, "reviews/lcspr-9.yaml")).toBe(
			`reference: LCSPR 9
kind: child-safeguarding-practice-review
status: published
published: 2026-11-02
headline: Missed appointments
summary: |-
  A baby was not brought to appointments.

  Nobody asked why.
describesHarm: false
anonymised: false
themes:
  - neglect
learning:
  - point: 'Ask why a child was not brought: write down the answer.'
    audiences:
      - health
`,
		);

		const pdf = path.join(folder, "lcspr-9-action-plan.pdf");
		await cp(path.join(EXAMPLE, "documents/lcspr-3-action-plan.pdf"), pdf);
		const bytes = await readFile(pdf);
		await page.goto(`${editor.url}#/collections/reports/new`);
		await page.getByRole("radio", { name: "Exampleshire Safeguarding Children and Adults Board" }).click();
		await write(page, { Title: "Action plan for LCSPR 9", "Document date": "2026-11", Published: "2026-11-02" });
		await choose(page, "Kind", "Action plan");
		await choose(page, "Review", "LCSPR 9"); // The editor knows the review that was saved a moment ago without being reloaded.
		const file = await reveal(page, page.getByRole("group", { name: /File.*Field/ }));
		await file.getByRole("button", { name: "Browse" }).click();
		await page.getByRole("dialog").locator("input[type=file]").setInputFiles(pdf);
		await page.getByRole("option", { name: "lcspr-9-action-plan.pdf", selected: true }).waitFor();
		await page.getByRole("button", { name: "Insert" }).click();
		await write(page, { Sha256: createHash("sha256").update(bytes).digest("hex") });
		for (const [index, role] of ["Board Business Manager", "Legal adviser"].entries()) {
			await (await reveal(page, page.getByRole("button", { name: /^Add .*Sign off/ }))).click();
			await page.getByRole("textbox", { name: "Role", exact: true }).nth(index).fill(role);
			await page.getByRole("textbox", { name: "On", exact: true }).nth(index).fill("2026-11-01");
		}
		await (await reveal(page, page.getByRole("radio", { name: "Slug" }))).click();
		await page.getByRole("button", { name: "Edit Slug" }).click();
		await write(page, { Slug: "lcspr-9-action-plan" });
		await page.getByRole("button", { name: "Done" }).click();
		const record = await save(page, "reports/lcspr-9-action-plan.yaml");
		expect(record).toContain("review: lcspr-9\n");
		expect(record).toContain("file: lcspr-9-action-plan.pdf\n");
		expect(await readFile(path.join(data, "documents/lcspr-9-action-plan.pdf"))).toEqual(bytes);

		const { code, out, error } = await run("check.ts", ["--data", data, "--as-of", "2026-12-01"]);
		// The PDF's metadata contains more than a title, so the check gives one warning.
		expect(out).toContain("[metadata-properties]");
		expect(error).toContain("70 files, 22 documents, 1 warning.");
		expect(code).toBe(0);
		expect(left).toEqual([]);
		// This request to another machine proves that the proxy records requests.
		await page.goto("https://elsewhere.example/").catch(() => {});
		expect(left).toContain("CONNECT elsewhere.example:443 HTTP/1.1");
	});
});
