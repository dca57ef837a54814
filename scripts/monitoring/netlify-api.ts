/**
 * The few calls of Netlify's API that are needed here (open-api.netlify.com: getSite, listSiteDeploys, deleteDeploy).
 * The token goes into one header and nowhere else: no message repeats it.
 */

/** What is read of a deploy. */
export type Deploy = { id: string; state: string; context?: string; branch?: string; created_at: string; deploy_ssl_url?: string };

/** What is read of a site. */
export type NetlifySite = { published_deploy?: { id: string; created_at: string } | null; build_settings?: { repo_branch?: string } };

/** How Netlify's API is reached. */
export type Api = {
	/** Where the API is, without a path. */
	base: string;
	token: string;
	/** Waits, in milliseconds. */
	sleep: (milliseconds: number) => Promise<void>;
};

/** Netlify answered with something other than what was asked for; the message is for people. */
export class ApiError extends Error {}

/** As many as Netlify gives on one page. */
const PER_PAGE = 100;

/** How often a call is tried. */
const TRIES = 5;

/** How long one answer may take, and the longest that Netlify is waited for where it asks for time. In milliseconds. */
const PATIENCE = 30_000;
const LONGEST_WAIT = 120_000;

/** A site's facts. */
export async function getSite(api: Api, id: string): Promise<NetlifySite> {
	return (await call(api, "GET", `/sites/${encodeURIComponent(id)}`)).json() as Promise<NetlifySite>;
}

/** Every deploy of a site: pages are asked for until one brings nothing new, however long a page is. */
export async function listDeploys(api: Api, siteId: string): Promise<Deploy[]> {
	const deploys = new Map<string, Deploy>();
	for (let page = 1; ; page++) {
		const before = deploys.size;
		const answer = await call(api, "GET", `/sites/${encodeURIComponent(siteId)}/deploys?page=${page}&per_page=${PER_PAGE}`);
		for (const deploy of (await answer.json()) as Deploy[]) deploys.set(deploy.id, deploy);
		if (deploys.size === before) return [...deploys.values()];
	}
}

/** Deletes a deploy. One that is already gone is as good. */
export async function deleteDeploy(api: Api, id: string): Promise<void> {
	await call(api, "DELETE", `/deploys/${encodeURIComponent(id)}`, [404]);
}

/**
 * Calls the API, again where it is busy or asks for time.
 * @throws {ApiError}
 */
async function call(api: Api, method: string, path: string, fine: readonly number[] = []): Promise<Response> {
	for (let attempt = 1; ; attempt++) {
		const answer = await send(api, method, path);
		if (answer instanceof Response && (answer.ok || fine.includes(answer.status))) return answer;
		const passing = typeof answer === "string" || answer.status === 429 || answer.status >= 500;
		if (!passing || attempt === TRIES)
			throw new ApiError(`${method} ${path}: ${typeof answer === "string" ? answer : meaningOf(answer.status)}`);
		await api.sleep(waitAfter(answer, attempt, Date.now()));
	}
}

async function send({ base, token }: Api, method: string, path: string): Promise<Response | string> {
	try {
		// Followed elsewhere, a redirect would take the token along.
		return await fetch(new URL(`/api/v1${path}`, base), {
			method,
			redirect: "manual",
			headers: { authorization: `Bearer ${token}` },
			signal: AbortSignal.timeout(PATIENCE),
		});
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return `Netlify could not be reached (${cause instanceof Error && "code" in cause ? String(cause.code) : "no answer"}).`;
	}
}

/**
 * How long to wait before the next try: what the answer says (RFC 9110, section 10.2.3; Netlify documents
 * `X-RateLimit-Reset`, in seconds of Unix time), else longer with each try.
 */
export function waitAfter(answer: Response | string, attempt: number, now: number): number {
	const backOff = 1000 * 2 ** (attempt - 1);
	if (typeof answer === "string") return backOff;
	const after = answer.headers.get("retry-after");
	const reset = answer.headers.get("x-ratelimit-reset");
	const asked =
		after === null
			? reset === null
				? Number.NaN
				: Number(reset) * 1000 - now
			: /^\d+$/.test(after)
				? Number(after) * 1000
				: Date.parse(after) - now;
	return Number.isNaN(asked) ? backOff : Math.min(Math.max(asked, 0), LONGEST_WAIT);
}

function meaningOf(status: number): string {
	if (status === 401 || status === 403)
		return "Netlify does not accept the token. Make one under User settings, Applications, and put it into NETLIFY_AUTH_TOKEN.";
	if (status === 404) return "Netlify knows no such site. Put its API ID (Site configuration, Site details) into NETLIFY_SITE_ID.";
	return `Netlify answered ${status}.`;
}
