/** A live site for the watchdog's tests: a finished site served by the local server, with faults put in front of it. */
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { findingInText } from "../../scripts/monitoring/expectations.ts";
import { type Watched, watch } from "../../scripts/monitoring/watch-site.ts";
import { startServer } from "../../scripts/preview/serve.ts";
import { catalogue, type Result } from "../../scripts/publish/catalogue.ts";
import { dayIn, type IsoDay } from "../../scripts/records/dates.ts";
import { NETLIFY_TOML, temporaryFolder } from "./server.ts";

export const DATA = "test/fixtures/exampleshire";

/** The site's own day, on which one of its reports is public for the last time. */
export const NOON = "2026-12-01T12:00:00Z";

export type Live = { url: string; folder: string };

/** Serves a copy of Exampleshire, which the test may damage, with the guard's clock at a moment. */
export async function liveAt(clock: string): Promise<Live> {
	const folder = path.join(await temporaryFolder(), "site");
	await cp(inject("exampleshire"), folder, { recursive: true });
	const server = await startServer({ folder, configFile: NETLIFY_TOML, now: () => new Date(clock) });
	onTestFinished(() => server.close());
	return { url: server.url, folder };
}

/** Listens on a free port with a handler of the test's own. */
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

/** A server in front of another that answers some requests itself: its handler says whether it did. */
export function inFront(url: string, handler: (...request: Parameters<RequestListener>) => boolean): Promise<string> {
	return listening((request, response) => {
		if (handler(request, response)) return;
		void fetch(new URL(request.url ?? "/", url), { redirect: "manual" }).then(async (answer) => {
			response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
		});
	});
}

const known = new Map<string, Promise<Extract<Result, { ok: true }>>>();

/** Exampleshire's records on a day. */
async function recordsOn(day: IsoDay): Promise<Extract<Result, { ok: true }>> {
	const result = catalogue(await readSources(DATA), day);
	if (!result.ok) throw new Error("Exampleshire has mistakes.");
	return result;
}

type Options = { now?: string; grace?: number; timeout?: number; atOnce?: number; oldParts?: string[] };

/** Watches over a site; the findings as lines. */
export async function watched(
	url: string,
	{ now = NOON, grace = 3, timeout = 10_000, atOnce = 8, oldParts = [] }: Options = {},
): Promise<Omit<Watched, "findings"> & { lines: string[] }> {
	const moment = new Date(now);
	const day = dayIn("Europe/London", moment);
	const records = known.get(day) ?? recordsOn(day);
	known.set(day, records);
	const { findings, ...rest } = await watch({
		site: { origin: new URL(url).origin, timeout, atOnce },
		...(await records),
		now: moment,
		grace,
		oldParts,
	});
	return { ...rest, lines: findings.map(findingInText) };
}
