/** Runs the deploys command against a stub of Netlify's API. */
import { describe, expect, it } from "vitest";
import { type Deploy, deleteDeploy, listDeploys, waitAfter } from "../../../../scripts/monitoring/netlify-api.ts";
import { call, run } from "../../../support/commands.ts";
import { DEPLOYS, PUBLISHED } from "../../../support/deploys.ts";
import { listening } from "../../../support/live-site.ts";

const TOKEN = "nfp_secret";
const SITE = "0a1b2c";

type Calls = { calls: string[]; gone: string[]; tokens: Set<string | undefined> };

/**
 * Starts the stub, which returns two deploys on each page. `first` maps a call to the responses that the stub gives
 * before its usual response.
 */
async function api(
	deploys: readonly Deploy[] = DEPLOYS,
	first: Record<string, Array<{ status: number; headers?: Record<string, string> }>> = {},
): Promise<Calls & { base: string }> {
	const log: Calls = { calls: [], gone: [], tokens: new Set() };
	const base = await listening((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? "/", "http://api");
		const call = `${request.method} ${pathname}`;
		log.calls.push(call);
		log.tokens.add(request.headers.authorization);
		const other = first[call]?.shift();
		if (other) return void response.writeHead(other.status, other.headers).end(`{"message":"${request.headers.authorization}"}`);
		const [, id] = /^\/api\/v1\/deploys\/(.+)$/.exec(pathname) ?? [];
		if (request.method === "DELETE" && id) {
			log.gone.push(id);
			return void response.writeHead(204).end();
		}
		const page = Number(searchParams.get("page"));
		const results: Record<string, unknown> = {
			[`/api/v1/sites/${SITE}`]: { published_deploy: PUBLISHED, build_settings: { repo_branch: "main" } },
			[`/api/v1/sites/${SITE}/deploys`]: deploys.slice((page - 1) * 2, page * 2),
		};
		const result = results[pathname];
		response.writeHead(result ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(result ?? { message: "Not Found" }));
	});
	return { ...log, base };
}

const environment = (more: Record<string, string | undefined> = {}) => ({
	...process.env,
	NETLIFY_AUTH_TOKEN: TOKEN,
	NETLIFY_SITE_ID: SITE,
	...more,
});
const command = (base: string, options: string[] = [], more = {}) => call("deploys.ts", ["--api", base, ...options], environment(more));
const SUPERSEDED = ["old-branch", "old-preview", "yesterday"];

describe("npm run deploys", () => {
	it("lists superseded deploys from all pages without deleting any", async () => {
		const { base, calls, gone, tokens } = await api();
		const { code, out, error } = await command(base);
		expect([
			code,
			out
				.trim()
				.split("\n")
				.map((line) => line.split("  ")[0]),
		]).toEqual([0, SUPERSEDED]);
		expect(error).toBe("7 deploys, 3 of them superseded. Nothing was deleted. To delete them, add --delete.\n");
		expect([calls.length, gone, [...tokens]]).toEqual([6, [], [`Bearer ${TOKEN}`]]);
	});

	it("deletes superseded deploys with --delete, but never the published deploy, the newest production deploy or newer deploys", async () => {
		const { base, gone } = await api();
		const { code, error } = await run("deploys.ts", ["--api", base, "--delete"], undefined, environment());
		expect([code, gone, error]).toEqual([0, SUPERSEDED, "7 deploys, 3 of them superseded. 3 deleted.\n"]);
	});

	it("retries if Netlify responds with 429 or a server error", async () => {
		const { base, gone } = await api(DEPLOYS, {
			[`GET /api/v1/sites/${SITE}`]: [{ status: 429, headers: { "retry-after": "0" } }],
			"DELETE /api/v1/deploys/yesterday": [
				{ status: 503, headers: { "retry-after": "0" } },
				{ status: 502, headers: { "retry-after": "0" } },
			],
		});
		expect([(await command(base, ["--delete"])).code, gone]).toEqual([0, SUPERSEDED]);
	});

	it("deletes the other deploys and exits with 1 if one deploy cannot be deleted, and counts a missing deploy as deleted", async () => {
		const { base, gone } = await api(DEPLOYS, {
			"DELETE /api/v1/deploys/old-branch": [{ status: 422 }],
			"DELETE /api/v1/deploys/old-preview": [{ status: 404 }],
		});
		const { code, out, error } = await command(base, ["--delete"]);
		expect([code, gone]).toEqual([1, ["yesterday"]]);
		expect(out.split("\n").map((line) => line.split("  ")[0])).toEqual([
			"not deleted old-branch",
			"deleted old-preview",
			"deleted yesterday",
			"",
		]);
		expect(error).toBe("DELETE /deploys/old-branch: Netlify responded 422.\n7 deploys, 3 of them superseded. 2 deleted.\n");
	});

	it.each([
		[401, "Netlify does not accept the token."],
		[404, "Netlify has no such site."],
	])("exits with 1 if Netlify responds with %i, and explains why without printing the token", async (status, words) => {
		const { base } = await api(DEPLOYS, { [`GET /api/v1/sites/${SITE}`]: [{ status }] });
		const { code, out, error } = await command(base);
		expect([code, out, error]).toEqual([1, "", expect.stringContaining(words)]);
		expect(error).not.toContain(TOKEN);
	});

	it("does not follow a redirect, which would send the token elsewhere", async () => {
		const { base: other, calls } = await api();
		const { base } = await api(DEPLOYS, { [`GET /api/v1/sites/${SITE}`]: [{ status: 302, headers: { location: other } }] });
		expect([(await command(base)).code, calls]).toEqual([1, []]);
	});

	it.each([
		[{ NETLIFY_AUTH_TOKEN: "" }, [], "NETLIFY_AUTH_TOKEN is not set."],
		[{ NETLIFY_SITE_ID: "" }, [], "NETLIFY_SITE_ID is not set."],
		[{}, ["--api", "http://api.example.org"], "is not the address of an API. Write --api with https."],
	])("exits with 2 when the environment has %j and the options are %j", async (more, options, words) => {
		const { base, calls } = await api();
		const { code, error } = await command(base, options, more);
		expect([code, error, calls]).toEqual([2, expect.stringContaining(words), []]);
	});
});

describe("the API client", () => {
	const client = (base: string) => {
		const waits: number[] = [];
		return { waits, api: { base, token: TOKEN, sleep: async (time: number) => void waits.push(time) } };
	};

	it("calls the API at most five times, and waits for as long as each response asks", async () => {
		const busy = { status: 429, headers: { "retry-after": "7" } };
		const { base, calls } = await api(DEPLOYS, { "DELETE /api/v1/deploys/x": [busy, busy, busy, busy, busy] });
		const { api: patient, waits } = client(base);
		await expect(deleteDeploy(patient, "x")).rejects.toThrow("DELETE /deploys/x: Netlify responded 429.");
		expect([waits, calls.length]).toEqual([[7000, 7000, 7000, 7000], 5]);
	});

	it("stops listing deploys if the API always returns the same page", async () => {
		const base = await listening((_, response) => response.end(JSON.stringify(DEPLOYS.slice(0, 2))));
		expect((await listDeploys(client(base).api, SITE)).map(({ id }) => id)).toEqual(["building", "preview-of-today"]);
	});

	const now = Date.parse("2026-12-01T12:00:00Z");
	const busy = (headers: Record<string, string>) => new Response(null, { status: 429, headers });
	it.each([
		["wait in seconds", busy({ "retry-after": "30" }), 30_000],
		["date", busy({ "retry-after": "Tue, 01 Dec 2026 12:00:10 GMT" }), 10_000],
		["rate limit reset", busy({ "x-ratelimit-reset": String(now / 1000 + 20) }), 20_000],
		["date in the past", busy({ "retry-after": "Tue, 01 Dec 2026 11:00:00 GMT" }), 0],
		["far too long a wait", busy({ "retry-after": "86400" }), 120_000],
		["no wait given", busy({}), 4000],
		["nonsense", busy({ "retry-after": "later" }), 4000],
		["no response", "no response", 4000],
	])("waits for the right time before calling the API again (%s)", (_, response, wait) => expect(waitAfter(response, 3, now)).toBe(wait));
});
