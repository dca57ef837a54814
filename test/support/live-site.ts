/** Serves a built site as if it were live, for the tests of the watchdog. A test can damage a copy and see what the watchdog reports. */
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { findingInText } from "../../scripts/monitoring/expectations.ts";
import { type WatchResult, watchSite } from "../../scripts/monitoring/watch-site.ts";
import { startServer } from "../../scripts/preview/serve.ts";
import { catalogue, type Result } from "../../scripts/publish/catalogue.ts";
import { dayIn, type IsoDay } from "../../scripts/records/dates.ts";
import { NETLIFY_TOML, temporaryFolder } from "./server.ts";

export const DATA = "test/fixtures/exampleshire";

/** Noon on the date for which the site was built. That date is the last public day of one report. */
export const NOON = "2026-12-01T12:00:00Z";

/** Serves Exampleshire's site. `clock` is the time that the edge function uses to decide which reports have expired. */
export async function liveAt(clock: string, folder = inject("exampleshire")): Promise<{ url: string }> {
	const server = await startServer({ folder, configFile: NETLIFY_TOML, now: () => new Date(clock) });
	onTestFinished(() => server.close());
	return { url: server.url };
}

/** Serves a copy of Exampleshire's site. The test may damage the copy's files. */
export async function liveCopyAt(clock: string): Promise<{ url: string; folder: string }> {
	const folder = path.join(await temporaryFolder(), "site");
	await cp(inject("exampleshire"), folder, { recursive: true });
	return { ...(await liveAt(clock, folder)), folder };
}

/** Starts a server on a free port and returns its URL. The server stops after the test. */
export async function listening(handler: RequestListener): Promise<string> {
	const server = createServer(handler);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(async () => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Starts a proxy in front of a site and returns its URL. The handler returns true if it has answered a request itself. */
export function inFront(url: string, handler: (...request: Parameters<RequestListener>) => boolean): Promise<string> {
	return listening((request, response) => {
		if (handler(request, response)) return;
		void fetch(new URL(request.url ?? "/", url), { redirect: "manual" }).then(async (result) => {
			response.writeHead(result.status).end(Buffer.from(await result.arrayBuffer()));
		});
	});
}

const cache = new Map<string, Promise<Extract<Result, { ok: true }>>>();

async function recordsOn(day: IsoDay): Promise<Extract<Result, { ok: true }>> {
	const result = catalogue(await readSources(DATA), day);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result;
}

type Options = { now?: string; grace?: number; timeout?: number; atOnce?: number; oldFragments?: string[] };

/** Runs the watchdog on a site with Exampleshire's records. Returns each problem that it finds as a line of text. */
export async function watch(
	url: string,
	{ now = NOON, grace = 3, timeout = 10_000, atOnce = 8, oldFragments = [] }: Options = {},
): Promise<Omit<WatchResult, "findings"> & { lines: string[] }> {
	const instant = new Date(now);
	const day = dayIn("Europe/London", instant);
	const records = cache.get(day) ?? recordsOn(day);
	cache.set(day, records);
	const { findings, ...rest } = await watchSite({
		site: { origin: new URL(url).origin, timeout, atOnce },
		...(await records),
		now: instant,
		grace,
		oldFragments,
	});
	return { ...rest, lines: findings.map(findingInText) };
}
