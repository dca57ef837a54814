/**
 * Runs the scan from Mozilla's HTTP Observatory against our server instead of the internet. A site without problems scores 100 points.
 * Our site scores another 30: 10 for a policy with default-src 'none', 5 for no framing, 5 for no referrer, and 10 for no use by other
 * origins. Five more would be for hashes of scripts (Subresource Integrity), which scripts from the same origin do not need.
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
 * The HSTS preload list. The package downloads it in an install script, which we do not run. An empty list is correct for a site that is
 * not live.
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

/** Replaces the network: HTTPS goes to our server, and HTTP gets the redirect to HTTPS that Netlify adds to every site. */
async function overOurServer(config: InternalAxiosRequestConfig): Promise<AxiosResponse> {
	const address = new URL(config.url ?? "");
	const result = (status: number, headers: Record<string, string>, data: string) => ({ status, statusText: "", headers, data, config });
	if (address.protocol === "http:") return result(301, { location: address.href.replace("http:", "https:") }, "");
	const response = await fetch(new URL(address.pathname, server.url), { method: config.method ?? "GET", redirect: "manual" });
	return result(response.status, Object.fromEntries(response.headers), await response.text());
}

describe("Observatory", () => {
	// The scan accepts a host that is followed by a path.
	test.each([
		["the home page", "/"],
		["a report that will be removed", "/reports/lcspr-2-overview-report/"],
		["a document that will be removed", "/documents/lcspr-2-overview-report.pdf"],
		["the search", "/search/"],
		["the search script", "/pagefind/pagefind.js"],
		["a feed", "/feed.xml"],
		["open data", "/data/catalogue.json"],
	])("gives %s 130 points", async (_, address) => {
		const { score, grade, testsFailed } = (await scan(`${HOST}${address}`)).scan;
		expect([score, grade, testsFailed]).toEqual([130, "A+", 0]);
	});

	test("gives fewer than 100 points without a Content-Security-Policy", async () => {
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
