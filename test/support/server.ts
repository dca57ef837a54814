/** What the server's tests share: a small finished site on the disk, requests as they are written, and waiting. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";

export const NETLIFY_TOML = path.resolve(import.meta.dirname, "../../netlify.toml");

export type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "server-test-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files into a folder. */
export async function write(folder: string, files: Record<string, string>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
		await writeFile(path.join(folder, name), content);
	}
}

/** A page with a heading. */
export function page(heading: string): string {
	return `<!doctype html><html lang="en"><title>${heading}</title><body><h1>${heading}</h1></body></html>`;
}

/** Sends a path exactly as it is written; `fetch` would first resolve dots and change what it finds odd. */
export function get(url: string, target: string, method = "GET"): Promise<Reply> {
	const { port } = new URL(url);
	return new Promise((resolve, reject) => {
		const sent = request({ host: "127.0.0.1", port, path: target, method, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("error", reject);
			response.on("end", () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") }),
			);
		});
		sent.on("error", reject);
		sent.end();
	});
}

/** Asks again and again until there is an answer. */
export async function eventually<T>(ask: () => T | undefined | Promise<T | undefined>, seconds = 15): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Nothing happened within ${seconds} seconds.`);
		await setTimeout(20);
	}
}

/** The strict headers, but for the policies on content and on devices, which have tests of their own. */
export const STRICT = {
	"strict-transport-security": "max-age=63072000; includeSubDomains; preload",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"cross-origin-embedder-policy": "require-corp",
};
