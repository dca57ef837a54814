import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type IncomingMessage, get as open } from "node:http";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../../../../scripts/preview/serve.ts";
import { get, NETLIFY_TOML, page, temporaryFolder, write } from "../../../support/server.ts";

const TAG = '<script type="module" src="/__reload.js"></script>';

async function serving(inject: boolean) {
	const folder = await temporaryFolder();
	await write(folder, {
		"index.html": page("Home"),
		"404.html": page("Not found"),
		"fragment.html": "<p>No body",
		"feed.xml": "<feed></body></feed>",
		_redirects: "/gone / 410!",
	});
	const server = await startServer({ folder, configFile: NETLIFY_TOML, inject });
	onTestFinished(() => server.close());
	return { ...server, folder };
}

/** Opens the event stream, and returns the response and its chunks. */
async function listen(url: string) {
	const request = open(new URL("/__events", url));
	const [response] = (await once(request, "response")) as [IncomingMessage];
	response.setEncoding("utf8");
	const chunks = response[Symbol.asyncIterator]() as AsyncIterator<string>;
	expect((await chunks.next()).value).toBe(": connected\n\n");
	return { response, chunks };
}

describe("live reload", () => {
	it.each([
		["/", 200, "Home"],
		["/nowhere", 404, "Not found"],
		["/gone", 410, "Home"],
	])("adds only the reload script to the page at %s (status %i)", async (address, status, heading) => {
		const { url } = await serving(true);
		const reply = await get(url, address);
		expect([reply.status, reply.body]).toEqual([status, page(heading).replace("</body>", `${TAG}</body>`)]);
		expect(reply.headers["content-length"]).toBe(String(Buffer.byteLength(reply.body)));
		expect(reply.headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval';");
	});

	it("adds the script at the end of the file if the page has no body element", async () => {
		expect((await get((await serving(true)).url, "/fragment")).body).toBe(`<p>No body${TAG}`);
	});

	it("does not change other files or the files on disk", async () => {
		const { url, folder } = await serving(true);
		await get(url, "/");
		expect((await get(url, "/feed.xml")).body).toBe("<feed></body></feed>");
		expect(await readFile(path.join(folder, "index.html"), "utf8")).toBe(page("Home"));
	});

	it("serves the reload script as JavaScript", async () => {
		const reply = await get((await serving(true)).url, "/__reload.js");
		expect([reply.status, reply.headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
		expect(reply.body).toContain('new EventSource("/__events")');
	});

	it("sends an event to all open pages whenever the server reloads", async () => {
		const { url, reload } = await serving(true);
		const pages = await Promise.all([listen(url), listen(url)]);
		for (const { response } of pages) expect(response.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
		for (let round = 0; round < 2; round++) {
			reload();
			for (const { chunks } of pages) expect((await chunks.next()).value).toBe("data: reload\n\n");
		}
	});

	it("disconnects all pages when the server closes, and ignores pages that were already closed", async () => {
		const { url, reload, close } = await serving(true);
		const [left, open] = await Promise.all([listen(url), listen(url)]);
		left.response.destroy();
		reload();
		expect((await open.chunks.next()).value).toBe("data: reload\n\n");
		await close();
		expect((await open.chunks.next()).done).toBe(true);
	});

	it("applies changed header rules after a reload", async () => {
		const folder = await temporaryFolder();
		const configFile = path.join(await temporaryFolder(), "netlify.toml");
		const rule = (value: string) => ({ "netlify.toml": `[[headers]]\nfor = "/*"\n[headers.values]\nX-Own = "${value}"\n` });
		await write(folder, { "index.html": page("Home") });
		await write(path.dirname(configFile), rule("before"));
		const server = await startServer({ folder, configFile });
		onTestFinished(() => server.close());
		expect((await get(server.url, "/")).headers["x-own"]).toBe("before");
		await write(path.dirname(configFile), rule("after"));
		server.reload();
		expect((await get(server.url, "/")).headers["x-own"]).toBe("after");
	});
});

describe("a server without live reload", () => {
	it("serves pages as they are on disk", async () => {
		expect((await get((await serving(false)).url, "/")).body).toBe(page("Home"));
	});

	it.each(["/__reload.js", "/__events"])("does not serve the reload address %s", async (address) => {
		expect((await get((await serving(false)).url, address)).status).toBe(404);
	});
});
