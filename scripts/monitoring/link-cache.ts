import { z } from "zod";
import type { ExternalLink } from "../records/external-links.ts";
import type { Verdict } from "./check-links.ts";

const DAY = 86_400_000;
const at = z.number().int().nonnegative();

const cacheSchema = z.record(
	z.string(),
	z.discriminatedUnion("verdict", [
		z.strictObject({ verdict: z.literal("there"), at }),
		z.strictObject({ verdict: z.literal("moved"), to: z.string(), at }),
		z.strictObject({ verdict: z.enum(["dead", "unsure"]), why: z.string(), at }),
	]),
);

/** Verdicts, keyed by URL. `at` is the time at which the link was checked, in milliseconds since 1970. */
export type LinkCache = z.infer<typeof cacheSchema>;

/** Parses a cache file. If the file is unreadable, the cache counts as empty and every link is checked again. */
export function parseLinkCache(text: string): LinkCache {
	try {
		return cacheSchema.parse(JSON.parse(text));
	} catch {
		return {};
	}
}

/**
 * Returns the links to check now. These are new links, links whose latest verdict was not `there`, and links whose verdict is too
 * old.
 * @param now the current time, in milliseconds since 1970
 * @param days the number of days for which a verdict of `there` stays valid
 */
export function dueLinks(links: readonly ExternalLink[], cache: LinkCache, now: number, days: number): ExternalLink[] {
	return links.filter(({ url }) => {
		const cached = cache[url];
		return cached?.verdict !== "there" || cached.at > now || now - cached.at >= days * DAY;
	});
}

/** Adds new verdicts to the cache. Drops the verdicts for URLs that no record contains any more. */
export function updateLinkCache(
	links: readonly ExternalLink[],
	cache: LinkCache,
	checked: ReadonlyMap<string, Verdict>,
	now: number,
): LinkCache {
	return Object.fromEntries(
		links.flatMap(({ url }) => {
			const verdict = checked.get(url);
			const entry = verdict ? { ...verdict, at: now } : cache[url];
			return entry ? [[url, entry]] : [];
		}),
	);
}
