/** Asks other websites whether what records lead to is still there: one question at a time for each host, and no more often than needed. */

import { setTimeout as pause } from "node:timers/promises";
import type { ExternalLink } from "../records/external-links.ts";

/** What became of an address. `unsure` is a host that does not answer programs, or not today: a person has to look. */
export type Verdict =
	| { verdict: "there" }
	| { verdict: "moved"; to: string }
	| { verdict: "dead"; why: string }
	| { verdict: "unsure"; why: string };

/** A verdict and when it was given, in milliseconds since 1970. */
export type Remembered = Verdict & { at: number };

/** How politely other websites are asked. */
export type Manners = {
	/** How long an answer may take, in milliseconds. */
	timeout: number;
	/** How often a question is put again when there is no answer. */
	retries: number;
	/** Between two questions to the same host, in milliseconds; twice as long after each failure. */
	between: number;
};

/** Answers by which a host says that it does not want to be asked so, or not now. */
const NOT_NOW = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Answers to HEAD after which a question for the content is fair. */
const NOT_HEAD = new Set([400, 403, 404, 405, 501]);
const HOPS = 10;
const WHO_ASKS = "safeguarding-learning link check (a few questions a week)";

/**
 * Asks for every link, all hosts side by side and each host one question at a time.
 * @param told is called with each address as its verdict is known
 */
export async function checkLinks(
	links: readonly ExternalLink[],
	manners: Manners,
	told: (url: string, verdict: Verdict) => void = () => undefined,
): Promise<Map<string, Verdict>> {
	const verdicts = new Map<string, Verdict>();
	const byHost = Map.groupBy(links, ({ url }) => new URL(url).host);
	await Promise.all(
		[...byHost.values()].map(async (ofHost) => {
			for (const [index, { url }] of ofHost.entries()) {
				if (index > 0) await pause(manners.between);
				const verdict = await verdictOf(url, manners);
				verdicts.set(url, verdict);
				told(url, verdict);
			}
		}),
	);
	return [...verdicts.values()].every(isUnreachable) ? new Map([...verdicts.keys()].map((url) => [url, OFFLINE])) : verdicts;
}

const NO_HOST = "has no host any more";
const OFFLINE: Verdict = { verdict: "unsure", why: "cannot be reached; nor can any other, so this machine may be offline" };

function isUnreachable(verdict: Verdict): boolean {
	return "why" in verdict && (verdict.why === NO_HOST || /^(?:cannot be reached|gives no answer)/.test(verdict.why));
}

/** Follows an address to its end. Only what a host calls permanent counts as moved. */
async function verdictOf(url: string, manners: Manners): Promise<Verdict> {
	let here = url;
	let moved = false;
	for (let hop = 0; hop <= HOPS; hop++) {
		const answer = await askPatiently(here, manners);
		if ("fault" in answer) return answer.gone ? { verdict: "dead", why: answer.fault } : { verdict: "unsure", why: answer.fault };
		const { status, location } = answer;
		if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, here)) {
			moved ||= status === 301 || status === 308;
			here = new URL(location, here).href;
			continue;
		}
		if (status === 404 || status === 410) return { verdict: "dead", why: `answers ${status}` };
		if (status >= 200 && status < 300) return moved ? { verdict: "moved", to: here } : { verdict: "there" };
		return { verdict: "unsure", why: `answers ${status}` };
	}
	return { verdict: "dead", why: `leads in a circle, or over more than ${HOPS} addresses` };
}

type Answer = { status: number; location: string | undefined } | { fault: string; gone: boolean };

async function askPatiently(url: string, manners: Manners): Promise<Answer> {
	for (let attempt = 0; ; attempt++) {
		const head = await askOnce(url, "HEAD", manners.timeout);
		const answer = "status" in head && NOT_HEAD.has(head.status) ? await askOnce(url, "GET", manners.timeout) : head;
		const again = "status" in answer ? NOT_NOW.has(answer.status) : !answer.gone;
		if (!again || attempt === manners.retries) return answer;
		await pause(manners.between * 2 ** (attempt + 1));
	}
}

async function askOnce(url: string, method: "HEAD" | "GET", timeout: number): Promise<Answer> {
	try {
		const response = await fetch(url, {
			method,
			redirect: "manual",
			headers: { "user-agent": WHO_ASKS, accept: "*/*" },
			signal: AbortSignal.timeout(timeout),
		});
		await response.body?.cancel();
		return { status: response.status, location: response.headers.get("location") ?? undefined };
	} catch (error) {
		return faultIn(error, timeout);
	}
}

/** A host that nobody knows any more is gone; everything else may be better tomorrow. */
function faultIn(error: unknown, timeout: number): Answer {
	if (error instanceof Error && error.name === "TimeoutError") return { fault: `gives no answer within ${timeout / 1000} s`, gone: false };
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
	return code === "ENOTFOUND" ? { fault: NO_HOST, gone: true } : { fault: `cannot be reached (${code})`, gone: false };
}
