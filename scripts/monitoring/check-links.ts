import { setTimeout as pause } from "node:timers/promises";
import type { ExternalLink } from "../records/external-links.ts";
import { codeOf } from "./request.ts";

/**
 * The result of checking a link. `unsure` means that the host failed or refuses requests from programs, so a person has to check
 * the link.
 */
export type Verdict = { verdict: "there" } | { verdict: "moved"; to: string } | { verdict: "dead" | "unsure"; why: string };

/**
 * Limits that keep the check polite to other websites. `timeout` is the timeout for each request. `between` is the pause between
 * two requests to the same host, and doubles after each failure. Both are in milliseconds.
 */
type RequestLimits = { timeout: number; retries: number; between: number };

/** After these statuses the request is retried later, because they may be temporary. */
const RETRY_LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Some hosts reject HEAD requests with these statuses even though a GET request would succeed. */
const TRY_GET = new Set([400, 403, 404, 405, 501]);
const MAX_REDIRECTS = 10;
const USER_AGENT = "safeguarding-learning link check (a few questions a week)";

/**
 * Requests every link. Hosts are checked in parallel, but each host gets only one request at a time.
 * @param onVerdict called with each URL as soon as its verdict is known
 * @returns the verdicts, keyed by URL. If no link could be reached, every verdict is `unsure`, because this machine may be
 * offline
 */
export async function checkLinks(
	links: readonly ExternalLink[],
	limits: RequestLimits,
	onVerdict: (url: string, verdict: Verdict) => void = () => undefined,
): Promise<Map<string, Verdict>> {
	const verdicts = new Map<string, Verdict>();
	const byHost = Map.groupBy(links, ({ url }) => new URL(url).host);
	await Promise.all(
		[...byHost.values()].map(async (ofHost) => {
			for (const [index, { url }] of ofHost.entries()) {
				if (index > 0) await pause(limits.between);
				const verdict = await verdictOf(url, limits);
				verdicts.set(url, verdict);
				onVerdict(url, verdict);
			}
		}),
	);
	return [...verdicts.values()].every(isUnreachable) ? new Map([...verdicts.keys()].map((url) => [url, OFFLINE])) : verdicts;
}

const NO_HOST = "is on a host that does not exist";
const OFFLINE: Verdict = { verdict: "unsure", why: "cannot be reached, and neither can any other link, so this computer may be offline" };

function isUnreachable(verdict: Verdict): boolean {
	return "why" in verdict && (verdict.why === NO_HOST || /^(?:cannot be reached|does not respond)/.test(verdict.why));
}

/** Follows all redirects. A link counts as `moved` only if at least one redirect is permanent (301 or 308). */
async function verdictOf(url: string, limits: RequestLimits): Promise<Verdict> {
	let here = url;
	let moved = false;
	for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
		const result = await requestWithRetries(here, limits);
		if ("error" in result) return { verdict: result.gone ? "dead" : "unsure", why: result.error };
		const { status, location } = result;
		if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, here)) {
			moved ||= status === 301 || status === 308;
			here = new URL(location, here).href;
			continue;
		}
		if (status === 404 || status === 410) return { verdict: "dead", why: `responds ${status}` };
		if (status >= 200 && status < 300) return moved ? { verdict: "moved", to: here } : { verdict: "there" };
		return { verdict: "unsure", why: `responds ${status}` };
	}
	return { verdict: "dead", why: `redirects in a circle, or more than ${MAX_REDIRECTS} times` };
}

type Result = { status: number; location: string | undefined } | { error: string; gone: boolean };

async function requestWithRetries(url: string, limits: RequestLimits): Promise<Result> {
	for (let attempt = 0; ; attempt++) {
		const head = await requestOnce(url, "HEAD", limits.timeout);
		const result = "status" in head && TRY_GET.has(head.status) ? await requestOnce(url, "GET", limits.timeout) : head;
		const retry = "status" in result ? RETRY_LATER.has(result.status) : !result.gone;
		if (!retry || attempt === limits.retries) return result;
		await pause(limits.between * 2 ** (attempt + 1));
	}
}

async function requestOnce(url: string, method: "HEAD" | "GET", timeout: number): Promise<Result> {
	try {
		const response = await fetch(url, {
			method,
			redirect: "manual",
			headers: { "user-agent": USER_AGENT, accept: "*/*" },
			signal: AbortSignal.timeout(timeout),
		});
		await response.body?.cancel();
		return { status: response.status, location: response.headers.get("location") ?? undefined };
	} catch (error) {
		const code = codeOf(error);
		// If DNS does not know the host name, the host is gone. Every other error may be temporary.
		if (code === "ENOTFOUND") return { error: NO_HOST, gone: true };
		return { error: code === "TimeoutError" ? `does not respond within ${timeout / 1000} s` : `cannot be reached (${code})`, gone: false };
	}
}
