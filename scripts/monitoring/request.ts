/** Asks a live site for one address, as any visitor's program would, and never throws for what the site or the way to it does. */

/** What came back; or, in words that follow "it", what went wrong on the way. */
export type Reply = { status: number; body: Buffer } | { fault: string };

/** How to ask: the site's origin, how long an answer may take (in milliseconds), and how many questions at once. */
export type Site = { origin: string; timeout: number; atOnce: number };

/**
 * Asks for a path. Redirects are not followed: an address either has something or has not.
 * @param content whether the body is wanted too
 */
export async function ask({ origin, timeout }: Site, path: string, content = false): Promise<Reply> {
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
		return { fault: faultIn(error, timeout) };
	}
}

/** The text of an answer with status 200. */
export function textOf(reply: Reply): string | undefined {
	return "status" in reply && reply.status === 200 ? reply.body.toString("utf8") : undefined;
}

/** Node wraps the reason, a system or TLS error with a code, in an error that only says "fetch failed". */
function faultIn(error: unknown, timeout: number): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === "TimeoutError") return `gave no answer within ${timeout / 1000} s`;
	const cause = error.cause instanceof Error ? error.cause : error;
	const code = "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
	return /SSL|TLS|CERT|EPROTO|UNABLE_TO/.test(code) ? `could not be reached safely (TLS: ${code})` : `could not be reached (${code})`;
}

/** A value that a site sent as JSON, whatever it is; nothing where it is none. */
export function jsonOf(reply: Reply): unknown {
	try {
		return JSON.parse(textOf(reply) ?? "");
	} catch {
		return undefined;
	}
}
