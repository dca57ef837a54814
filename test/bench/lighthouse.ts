/** Measures the speed of each kind of page on a simulated phone with Google's Lighthouse. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import getPort from "get-port";
import { launchBrowser, prepareBrowser } from "../support/browser.ts";
import { build } from "../support/commands.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "../support/days.ts";
import { type SitePage, visitAddress } from "../support/kinds.ts";
import { type Points, placesFor, pointsOf } from "../support/lighthouse.ts";
import { serveOnItsDay } from "../support/visit.ts";

/**
 * The most measurements to take of one page. The best one counts, because Lighthouse slows the processor four times and so
 * exaggerates the effect of other work on the machine.
 */
const LOOKS = 3;

/** Measures each kind of page of two boards. Returns how many score 100 points, and a Markdown table of the problems on the others. */
export async function speedOfPages(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "lighthouse-"));
	const [ours, exampleshire] = [path.join(folder, "ours"), path.join(folder, "exampleshire")];
	await build({ data: "data", output: ours, asOf: OUR_DAY });
	await build({ data: "test/fixtures/exampleshire", output: exampleshire, asOf: EXAMPLESHIRE_DAY });
	await prepareBrowser();
	const port = await getPort();
	const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
	const servers = { ours: await serveOnItsDay(ours), exampleshire: await serveOnItsDay(exampleshire) };
	try {
		const places = [...placesFor({ ours, exampleshire }), { board: "ours", address: "/search/?q=neglect" }];
		const low: string[] = [];
		for (const place of places) {
			process.stderr.write(`Lighthouse looks at ${nameOf(place)}\n`);
			const { points, faults } = await best(new URL(visitAddress(place), servers[place.board as keyof typeof servers].url).href, port);
			if (points < 100) low.push(`| ${nameOf(place)} | ${points} | ${faults.join("; ")} |\n`);
		}
		const rest = `\nLighthouse, speed on a phone: ${places.length - low.length} of ${places.length} kinds of page have 100 points.\n`;
		return low.length === 0 ? rest : `${rest}\n| page | points | lacks |\n| --- | --- | --- |\n${low.join("")}`;
	} finally {
		await browser.close();
		await Promise.all(Object.values(servers).map((server) => server.close()));
		await rm(folder, { recursive: true, force: true });
	}
}

async function best(url: string, port: number): Promise<Points> {
	let most: Points | undefined;
	for (let look = 0; look < LOOKS && most?.points !== 100; look++) {
		const [found] = await pointsOf(url, { port, categories: ["performance"], ignoreStatusCode: true });
		if (found && found.points >= (most?.points ?? 0)) most = found;
	}
	if (!most) throw new Error(`Lighthouse gave ${url} no points.`);
	return most;
}

function nameOf({ board, address }: SitePage): string {
	return `${address} (${board})`;
}
