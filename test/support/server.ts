/** Helpers for tests of the local server. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";

export const NETLIFY_TOML = path.resolve(import.meta.dirname, "../../netlify.toml");

export type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** Creates a temporary folder, which is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "server-test-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

export async function write(folder: string, files: Record<string, string>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
		await writeFile(path.join(folder, name), content);
	}
}

export function page(heading: string): string {
	return `<!doctype html><html lang="en"><title>${heading}</title><body><h1>${heading}</h1></body></html>`;
}

/** Requests a path exactly as given. `fetch` would normalise the path first. */
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

/**
 * Calls a function every 20 ms until it returns a value.
 * @throws if it returns no value within the given number of seconds
 */
export async function eventually<T>(poll: () => T | undefined | Promise<T | undefined>, seconds = 15): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const value = await poll();
		if (value !== undefined) return value;
		if (Date.now() > deadline) throw new Error(`Nothing happened within ${seconds} seconds.`);
		await setTimeout(20);
	}
}

/** The security headers that every response must have. Other tests check Content-Security-Policy and Permissions-Policy. */
export const STRICT = {
	"strict-transport-security": "max-age=63072000; includeSubDomains; preload",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"cross-origin-embedder-policy": "require-corp",
};
