/** What a search costs a visitor, in the real browser: bytes, and how soon the answer is there, beside Pagefind's own interface. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page, Request } from "playwright-core";
import { compress } from "../../scripts/preview/compress.ts";
import { launchBrowser, prepareBrowser } from "../support/browser.ts";
import { fileAt } from "../support/output.ts";
import { middle } from "./middle.ts";

/** What is fetched for a search, by what it is for; the first pattern that fits an address counts. */
const PARTS = {
	fragments: /\.pf_fragment$/,
	filters: /\.pf_filter$/,
	index: /\.pf_(index|meta)$|pagefind-entry\.json$/,
	wasm: /\.pagefind$/,
	words: /\/words\.json$/,
	script: /\.js$/,
	page: /./,
};

/** Bytes of bodies as they were sent: over HTTP/2, headers that are the same for all requests cost next to nothing. */
export type Bytes = Record<keyof typeof PARTS, number>;

/** Of the question for which most is fetched, the bytes; and the milliseconds that each question took, here and there. */
export type Searched = { bytes: Bytes; ours: number[]; pagefinds: number[] };

/** As people ask, in words that made-up boards have, too: common ones and rare ones, alone and together. */
const QUESTIONS = [
	"neglect",
	"bruising in a baby",
	"school attendance",
	"domestic abuse and housing",
	"who asked the father",
	"missed appointments",
	"police and health information",
	"moved too often",
	"online",
	"debt",
];

/** How a search is used: where a question is written, where it is said how much was found, and a result. */
type Interface = { address: string; input: string; status: string; result: string };

const OURS: Interface = { address: "/search/", input: "#search-query", status: "#search-status", result: "#search-results a" };

const PAGEFINDS: Interface = {
	address: "/by-pagefind/",
	input: ".pagefind-ui__search-input",
	status: ".pagefind-ui__message",
	result: ".pagefind-ui__result-link",
};

/** It shows as many results as we do groups, and begins at once: by itself, it waits for 0.3 s whether more is typed. */
const PAGE_BY_PAGEFIND = `<!doctype html><html lang="en"><title>Pagefind</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<div id="ui"></div><script src="/pagefind/pagefind-ui.js"></script>
<script type="module">
const mergeIndex = (await (await fetch("/pagefind/parts.json")).json()).map((bundlePath) => ({ bundlePath }));
new PagefindUI({ element: "#ui", pageSize: 10, debounceTimeoutMs: 0, showImages: false, mergeIndex });
</script></html>`;

/**
 * Asks a finished site's search.
 * @throws when a question is not answered
 */
export async function searched(site: string): Promise<Searched> {
	await prepareBrowser();
	const [browser, server] = [await launchBrowser(), await served(site)];
	try {
		const fetched: Bytes[] = [];
		for (const question of QUESTIONS) fetched.push(await bytesFor(question, browser, server));
		const bytes = fetched.reduce((most, one) => (sumOf(one) > sumOf(most) ? one : most));
		return { bytes, ...(await timesOf(browser, server)) };
	} finally {
		await browser.close();
		server.close();
	}
}

/** Types without which a browser would not use a file. */
const TYPES: Record<string, string> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" };

/** Serves the files alone: to look through the rules of a large board for each of them would be measured, too. */
async function served(site: string): Promise<Server> {
	const server = createServer(async ({ url = "/", headers }, response) => {
		const file = fileAt(new URL(url, "http://localhost").pathname);
		const body = await readFile(path.join(site, file)).catch(() => undefined);
		const type = TYPES[path.extname(file)] ?? "application/octet-stream";
		const found = { status: body ? 200 : 404, headers: new Headers({ "content-type": type }), ...(body && { body }) };
		const answer = await compress(found, String(headers["accept-encoding"]));
		response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answer.body);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return server;
}

/** The figures of boards of several sizes as a table. */
export function tableOf(all: ReadonlyArray<{ size: number; search: Searched }>): string {
	const parts = Object.keys(PARTS) as Array<keyof Bytes>;
	const head = ["reviews", "KB", ...parts.map((part) => `${part} KB`), "answer ms", "by Pagefind’s interface ms", "ours ÷ Pagefind’s"];
	const rows = all.map(({ size, search: { bytes, ours, pagefinds } }) => [
		size,
		...[sumOf(bytes), ...parts.map((part) => bytes[part])].map((count) => (count / 1000).toFixed(0)),
		middle(ours).toFixed(0),
		middle(pagefinds).toFixed(0),
		(middle(ours) / middle(pagefinds)).toFixed(2),
	]);
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** All bytes together. */
function sumOf(bytes: Bytes): number {
	return Object.values(bytes).reduce((sum, part) => sum + part, 0);
}

/** What is fetched from the moment at which the page is opened, with nothing remembered, until a question's results are there. */
async function bytesFor(question: string, browser: Browser, server: Server): Promise<Bytes> {
	const page = await browser.newPage();
	const finished: Request[] = [];
	page.on("requestfinished", (request) => finished.push(request));
	await open(page, OURS, server);
	await timeFor(question, page, OURS);
	// Of what is fetched from here on, nobody has to wait for a result.
	const all = await Promise.all([...finished].map(async (request) => [pathOf(request), (await request.sizes()).responseBodySize] as const));
	await page.close();
	const bytes = Object.fromEntries(Object.keys(PARTS).map((part) => [part, 0])) as Bytes;
	for (const [address, size] of all) bytes[partOf(address)] += size;
	return bytes;
}

function pathOf(request: Request): string {
	return new URL(request.url()).pathname;
}

function partOf(address: string): keyof Bytes {
	const [part] = Object.entries(PARTS).find(([, pattern]) => pattern.test(address)) ?? ["page"];
	return part as keyof Bytes;
}

/** Both searches have answered a question before; then they take turns, so that what disturbs one disturbs the other. */
async function timesOf(browser: Browser, server: Server): Promise<Pick<Searched, "ours" | "pagefinds">> {
	const pages = { ours: await browser.newPage(), pagefinds: await browser.newPage() };
	await pages.pagefinds.route(`**${PAGEFINDS.address}`, (route) => route.fulfill({ contentType: "text/html", body: PAGE_BY_PAGEFIND }));
	await open(pages.ours, OURS, server);
	await open(pages.pagefinds, PAGEFINDS, server);
	const times = { ours: [] as number[], pagefinds: [] as number[] };
	for (const question of ["child", ...QUESTIONS]) {
		times.ours.push(await timeFor(question, pages.ours, OURS));
		// The numbers beside the filters come after the results, and are of the question before.
		await pages.ours.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
		times.pagefinds.push(await timeFor(question, pages.pagefinds, PAGEFINDS));
	}
	return { ours: times.ours.slice(1), pagefinds: times.pagefinds.slice(1) };
}

async function open(page: Page, { address, input }: Interface, server: Server): Promise<void> {
	await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${address}`);
	await page.locator(input).waitFor();
}

/** Milliseconds from a question to the first frame in which its results can be seen, by the page's own clock. */
function timeFor(question: string, page: Page, face: Interface): Promise<number> {
	return page.evaluate(
		async ({ question, input, status, result }) => {
			const field = document.querySelector<HTMLInputElement>(input);
			const isShown = () => {
				const said = document.querySelector(status)?.textContent ?? "";
				return /^[\d,]+ result/.test(said) && said.includes(question) && document.querySelector(result) !== null;
			};
			if (!field) throw new Error(`There is no ${input}.`);
			const began = performance.now();
			field.value = question;
			field.dispatchEvent(new Event("input", { bubbles: true }));
			field.form?.requestSubmit();
			while (!isShown()) {
				if (performance.now() - began > 60_000)
					throw new Error(`“${question}” found nothing: ${document.querySelector(status)?.textContent}`);
				await new Promise(requestAnimationFrame);
			}
			return performance.now() - began;
		},
		{ question, ...face },
	);
}
