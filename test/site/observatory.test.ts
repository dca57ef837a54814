/**
 * Scans our local server with Mozilla's HTTP Observatory. A site without problems scores 100 points. Our site scores 30 extra points:
 * 10 for a policy with default-src 'none', 5 for forbidding frames, 5 for sending no referrer, and 10 for forbidding other origins to
 * use its files. Script hashes (Subresource Integrity) would give five more, but scripts from the same origin do not need them.
 */
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { scan } from "@mdn/mdn-http-observatory";
import axios, { type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import { serveOnItsDay } from "../support/visit.ts";

/**
 * The file with the HSTS preload list. The package normally downloads it in an install script, which npm does not run here. An empty
 * list is correct for a site that is not live.
 */
const PRELOADED = path.join(path.dirname(createRequire(import.meta.url).resolve("@mdn/mdn-http-observatory")), "../conf/hsts-preload.json");

const HOST = "learning.example";

let server: LocalServer;

beforeAll(async () => {
	if (!existsSync(PRELOADED)) writeFileSync(PRELOADED, "{}");
	server = await serveOnItsDay(inject("exampleshire"));
	axios.defaults.adapter = overOurServer;
});
afterAll(() => server.close());

/** Replaces the network. HTTPS requests go to our server. HTTP requests get the redirect to HTTPS that Netlify adds to every site. */
async function overOurServer(config: InternalAxiosRequestConfig): Promise<AxiosResponse> {
	const address = new URL(config.url ?? "");
	const result = (status: number, headers: Record<string, string>, data: string) => ({ status, statusText: "", headers, data, config });
	if (address.protocol === "http:") return result(301, { location: address.href.replace("http:", "https:") }, "");
	const response = await fetch(new URL(address.pathname, server.url), { method: config.method ?? "GET", redirect: "manual" });
	return result(response.status, Object.fromEntries(response.headers), await response.text());
}

describe("Mozilla's Observatory", () => {
	// The scan accepts a path after the host name.
	test.each([
		["the home page", "/"],
		["a report that will be removed", "/reports/lcspr-2-overview-report/"],
		["a document that will be removed", "/documents/lcspr-2-overview-report.pdf"],
		["the search", "/search/"],
		["the search script", "/pagefind/pagefind.js"],
		["a feed", "/feed.xml"],
		["open data", "/data/catalogue.json"],
	])("the Observatory gives %s 130 points", async (_, address) => {
		const { score, grade, testsFailed } = (await scan(`${HOST}${address}`)).scan;
		expect([score, grade, testsFailed]).toEqual([130, "A+", 0]);
	});

	test("the Observatory gives fewer than 100 points without a Content-Security-Policy", async () => {
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
