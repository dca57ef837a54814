import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Editor, startEditor } from "../../../../scripts/cms/editor-server.ts";
import { ROOT } from "../../../../scripts/project-root.ts";

let folder: string;
let data: string;
let editor: Editor;
let log: string[];

beforeEach(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), "editor-"));
	data = path.join(folder, "data");
	await cp(path.join(ROOT, "test/fixtures/exampleshire"), data, { recursive: true });
	await writeFile(path.join(folder, "secret.yaml"), "secret");
	log = [];
	editor = await startEditor({ folder: data, log: (message) => log.push(message) });
});

afterEach(async () => {
	await editor.close();
	await rm(folder, { recursive: true });
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer; key?: string };

/** Sends a request with the path exactly as given. `fetch` would normalise the path first. */
function send(file: string, { method = "GET", headers = {}, body, key }: Sent = {}): Promise<{ status: number; text: string }> {
	const { port, pathname } = new URL(editor.url);
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: "127.0.0.1", port, method, path: `${key ?? pathname}${file}`, headers: { host: `localhost:${port}`, ...headers } },
			(response) => {
				let text = "";
				response.setEncoding("utf8").on("data", (part: string) => (text += part));
				response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
			},
		);
		sent.on("error", reject);
		sent.end(method === "PUT" ? body : undefined);
	});
}

const RECORD = "files/reviews/scr-026.yaml";

describe("the editor server", () => {
	test("accepts requests from the editor's own page that contain the server's key", async () => {
		expect((await send(RECORD)).status).toBe(200);
		expect((await send(RECORD, { headers: { origin: new URL(editor.url).origin, "sec-fetch-site": "same-origin" } })).status).toBe(200);
	});

	test.each<[string, Sent, number]>([
		["a page without the key", { key: "/" }, 404],
		["a page with the key of another server process", { key: "/AAAAAAAAAAAAAAAAAAAAAA/" }, 404],
		["another host name that points at this computer", { headers: { host: "evil.example" } }, 403],
		["the right host with another port", { headers: { host: "localhost:1" } }, 403],
		["another origin", { headers: { origin: "https://evil.example" } }, 403],
		["a page without an origin", { headers: { origin: "null" } }, 403],
		["a page on another site", { headers: { "sec-fetch-site": "cross-site" } }, 403],
		["a page on another port of this computer", { headers: { "sec-fetch-site": "same-site" } }, 403],
	])("refuses requests from %s", async (_, sent, status) => {
		for (const method of ["GET", "PUT", "DELETE"]) expect((await send(RECORD, { ...sent, method, body: "x" })).status).toBe(status);
		expect(await readFile(path.join(data, "reviews/scr-026.yaml"), "utf8")).not.toBe("x");
	});
});

describe("file handling in the editor server", () => {
	test("lists only records and documents", async () => {
		const files = JSON.parse((await send("files/")).text) as string[];
		const folders = await Promise.all(
			["reviews", "reports", "briefings", "documents"].map(async (name) =>
				(await readdir(path.join(data, name))).map((file) => `${name}/${file}`),
			),
		);
		expect(files).toEqual(["board.yaml", "how-we-learn.yaml", "vocabulary.yaml", "wording.yaml", ...folders.flat()].toSorted());
	});

	test("saves and deletes files without leaving temporary files behind", async () => {
		expect((await send("files/reviews/scr-099.yaml", { method: "PUT", body: "reference: SCR 099\n" })).status).toBe(204);
		expect(await readFile(path.join(data, "reviews/scr-099.yaml"), "utf8")).toBe("reference: SCR 099\n");
		expect((await readdir(path.join(data, "reviews"))).filter((name) => name.startsWith("."))).toEqual([]);
		expect((await send("files/reviews/scr-099.yaml", { method: "DELETE" })).status).toBe(204);
		expect((await send("files/reviews/scr-099.yaml")).status).toBe(404);
		expect(log).toEqual(["reviews/scr-099.yaml saved", "reviews/scr-099.yaml deleted"]);
	});

	test.each([
		["files/../secret.yaml"],
		["files/..%2fsecret.yaml"],
		["files/reviews/..%2f..%2fsecret.yaml"],
		["files/reviews/%2e%2e/%2e%2e/secret.yaml"],
		["files/reviews\\..\\..\\secret.yaml"],
		["files/schemas/review.json"],
		["files/package.yaml"],
		["files/reviews/scr-026.yaml%00.pdf"],
		["files/reviews/.scr-026.yaml"],
		["files/documents/page.html"],
		["files/documents/record.yaml"],
		["files/reviews/%E0%A4%A"],
	])("refuses the path %s, which is not allowed", async (file) => {
		const before = await readFile(path.join(folder, "secret.yaml"), "utf8");
		for (const method of ["GET", "PUT", "DELETE"]) {
			const { status, text } = await send(file, { method, body: "%PDF-x" });
			expect([400, 404, 405]).toContain(status);
			expect(text).not.toBe("secret");
		}
		expect(await readFile(path.join(folder, "secret.yaml"), "utf8")).toBe(before);
		expect(log).toEqual([]);
	});

	test("does not read or write files outside the data folder through symbolic links", async () => {
		await symlink(path.join(folder, "secret.yaml"), path.join(data, "reviews/link.yaml"));
		await mkdir(path.join(folder, "elsewhere"));
		await rm(path.join(data, "briefings"), { recursive: true });
		await symlink(path.join(folder, "elsewhere"), path.join(data, "briefings"));
		expect((await send("files/reviews/link.yaml")).status).toBe(404);
		expect((await send("files/")).text).not.toContain("link.yaml");
		expect((await send("files/briefings/new.yaml", { method: "PUT", body: "x" })).status).toBe(400);
		expect(await readdir(path.join(folder, "elsewhere"))).toEqual([]);
		// Saving replaces the link with a file, and leaves the link's target unchanged.
		expect((await send("files/reviews/link.yaml", { method: "PUT", body: "x" })).status).toBe(204);
		expect(await readFile(path.join(folder, "secret.yaml"), "utf8")).toBe("secret");
	});

	test.each<[string, string, string | Buffer, string]>([
		["records of more than 256 KB", RECORD, Buffer.alloc(256 * 1024 + 1), "at most 256 KB"],
		["documents of more than 20 MB", "files/documents/a.pdf", Buffer.alloc(20 * 1024 * 1024 + 1, "%PDF-"), "at most 20480 KB"],
		["documents that are not PDFs", "files/documents/a.pdf", "<!doctype html>", "a.pdf is not a PDF"],
	])("refuses to save %s", async (_, file, body, message) => {
		const { status, text } = await send(file, { method: "PUT", body });
		expect(status).toBe(400);
		expect(text).toContain(message);
		expect(await readdir(path.join(data, "documents"))).not.toContain("a.pdf");
	});

	test("refuses to delete a file that the site needs", async () => {
		expect((await send("files/board.yaml", { method: "DELETE" })).status).toBe(400);
		expect(await readdir(data)).toContain("board.yaml");
	});
});

test("serves only the files of Sveltia CMS that a browser loads", async () => {
	expect((await send("cms/index.js")).status).toBe(200);
	expect((await send("cms/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2")).status).toBe(200);
	for (const file of ["cms/index.js.map", "cms/../package.json", "cms/%2e%2e/package.json", "cms/", "package.json"])
		expect((await send(file)).status).toBe(404);
});
