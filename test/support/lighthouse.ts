/** Google's Lighthouse, with its settings for phones. */
import lighthouse from "lighthouse";
import { representativesOf, type SitePage, type Sites } from "./kinds.ts";

/** A category, its points of a hundred, and what it found fault with: what that is, and how much of it there was. */
export type Points = { name: string; points: number; faults: string[] };

/** Which categories are looked at and which audits are not, and where the browser listens. */
export type Looking = { port: number; categories: readonly string[]; skipAudits?: string[]; ignoreStatusCode?: boolean };

/** What is right about a page is so at once; only how fast it is shows later. */
const AT_ONCE = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, cpuQuietThresholdMs: 0 };

/** Pages of the real board first, which search engines may read; from the other, whatever is there only: removed reports, say. */
export function placesFor({ ours = "", exampleshire = "" }: Sites): SitePage[] {
	return [
		...representativesOf({ ours, exampleshire }),
		...representativesOf({ exampleshire }).filter(({ address }) => /^\/(reports|reviews)\/./.test(address)),
	];
}

/**
 * Looks at a page.
 * @throws when Lighthouse could not
 */
export async function pointsOf(url: string, { port, categories, skipAudits = [], ignoreStatusCode = false }: Looking): Promise<Points[]> {
	const result = await lighthouse(url, {
		port,
		logLevel: "error",
		onlyCategories: [...categories],
		skipAudits,
		ignoreStatusCode,
		disableFullPageScreenshot: true,
		...(categories.includes("performance") ? {} : AT_ONCE),
	});
	if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "Lighthouse said nothing."}`);
	const { audits } = result.lhr;
	return Object.values(result.lhr.categories).map(({ id, score, auditRefs }) => ({
		name: id,
		points: Math.round((score ?? 0) * 100),
		faults: auditRefs
			.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
			.map(({ id: audit }) => [audits[audit]?.title ?? audit, audits[audit]?.displayValue].join(" ").trim()),
	}));
}
