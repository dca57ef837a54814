/** What Netlify would run at its edge before it looks for a file: the site's own guard, on the site's own list. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { answerFor } from "../netlify/guard/gone-response.ts";
import type { Guard } from "../publish/guard-list.ts";
import type { Answer } from "./respond.ts";

/**
 * The list of a site, if it has one.
 * @throws when there is one that cannot be read: to go on without it would show what it stops
 */
export async function readGuard(folder: string): Promise<Guard | undefined> {
	const text = await readFile(path.join(folder, "guard.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
	return text === undefined ? undefined : (JSON.parse(text) as Guard);
}

/** The guard's answer to a request, if it stops it. */
export async function stoppedBy(guard: Guard, address: URL, now: Date): Promise<Answer | undefined> {
	const response = answerFor(new Request(address), guard, now);
	return response && { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}
