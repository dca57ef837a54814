/** Runs the site's edge function in the preview. Netlify runs the function before looking for a file. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { goneResponse } from "../netlify/guard/gone-response.ts";
import type { Guard } from "../publish/guard-list.ts";
import type { PreviewResponse } from "./respond.ts";

/**
 * Reads a site's `guard.json`, the list of reports that will expire.
 * @returns undefined if the file does not exist
 * @throws if the file exists but cannot be read. Without the list, the preview would show expired reports
 */
export async function readGuard(folder: string): Promise<Guard | undefined> {
	const text = await readFile(path.join(folder, "guard.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
	return text === undefined ? undefined : (JSON.parse(text) as Guard);
}

/** Returns the response from the edge function, or undefined if the function lets the request pass. */
export async function guardResponse(guard: Guard, address: URL, now: Date): Promise<PreviewResponse | undefined> {
	const response = goneResponse(new Request(address), guard, now);
	return response && { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}
