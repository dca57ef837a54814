import { dayIn } from "../records/dates.ts";

const TIME_ZONE = "Europe/London";
const HOUR = 3_600_000;

/** The timeout for the request to the build hook, in milliseconds. */
const TIMEOUT = 20_000;

/** Checks whether it is less than an hour after midnight in London. */
export function isJustAfterMidnight(now: Date): boolean {
	return dayIn(TIME_ZONE, now) !== dayIn(TIME_ZONE, new Date(now.getTime() - HOUR));
}

/**
 * Triggers a build if it is just after midnight in London. The build removes expired reports from every list and from the search.
 * Netlify's cron times are in UTC, so this function is called twice a night. One of the two calls triggers the build in winter,
 * and the other call does so in summer.
 * @param hook the URL of a Netlify build hook. The URL is secret, because anyone who knows it can trigger builds. No message
 * contains it
 * @throws if the hook does not accept the request, so that Netlify marks the call as failed
 */
export async function triggerBuild(now: Date, hook: string | undefined): Promise<"triggered" | "not now"> {
	if (!isJustAfterMidnight(now)) return "not now";
	if (!hook) throw new Error("BUILD_HOOK is not set. Create a build hook in Netlify, and set BUILD_HOOK to its URL.");
	const status = await fetch(hook, { method: "POST", body: "{}", signal: AbortSignal.timeout(TIMEOUT) }).then(
		(response) => response.status,
		() => undefined,
	);
	if (status === 200 || status === 201) return "triggered";
	const what = status === undefined ? "did not respond" : `responded ${status}`;
	throw new Error(`The build hook ${what}. Check that BUILD_HOOK is still the URL of one of the site's build hooks.`);
}
