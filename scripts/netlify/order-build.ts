/** Has the site made again when a day has begun in London: what expired at midnight goes from every list and the search. */
import { dayIn } from "../records/dates.ts";

const TIME_ZONE = "Europe/London";
const HOUR = 3_600_000;

/** How long Netlify may take to take the order. In milliseconds. */
const PATIENCE = 20_000;

/** Whether midnight in London was less than an hour ago. */
export function isJustAfterMidnight(now: Date): boolean {
	return dayIn(TIME_ZONE, now) !== dayIn(TIME_ZONE, new Date(now.getTime() - HOUR));
}

/**
 * Orders a build if it is just after midnight in London. Schedules at Netlify are in UTC, so that this is called at
 * two times, of which one is right in winter and the other in summer.
 * @param hook the address of a build hook. It is a secret: who knows it can order builds. No message repeats it
 * @throws when the order is not taken, so that the call is marked as failed
 */
export async function orderBuild(now: Date, hook: string | undefined): Promise<"ordered" | "not now"> {
	if (!isJustAfterMidnight(now)) return "not now";
	if (!hook) throw new Error("BUILD_HOOK is not set: make a build hook in Netlify and put its address there.");
	const status = await fetch(hook, { method: "POST", body: "{}", signal: AbortSignal.timeout(PATIENCE) }).then(
		(response) => response.status,
		() => "nothing",
	);
	if (status !== 200 && status !== 201)
		throw new Error(`The build hook answered ${status}: look whether BUILD_HOOK is still one of the site's.`);
	return "ordered";
}
