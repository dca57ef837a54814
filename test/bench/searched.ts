/** Measures the bytes and milliseconds that a search takes in a real browser, on our search page and in Pagefind's own interface. */
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

/** The kinds of file that a search downloads. A file belongs to the first kind whose pattern matches its path. */
const PARTS = {
	fragments: /\.pf_fragment$/,
	filters: /\.pf_filter$/,
	index: /\.pf_(index|meta)$|pagefind-entry\.json$/,
	wasm: /\.pagefind$/,
	words: /\/words\.json$/,
	script: /\.js$/,
	page: /./,
};

/** The compressed size of response bodies in bytes. Headers are not counted, because HTTP/2 compresses repeated headers to almost nothing. */
export type Bytes = Record<keyof typeof PARTS, number>;

/**
 * The search figures of one site.
 * - `bytes`: the bytes downloaded for the question that needs the most
 * - `ours`: the milliseconds for each question on our search page
 * - `pagefinds`: the milliseconds for each question in Pagefind's interface
 */
export type Searched = { bytes: Bytes; ours: number[]; pagefinds: number[] };

/** Questions in visitors' own style. Their words, common and rare, also occur in the generated boards. */
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

/** A search page's address, and the selectors of its input field, its result count and its result links. */
type Interface = { address: string; input: string; status: string; result: string };

const OURS: Interface = { address: "/search/", input: "#search-query", status: "#search-status", result: "#search-results a" };

const PAGEFINDS: Interface = {
	address: "/by-pagefind/",
	input: ".pagefind-ui__search-input",
	status: ".pagefind-ui__message",
	result: ".pagefind-ui__result-link",
};

/**
 * A page with Pagefind's own interface. It shows 10 results, like our search page. Its delay is set to 0, because Pagefind would
 * otherwise wait 0.3 s for more typing.
 */
const PAGE_BY_PAGEFIND = `<!doctype html><html lang="en"><title>Pagefind</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<div id="ui"></div><script src="/pagefind/pagefind-ui.js"></script>
<script type="module">
const mergeIndex = (await (await fetch("/pagefind/parts.json")).json()).map((bundlePath) => ({ bundlePath }));
new PagefindUI({ element: "#ui", pageSize: 10, debounceTimeoutMs: 0, showImages: false, mergeIndex });
</script></html>`;

/**
 * Measures the search of a built site.
 * @throws if a question finds nothing within 60 seconds
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

/** Content types by file extension. Without the right one, a browser refuses to use the file. */
const TYPES: Record<string, string> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" };

/** Serves the files without the site's header and redirect rules. A large board has so many rules that matching them would take time. */
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

/** Formats the search figures as a Markdown table, with one row for each entry. */
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

function sumOf(bytes: Bytes): number {
	return Object.values(bytes).reduce((sum, part) => sum + part, 0);
}

/** Measures the bytes downloaded from opening the search page, with an empty browser cache, until the question's results appear. */
async function bytesFor(question: string, browser: Browser, server: Server): Promise<Bytes> {
	const page = await browser.newPage();
	const finished: Request[] = [];
	page.on("requestfinished", (request) => finished.push(request));
	await open(page, OURS, server);
	await timeFor(question, page, OURS);
	// Later downloads are left out, because the visitor already sees the results.
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

/**
 * Times both searches after a first question, which is not counted. The two take turns, so that other work on the machine disturbs
 * both alike.
 */
async function timesOf(browser: Browser, server: Server): Promise<Pick<Searched, "ours" | "pagefinds">> {
	const pages = { ours: await browser.newPage(), pagefinds: await browser.newPage() };
	await pages.pagefinds.route(`**${PAGEFINDS.address}`, (route) => route.fulfill({ contentType: "text/html", body: PAGE_BY_PAGEFIND }));
	await open(pages.ours, OURS, server);
	await open(pages.pagefinds, PAGEFINDS, server);
	const times = { ours: [] as number[], pagefinds: [] as number[] };
	for (const question of ["child", ...QUESTIONS]) {
		times.ours.push(await timeFor(question, pages.ours, OURS));
		// The numbers beside the filters are updated after the results. Waiting keeps this work out of Pagefind's time.
		await pages.ours.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
		times.pagefinds.push(await timeFor(question, pages.pagefinds, PAGEFINDS));
	}
	return { ours: times.ours.slice(1), pagefinds: times.pagefinds.slice(1) };
}

async function open(page: Page, { address, input }: Interface, server: Server): Promise<void> {
	await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${address}`);
	await page.locator(input).waitFor();
}

/** Measures the milliseconds from submitting a question to the first animation frame that shows its results. */
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
