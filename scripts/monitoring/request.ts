/** A response or an error. `error` completes a sentence that starts with “it”. */
export type Reply = { status: number; body: Buffer } | { error: string };

/**
 * The site to send requests to. `timeout` is the timeout for each request, in milliseconds. `atOnce` is the number of requests
 * that may run at the same time.
 */
export type Site = { origin: string; timeout: number; atOnce: number };

/**
 * Requests a path from a live site. Redirects are not followed, because the caller wants to know how the path itself responds.
 * @param content whether to read the body. If false, `body` is empty
 * @returns the reply. Network errors and timeouts are returned, not thrown
 */
export async function request({ origin, timeout }: Site, path: string, content = false): Promise<Reply> {
	try {
		const response = await fetch(new URL(path, origin), {
			redirect: "manual",
			headers: { "cache-control": "no-cache" },
			signal: AbortSignal.timeout(timeout),
		});
		if (content) return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
		await response.body?.cancel();
		return { status: response.status, body: Buffer.alloc(0) };
	} catch (error) {
		const code = codeOf(error);
		if (code === "TimeoutError") return { error: `did not respond within ${timeout / 1000} s` };
		const isTls = /SSL|TLS|CERT|EPROTO|UNABLE_TO/.test(code);
		return { error: isTls ? `could not be reached securely (TLS: ${code})` : `could not be reached (${code})` };
	}
}

/** Requests several paths, at most `site.atOnce` at a time. The replies have the same order as the paths. */
export async function requestAll(site: Site, paths: readonly string[]): Promise<Reply[]> {
	const replies: Reply[] = new Array(paths.length);
	const queue = paths.entries();
	const work = async () => {
		for (const [index, path] of queue) replies[index] = await request(site, path);
	};
	await Promise.all(Array.from({ length: Math.min(site.atOnce, paths.length) }, work));
	return replies;
}

/** Returns the body of a reply as text, or undefined if the status is not 200. */
export function textOf(reply: Reply): string | undefined {
	return "status" in reply && reply.status === 200 ? reply.body.toString("utf8") : undefined;
}

/** Parses the body of a reply as JSON. Returns undefined if the status is not 200 or the body is not JSON. */
export function jsonOf(reply: Reply): unknown {
	try {
		return JSON.parse(textOf(reply) ?? "");
	} catch {
		return undefined;
	}
}

/**
 * Returns the code of an error thrown by `fetch`. Returns `TimeoutError` after a timeout, and the error's message if there is no
 * code. Node wraps the system or TLS error that has the code in another error, which says only “fetch failed”.
 */
export function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === "TimeoutError") return error.name;
	const cause = error.cause instanceof Error ? error.cause : error;
	return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
