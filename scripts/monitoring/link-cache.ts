/** Caches the results of link checks, so that other websites are requested no more often than needed. */
import { z } from "zod";
import type { ExternalLink } from "../records/external-links.ts";
import type { CachedVerdict, Verdict } from "./check-links.ts";

const DAY = 86_400_000;
const at = z.number().int().nonnegative();

const cacheSchema = z.record(
	z.string(),
	z.discriminatedUnion("verdict", [
		z.strictObject({ verdict: z.literal("there"), at }),
		z.strictObject({ verdict: z.literal("moved"), to: z.string(), at }),
		z.strictObject({ verdict: z.literal("dead"), why: z.string(), at }),
		z.strictObject({ verdict: z.literal("unsure"), why: z.string(), at }),
	]),
);

/** Cached verdicts by URL. */
export type LinkCache = Record<string, CachedVerdict>;

/** Parses a cache file. An unreadable cache counts as empty: every link is then checked again. */
export function parseLinkCache(text: string): LinkCache {
	try {
		return cacheSchema.parse(JSON.parse(text));
	} catch {
		return {};
	}
}

/**
 * The links to check now: new links, links whose last verdict was not `there`, and links whose verdict is too old.
 * @param now milliseconds since 1970
 * @param days how many days a verdict of `there` stays valid
 */
export function dueLinks(links: readonly ExternalLink[], cache: LinkCache, now: number, days: number): ExternalLink[] {
	return links.filter(({ url }) => {
		const cached = cache[url];
		return cached?.verdict !== "there" || cached.at > now || now - cached.at >= days * DAY;
	});
}

/** The cache with new verdicts; URLs that no record contains any more are dropped. */
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
