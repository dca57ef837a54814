/**
 * Mozilla's HTTP Observatory judges the sites as they are served: its own scan, over our server instead of the net. It has 100
 * points for nothing wrong; 30 more are for a policy that begins with nothing allowed (10), no framing (5), no referrer (5) and
 * no use by other origins (10). The other five would be for hashes of scripts of our own, which the same site serves.
 */
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { scan } from "@mdn/mdn-http-observatory";
import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { serveOnItsDay } from "../support/visit.ts";

/** Browsers' list of domains that have asked for HTTPS for ever. The package fetches it by an install script, which we forbid. A site that is yet to be asks for nothing. */
const PRELOADED = path.join(path.dirname(createRequire(import.meta.url).resolve("@mdn/mdn-http-observatory")), "../conf/hsts-preload.json");

const HOST = "learning.example";

let server: LocalServer;

beforeAll(async () => {
	if (!existsSync(PRELOADED)) writeFileSync(PRELOADED, "{}");
	server = await serveOnItsDay(inject("exampleshire"));
	axios.defaults.adapter = overOurServer;
});
afterAll(() => server.close());

/** Answers in the net's place: over HTTPS our server, and over HTTP the redirect that Netlify puts before every site. */
async function overOurServer(config: InternalAxiosRequestConfig): Promise<AxiosResponse> {
	const asked = new URL(config.url ?? "");
	const answered = (status: number, headers: Record<string, string>, data: string) => ({ status, statusText: "", headers, data, config });
	if (asked.protocol === "http:") return answered(301, { location: asked.href.replace("http:", "https:") }, "");
	const response = await fetch(new URL(asked.pathname, server.url), { method: config.method ?? "GET", redirect: "manual" });
	return answered(response.status, Object.fromEntries(response.headers), await response.text());
}

describe("Observatory", () => {
	// A scan begins at an address, whatever follows the host.
	test.each([
		["the home page", "/"],
		["a report that will go", "/reports/lcspr-2-overview-report/"],
		["its document", "/documents/lcspr-2-overview-report.pdf"],
		["the search", "/search/"],
		["a part of its index", "/pagefind/pagefind.js"],
		["a feed", "/feed.xml"],
		["open data", "/data/catalogue.json"],
	])("gives %s 130 points", async (_, address) => {
		const { score, grade, testsFailed } = (await scan(`${HOST}${address}`)).scan;
		expect([score, grade, testsFailed]).toEqual([130, "A+", 0]);
	});

	test("has something to find: without its policy a site has fewer", async () => {
		axios.defaults.adapter = async (config) => {
			const response = await overOurServer(config);
			delete response.headers["content-security-policy"];
			return response;
		};
		const { scan: result } = await scan(HOST);
		axios.defaults.adapter = overOurServer;
		expect(result.score).toBeLessThan(100);
	});
});
