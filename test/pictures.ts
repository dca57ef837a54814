/** `npm run pictures` takes the README's screenshots of the demonstration board. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../scripts/project-root.ts";
import { launchBrowser, prepareBrowser } from "./support/browser.ts";
import { build } from "./support/commands.ts";
import { serveOnItsDay } from "./support/visit.ts";

const PICTURES = [
	["home", "/"],
	["search", "/search/?q=bruise+on+a+baby"],
	["review", "/reviews/scr-028/"],
	["briefing", "/briefings/learning-document-scr-028/"],
] as const;

/** Selectors to wait for before taking the screenshot, keyed by picture name. The search results load after the page itself. */
const READY: Record<string, string> = { search: "#search-results li" };

if (process.argv.length > 2) {
	process.stdout.write("npm run pictures\n\nTakes the README's pictures again, into docs/pictures/. It takes no options.\n");
	process.exit(/^(--help|-h)$/.test(process.argv[2] ?? "") ? 0 : 2);
}

const folder = await mkdtemp(path.join(tmpdir(), "pictures-"));
const target = path.join(ROOT, "docs/pictures");
try {
	process.stderr.write("Building the demonstration board\n");
	const site = path.join(folder, "site");
	await Promise.all([
		prepareBrowser(),
		build({ data: "test/fixtures/exampleshire", output: site, asOf: "2026-12-01" }),
		mkdir(target, { recursive: true }),
	]);
	const server = await serveOnItsDay(site);
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
	for (const [name, address] of PICTURES) {
		await page.goto(new URL(address, server.url).href);
		const ready = READY[name];
		if (ready) await page.waitForSelector(ready);
		await page.screenshot({ path: path.join(target, `${name}.png`) });
		process.stderr.write(`docs/pictures/${name}.png\n`);
	}
	await browser.close();
	await server.close();
} finally {
	await rm(folder, { recursive: true, force: true });
}
