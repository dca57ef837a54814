/** Helpers for tests of the local server. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";

export const NETLIFY_TOML = path.resolve(import.meta.dirname, "../../netlify.toml");

export type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** A folder that is deleted after the test. */
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

/** Requests a path exactly as it is written; `fetch` would normalise it first. */
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

/** Polls until the function returns a value. */
export async function eventually<T>(poll: () => T | undefined | Promise<T | undefined>, seconds = 15): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const value = await poll();
		if (value !== undefined) return value;
		if (Date.now() > deadline) throw new Error(`Nothing happened within ${seconds} seconds.`);
		await setTimeout(20);
	}
}

/** The security headers except Content-Security-Policy and Permissions-Policy, which have tests of their own. */
export const STRICT = {
	"strict-transport-security": "max-age=63072000; includeSubDomains; preload",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"cross-origin-embedder-policy": "require-corp",
};
