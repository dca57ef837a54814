/** The web editor's server: what it gives and takes, from whom, and what it refuses. */
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
let said: string[];

beforeEach(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), "editor-"));
	data = path.join(folder, "data");
	await cp(path.join(ROOT, "test/fixtures/exampleshire"), data, { recursive: true });
	await writeFile(path.join(folder, "secret.yaml"), "secret");
	said = [];
	editor = await startEditor({ folder: data, told: (words) => said.push(words) });
});

afterEach(async () => {
	await editor.close();
	await rm(folder, { recursive: true });
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer; key?: string };

/** Sends a request with a path as it is: `fetch` would tidy it first. */
function ask(place: string, { method = "GET", headers = {}, body, key }: Sent = {}): Promise<{ status: number; text: string }> {
	const { port, pathname } = new URL(editor.url);
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: "127.0.0.1", port, method, path: `${key ?? pathname}${place}`, headers: { host: `localhost:${port}`, ...headers } },
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

describe("who may ask", () => {
	test("is our own page, with the key of this run and under our own name", async () => {
		expect((await ask(RECORD)).status).toBe(200);
		expect((await ask(RECORD, { headers: { origin: new URL(editor.url).origin, "sec-fetch-site": "same-origin" } })).status).toBe(200);
	});

	test.each<[string, Sent, number]>([
		["a page that does not know the key", { key: "/" }, 404],
		["a page with the key of another run", { key: "/AAAAAAAAAAAAAAAAAAAAAA/" }, 404],
		["a name that was pointed at this computer", { headers: { host: "evil.example" } }, 403],
		["our name with another port", { headers: { host: "localhost:1" } }, 403],
		["another origin", { headers: { origin: "https://evil.example" } }, 403],
		["a page of no origin", { headers: { origin: "null" } }, 403],
		["a page of another site", { headers: { "sec-fetch-site": "cross-site" } }, 403],
		["a page of another port of this computer", { headers: { "sec-fetch-site": "same-site" } }, 403],
	])("and not %s", async (_, sent, status) => {
		for (const method of ["GET", "PUT", "DELETE"]) expect((await ask(RECORD, { ...sent, method, body: "x" })).status).toBe(status);
		expect(await readFile(path.join(data, "reviews/scr-026.yaml"), "utf8")).not.toBe("x");
	});
});

describe("what may be read and written", () => {
	test("is every record and document, and nothing else of the folder", async () => {
		const places = JSON.parse((await ask("files/")).text) as string[];
		const folders = await Promise.all(
			["reviews", "reports", "briefings", "documents"].map(async (name) =>
				(await readdir(path.join(data, name))).map((file) => `${name}/${file}`),
			),
		);
		expect(places).toEqual(["board.yaml", "how-we-learn.yaml", "vocabulary.yaml", "wording.yaml", ...folders.flat()].toSorted());
	});

	test("is written whole, and nothing stays beside it", async () => {
		expect((await ask("files/reviews/scr-099.yaml", { method: "PUT", body: "reference: SCR 099\n" })).status).toBe(204);
		expect(await readFile(path.join(data, "reviews/scr-099.yaml"), "utf8")).toBe("reference: SCR 099\n");
		expect((await readdir(path.join(data, "reviews"))).filter((name) => name.startsWith("."))).toEqual([]);
		expect((await ask("files/reviews/scr-099.yaml", { method: "DELETE" })).status).toBe(204);
		expect((await ask("files/reviews/scr-099.yaml")).status).toBe(404);
		expect(said).toEqual(["reviews/scr-099.yaml saved", "reviews/scr-099.yaml deleted"]);
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
	])("is not %s", async (place) => {
		const before = await readFile(path.join(folder, "secret.yaml"), "utf8");
		for (const method of ["GET", "PUT", "DELETE"]) {
			const { status, text } = await ask(place, { method, body: "%PDF-x" });
			expect([400, 404, 405]).toContain(status);
			expect(text).not.toBe("secret");
		}
		expect(await readFile(path.join(folder, "secret.yaml"), "utf8")).toBe(before);
		expect(said).toEqual([]);
	});

	test("is not what a link leads to", async () => {
		await symlink(path.join(folder, "secret.yaml"), path.join(data, "reviews/link.yaml"));
		await mkdir(path.join(folder, "elsewhere"));
		await rm(path.join(data, "briefings"), { recursive: true });
		await symlink(path.join(folder, "elsewhere"), path.join(data, "briefings"));
		expect((await ask("files/reviews/link.yaml")).status).toBe(404);
		expect((await ask("files/")).text).not.toContain("link.yaml");
		expect((await ask("files/briefings/new.yaml", { method: "PUT", body: "x" })).status).toBe(400);
		expect(await readdir(path.join(folder, "elsewhere"))).toEqual([]);
		// Written over, the link gives way to a file; what it led to stays.
		expect((await ask("files/reviews/link.yaml", { method: "PUT", body: "x" })).status).toBe(204);
		expect(await readFile(path.join(folder, "secret.yaml"), "utf8")).toBe("secret");
	});

	test.each<[string, string, string | Buffer, string]>([
		["a record of more than 256 KB", RECORD, Buffer.alloc(256 * 1024 + 1), "at most 256 KB"],
		["a document of more than 20 MB", "files/documents/a.pdf", Buffer.alloc(20 * 1024 * 1024 + 1, "%PDF-"), "at most 20480 KB"],
		["a document that is no PDF", "files/documents/a.pdf", "<!doctype html>", "a.pdf is not a PDF"],
	])("is not %s", async (_, place, body, message) => {
		const { status, text } = await ask(place, { method: "PUT", body });
		expect(status).toBe(400);
		expect(text).toContain(message);
		expect(await readdir(path.join(data, "documents"))).not.toContain("a.pdf");
	});

	test("never leaves the site without a file that it needs", async () => {
		expect((await ask("files/board.yaml", { method: "DELETE" })).status).toBe(400);
		expect(await readdir(data)).toContain("board.yaml");
	});
});

test("the program has nothing of its package but what a browser loads", async () => {
	expect((await ask("cms/index.js")).status).toBe(200);
	expect((await ask("cms/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2")).status).toBe(200);
	for (const place of ["cms/index.js.map", "cms/../package.json", "cms/%2e%2e/package.json", "cms/", "package.json"])
		expect((await ask(place)).status).toBe(404);
});
