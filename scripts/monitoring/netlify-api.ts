/**
 * Calls Netlify's API (open-api.netlify.com: getSite, listSiteDeploys, deleteDeploy). The token is sent in one header. Messages
 * never contain the token.
 */

export type Deploy = { id: string; state: string; context?: string; branch?: string; created_at: string; deploy_ssl_url?: string };

export type NetlifySite = { published_deploy?: { id: string; created_at: string } | null; build_settings?: { repo_branch?: string } };

/** The connection to the API. `base` is the API's origin, without a path. */
export type Api = { base: string; token: string; sleep: (milliseconds: number) => Promise<void> };

/**
 * Thrown by the functions below when a call has failed and will not be retried. The message is meant for the person who runs the
 * command.
 */
export class ApiError extends Error {}

/** The largest page size that Netlify allows. */
const PER_PAGE = 100;

const MAX_ATTEMPTS = 5;

/** The timeout for each request, in milliseconds. */
const TIMEOUT = 30_000;
/** The longest wait before a retry, in milliseconds. */
const LONGEST_WAIT = 120_000;

export async function getSite(api: Api, id: string): Promise<NetlifySite> {
	return (await call(api, "GET", `/sites/${encodeURIComponent(id)}`)).json() as Promise<NetlifySite>;
}

/**
 * Lists all deploys of a site. Requests one page after another until a page contains no new deploys, so the size of the pages
 * does not matter.
 */
export async function listDeploys(api: Api, siteId: string): Promise<Deploy[]> {
	const deploys = new Map<string, Deploy>();
	for (let page = 1; ; page++) {
		const before = deploys.size;
		const response = await call(api, "GET", `/sites/${encodeURIComponent(siteId)}/deploys?page=${page}&per_page=${PER_PAGE}`);
		for (const deploy of (await response.json()) as Deploy[]) deploys.set(deploy.id, deploy);
		if (deploys.size === before) return [...deploys.values()];
	}
}

/** Deletes a deploy. If the deploy no longer exists, that counts as success. */
export async function deleteDeploy(api: Api, id: string): Promise<void> {
	await call(api, "DELETE", `/deploys/${encodeURIComponent(id)}`, [404]);
}

/**
 * Sends a request, and retries after network errors, status 429 and server errors.
 * @param accepted statuses that count as success in addition to 2xx
 * @throws {ApiError} if the final attempt fails, or a retry would not help
 */
async function call(api: Api, method: string, path: string, accepted: readonly number[] = []): Promise<Response> {
	for (let attempt = 1; ; attempt++) {
		const response = await send(api, method, path);
		if (response instanceof Response && (response.ok || accepted.includes(response.status))) return response;
		const temporary = typeof response === "string" || response.status === 429 || response.status >= 500;
		if (!temporary || attempt === MAX_ATTEMPTS)
			throw new ApiError(`${method} ${path}: ${typeof response === "string" ? response : messageFor(response.status)}`);
		await api.sleep(waitAfter(response, attempt, Date.now()));
	}
}

async function send({ base, token }: Api, method: string, path: string): Promise<Response | string> {
	try {
		// Redirects are not followed, because that would send the token to another address.
		return await fetch(new URL(`/api/v1${path}`, base), {
			method,
			redirect: "manual",
			headers: { authorization: `Bearer ${token}` },
			signal: AbortSignal.timeout(TIMEOUT),
		});
	} catch (error) {
		// Report only the error code, because the message about an invalid header would contain the token.
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return `Netlify could not be reached (${cause instanceof Error && "code" in cause ? String(cause.code) : "no response"}).`;
	}
}

/**
 * Returns how long to wait before the next attempt, in milliseconds. Netlify may ask for a certain wait in `Retry-After` (RFC
 * 9110, section 10.2.3) or in `X-RateLimit-Reset` (documented by Netlify, in seconds of Unix time). The wait is limited to two
 * minutes. If Netlify does not ask for a wait, it is 1 s after the first attempt and doubles after each further attempt.
 * @param response the response, or the message of a network error
 * @param now the current time, in milliseconds since 1970
 */
export function waitAfter(response: Response | string, attempt: number, now: number): number {
	const backOff = 1000 * 2 ** (attempt - 1);
	if (typeof response === "string") return backOff;
	const after = response.headers.get("retry-after");
	const reset = Number(response.headers.get("x-ratelimit-reset") ?? Number.NaN) * 1000 - now;
	const asked = after === null ? reset : /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
	return Number.isNaN(asked) ? backOff : Math.min(Math.max(asked, 0), LONGEST_WAIT);
}

function messageFor(status: number): string {
	if (status === 401 || status === 403)
		return "Netlify does not accept the token. Make one under User settings, Applications, and put it into NETLIFY_AUTH_TOKEN.";
	if (status === 404) return "Netlify has no such site. Put its API ID (Site configuration, Site details) into NETLIFY_SITE_ID.";
	return `Netlify responded ${status}.`;
}
