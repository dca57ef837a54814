import { mkdir, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type ServerOptions, startServer } from "../../../../scripts/preview/serve.ts";
import { get, NETLIFY_TOML, page, temporaryFolder, write } from "../../../support/server.ts";

const SITE = {
	"index.html": page("Home"),
	"404.html": page("Not found"),
	"reports/kept/index.html": page("Kept report"),
	"reports/gone/index.html": page("Removed report"),
	"documents/kept.pdf": "%PDF-1.7 kept",
	"assets/style.0123456789.css": "body{}",
	"feed.xml": "<feed/>",
	"data/catalogue.csv": "title\n",
	"data/catalogue.json": "{}",
	"pagefind/pagefind.js": "export {};",
	_redirects: [
		"/old.html / 301",
		"/moved/* /reports/:splat 302",
		"/away https://example.org/ 301",
		"/reports/kept/ / 301",
		...["/reports/gone", "/reports/gone/", "/reports/gone/index.html", "/documents/gone.pdf"].map((form) => `${form} /reports/gone/ 410!`),
	].join("\n"),
};

async function serving(files: Record<string, string> = SITE, options: Partial<ServerOptions> = {}) {
	const folder = path.join(await temporaryFolder(), "_site");
	await write(folder, files);
	const server = await startServer({ folder, configFile: NETLIFY_TOML, ...options });
	onTestFinished(() => server.close());
	return { ...server, folder };
}

describe("the preview server", () => {
	it.each([
		["/", 200, "Home"],
		["/index.html", 200, "Home"],
		["/reports/kept/", 200, "Kept report"],
		["/reports/kept/?from=feed", 200, "Kept report"],
		["/reports/kept/index.html", 200, "Kept report"],
		["/documents/kept.pdf", 200, "%PDF-1.7 kept"],
		["/reports/gone", 410, "Removed report"],
		["/reports/gone/", 410, "Removed report"],
		["/reports/gone/?from=feed", 410, "Removed report"],
		["/reports/gone/index.html", 410, "Removed report"],
		["/documents/gone.pdf", 410, "Removed report"],
		["/nowhere", 404, "Not found"],
		["/nowhere/", 404, "Not found"],
		["/reports/", 404, "Not found"],
		["/documents/other.pdf", 404, "Not found"],
	])("responds to %s with status %i", async (address, status, content) => {
		const reply = await get((await serving()).url, address);
		expect([reply.status, reply.body]).toEqual([status, expect.stringContaining(content)]);
	});

	it.each([
		["/old.html", 301, "/"],
		["/old.html/", 301, "/"],
		["/moved/kept/", 302, "/reports/kept/"],
		["/away", 301, "https://example.org/"],
		["/reports/kept", 301, "/reports/kept/"],
		["/reports/kept?from=feed", 301, "/reports/kept/?from=feed"],
	])("redirects %s with status %i to %s", async (address, status, location) => {
		const reply = await get((await serving()).url, address);
		expect([reply.status, reply.headers.location, reply.body]).toEqual([status, location, ""]);
	});

	it("responds with a plain-text 404 if the site has no 404.html", async () => {
		const reply = await get((await serving({ "index.html": page("Home") })).url, "/nowhere");
		expect([reply.status, reply.headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
	});
});

describe("the preview server with other request methods", () => {
	it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses requests with the method %s", async (method) => {
		const reply = await get((await serving()).url, "/", method);
		expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD"]);
	});

	it.each(["/", "/reports/gone/", "/nowhere", "/old.html"])(
		"responds to HEAD for %s with the same headers as for GET, but no body",
		async (address) => {
			const { url } = await serving();
			const [head, whole] = [await get(url, address, "HEAD"), await get(url, address)];
			const withoutDate = ({ date: _, ...headers }: typeof head.headers) => headers;
			expect(head.body).toBe("");
			expect([head.status, withoutDate(head.headers)]).toEqual([whole.status, withoutDate(whole.headers)]);
		},
	);
});

describe("the preview server when it sets headers", () => {
	const REVALIDATE = "public, max-age=0, must-revalidate";

	it.each([
		["/", 200, "text/html; charset=utf-8", REVALIDATE],
		["/reports/gone", 410, "text/html; charset=utf-8", REVALIDATE],
		["/nowhere", 404, "text/html; charset=utf-8", REVALIDATE],
		["/assets/style.0123456789.css", 200, "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
		["/documents/kept.pdf", 200, "application/pdf", "private, no-store"],
		["/documents/gone.pdf", 410, "text/html; charset=utf-8", "private, no-store"],
		["/pagefind/pagefind.js", 200, "text/javascript; charset=utf-8", REVALIDATE],
		["/feed.xml", 200, "application/atom+xml; charset=utf-8", REVALIDATE],
		["/data/catalogue.csv", 200, "text/csv; charset=utf-8", REVALIDATE],
		["/data/catalogue.json", 200, "application/json; charset=utf-8", REVALIDATE],
	])(
		"responds to %s (status %i) with one Content-Type, one Cache-Control and the security headers",
		async (address, status, type, cache) => {
			const reply = await get((await serving()).url, address);
			expect([reply.status, reply.headers["content-type"], reply.headers["cache-control"]]).toEqual([status, type, cache]);
			expect(reply.headers["content-security-policy"]).toMatch(/^default-src 'none'; [^,]*trusted-types 'none'$/);
			expect(reply.headers["x-frame-options"]).toBe("DENY");
		},
	);

	it("joins the values if two rules set the same header", async () => {
		const { url } = await serving({ ...SITE, _headers: "/reports/*\n  X-Frame-Options: SAMEORIGIN\n  X-Own: yes\n" });
		const { headers } = await get(url, "/reports/kept/");
		expect([headers["x-frame-options"], headers["x-own"]]).toEqual(["SAMEORIGIN, DENY", "yes"]);
	});

	it.each([
		["netlify.toml", "[[headers]\n", "Could not parse configuration file"],
		["_site/_headers", "X-Own: yes\n", 'Path should come before header "X-Own"'],
		["_site/_redirects", "/reports/gone 410!\n", 'Missing "to" field'],
	])("responds with 500 while a rule in %s cannot be read", async (name, content, message) => {
		const { folder } = await serving();
		const configFile = path.join(path.dirname(folder), "netlify.toml");
		await write(path.dirname(folder), { [name]: content });
		const server = await startServer({ folder, configFile });
		onTestFinished(() => server.close());
		const reply = await get(server.url, "/");
		expect([reply.status, reply.body]).toEqual([500, expect.stringContaining(message)]);
	});
});

describe("the preview server when it opens files", () => {
	it.each([
		"/../secret.txt",
		"/reports/../../secret.txt",
		"/..%2fsecret.txt",
		"/%2e%2e/secret.txt",
		"/%2e%2e%2fsecret.txt",
		"/..%5csecret.txt",
		"/..\\secret.txt",
		"/%252e%252e%252fsecret.txt",
		"//../secret.txt",
		"/link",
		"/link/",
		"/link/secret.txt",
		"/linked.txt",
		"/linked-page",
		"/linked-folder/",
	])("refuses access to files outside the site through %s", async (address) => {
		const { url, folder } = await serving();
		const outside = path.dirname(folder);
		await write(outside, { "secret.txt": "secret", "folder/index.html": "secret", "folder/secret.txt": "secret" });
		await symlink(path.join(outside, "folder"), path.join(folder, "link"));
		await symlink(path.join(outside, "secret.txt"), path.join(folder, "linked.txt"));
		await symlink(path.join(outside, "secret.txt"), path.join(folder, "linked-page.html"));
		await mkdir(path.join(folder, "linked-folder"));
		await symlink(path.join(outside, "secret.txt"), path.join(folder, "linked-folder/index.html"));
		const reply = await get(url, address);
		expect([reply.status, reply.body]).toEqual([404, page("Not found")]);
	});

	it("serves a symbolic link whose target is inside the site", async () => {
		const { url, folder } = await serving();
		await symlink(path.join(folder, "index.html"), path.join(folder, "same.html"));
		expect((await get(url, "/same.html")).body).toBe(SITE["index.html"]);
	});

	it.each(["/_redirects", "/_redirects/", "/_headers", "/_REDIRECTS"])("refuses access to the configuration file %s", async (address) => {
		expect((await get((await serving({ ...SITE, _headers: "# none\n" })).url, address)).status).toBe(404);
	});

	it.each(["/%", "/%E0%A4", "/%zz"])("responds with 400 to the malformed address %s", async (address) => {
		expect((await get((await serving()).url, address)).status).toBe(400);
	});
});

describe("the preview server while a site is being replaced", () => {
	async function replace(folder: string, files: Record<string, string>): Promise<void> {
		await write(`${folder}.building`, files);
		await rename(folder, `${folder}.last`);
		await rename(`${folder}.building`, folder);
		await rm(`${folder}.last`, { recursive: true });
	}

	it("serves a replaced site at once, with its new rules", async () => {
		const { url, folder } = await serving();
		expect((await get(url, "/reports/kept/")).body).toContain("Kept report");
		await replace(folder, { ...SITE, "reports/kept/index.html": page("Now removed"), _redirects: "/reports/kept/ /reports/kept/ 410!" });
		const reply = await get(url, "/reports/kept/");
		expect([reply.status, reply.body]).toEqual([410, page("Now removed")]);
	});

	it("never serves an incomplete site", async () => {
		const { url, folder } = await serving();
		let replacing = true;
		const seen = new Set<string>();
		const poll = async () => {
			while (replacing) {
				const reply = await get(url, "/reports/kept/");
				seen.add(`${reply.status} ${reply.body}`);
			}
		};
		const polling = [poll(), poll(), poll()];
		for (let round = 1; round <= 40; round++) await replace(folder, { ...SITE, "reports/kept/index.html": page(`Round ${round % 2}`) });
		replacing = false;
		await Promise.all(polling);
		const expected = ["Kept report", "Round 0", "Round 1"].map((heading) => `200 ${page(heading)}`);
		expect([...seen].filter((reply) => !expected.includes(reply))).toEqual([]);
		expect(seen.size).toBeGreaterThan(1);
	});

	it("waits for a missing site, and responds with 503 and Retry-After if the site stays missing", async () => {
		const { url, folder } = await serving();
		await rename(folder, `${folder}.last`);
		const reply = await get(url, "/");
		expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "1"]);
		const waiting = get(url, "/");
		await rename(`${folder}.last`, folder);
		expect((await waiting).status).toBe(200);
	});
});

it("startServer rejects if the port is in use", async () => {
	const { url, folder } = await serving();
	await expect(startServer({ folder, configFile: NETLIFY_TOML, port: Number(new URL(url).port) })).rejects.toThrow("EADDRINUSE");
});
