/** What other websites answered last time, so that they are asked no more often than needed. */
import { z } from "zod";
import type { ExternalLink } from "../records/external-links.ts";
import type { Remembered, Verdict } from "./check-links.ts";

const DAY = 86_400_000;
const at = z.number().int().nonnegative();

const memorySchema = z.record(
	z.string(),
	z.discriminatedUnion("verdict", [
		z.strictObject({ verdict: z.literal("there"), at }),
		z.strictObject({ verdict: z.literal("moved"), to: z.string(), at }),
		z.strictObject({ verdict: z.literal("dead"), why: z.string(), at }),
		z.strictObject({ verdict: z.literal("unsure"), why: z.string(), at }),
	]),
);

/** Answers by address. */
export type Memory = Record<string, Remembered>;

/** Reads what was remembered. What cannot be read is forgotten: everything is then asked for again. */
export function memoryFrom(text: string): Memory {
	try {
		return memorySchema.parse(JSON.parse(text));
	} catch {
		return {};
	}
}

/**
 * The links to ask for: new ones, those whose answer was no good one, and those whose good answer is old.
 * @param now milliseconds since 1970
 * @param days for how many days a good answer is believed
 */
export function dueNow(links: readonly ExternalLink[], memory: Memory, now: number, days: number): ExternalLink[] {
	return links.filter(({ url }) => {
		const known = memory[url];
		return known?.verdict !== "there" || known.at > now || now - known.at >= days * DAY;
	});
}

/** What is known after asking; addresses that no record names any more are forgotten. */
export function memoryWith(links: readonly ExternalLink[], memory: Memory, asked: ReadonlyMap<string, Verdict>, now: number): Memory {
	return Object.fromEntries(
		links.flatMap(({ url }) => {
			const verdict = asked.get(url);
			const known = verdict ? { ...verdict, at: now } : memory[url];
			return known ? [[url, known]] : [];
		}),
	);
}
