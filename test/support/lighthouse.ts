/** Runs Google's Lighthouse with its default settings, which simulate a phone. */
import lighthouse from "lighthouse";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import { representativesOf, type SitePage, type Sites } from "./kinds.ts";

/** A category's result: its points (0 to 100), and a line for each audit that found a fault, with the measured value. */
export type Points = { name: string; points: number; faults: string[] };

/** Settings for a Lighthouse run. `port` is the browser's debugging port. */
export type Looking = { port: number; categories: readonly string[]; skipAudits?: string[]; ignoreStatusCode?: boolean };

/** Skips the waiting times that only the performance category needs. The other categories can judge a page as soon as it has loaded. */
const AT_ONCE = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, cpuQuietThresholdMs: 0 };

const { computeBenchmarkIndex } = pageFunctions;

/** Stands in for a benchmark of one second for each page, which Lighthouse runs to warn that a slow machine lowers the performance score. */
function noBenchmark(): number {
	return 1000;
}

/**
 * Selects the pages to check. Each kind of page comes from the board in `data/` if that has one, because search engines may index
 * its pages. The demonstration board adds other kinds and its own pages of reviews and reports, some of which have been removed.
 */
export function placesFor({ ours = "", exampleshire = "" }: Sites): SitePage[] {
	return [
		...representativesOf({ ours, exampleshire }),
		...representativesOf({ exampleshire }).filter(({ address }) => /^\/(reports|reviews)\/./.test(address)),
	];
}

/**
 * Measures a page with Lighthouse.
 * @throws if Lighthouse cannot measure the page
 */
export async function pointsOf(url: string, { port, categories, skipAudits = [], ignoreStatusCode = false }: Looking): Promise<Points[]> {
	const isTimed = categories.includes("performance");
	pageFunctions.computeBenchmarkIndex = isTimed ? computeBenchmarkIndex : noBenchmark;
	const result = await lighthouse(url, {
		port,
		logLevel: "error",
		onlyCategories: [...categories],
		skipAudits,
		ignoreStatusCode,
		disableFullPageScreenshot: true,
		...(isTimed ? {} : AT_ONCE),
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
