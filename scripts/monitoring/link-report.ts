import type { ExternalLink } from "../records/external-links.ts";
import type { Verdict } from "./check-links.ts";
import type { LinkCache } from "./link-cache.ts";

export function verdictInText(verdict: Verdict): string {
	if (verdict.verdict === "there") return "there";
	if (verdict.verdict === "moved") return `moved to ${verdict.to}`;
	return verdict.verdict === "dead" ? `gone: it ${verdict.why}` : `could not be checked: it ${verdict.why}`;
}

const REMEDY = {
	moved: "Open the new address. If it is the same document, write the new address in the record.",
	dead: "Look for the document on its publisher’s website. If it is not there, write onRequest: publisher in place of the url.",
	unsure: "Open it in a browser: some websites do not respond to programs.",
} as const;

const JSON_FIELDS = ["url", "verdict", "to", "why", "places", "file", "line", "column"];

/**
 * Reports every link that is dead, has moved or could not be checked.
 * @returns the report, and in `problems` the number of links that are dead or have moved
 */
export function linkReport(links: readonly ExternalLink[], cache: LinkCache, format: "text" | "json"): { text: string; problems: number } {
	const found = links.flatMap(({ url, places }) => {
		const cached = cache[url];
		return !cached || cached.verdict === "there" ? [] : [{ url, ...cached, places }];
	});
	const problems = found.filter(({ verdict }) => verdict !== "unsure").length;
	if (format === "json") return { text: `${JSON.stringify(found, JSON_FIELDS, "\t")}\n`, problems };
	const lines = found.map((link) => {
		const places = link.places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(", ");
		return [places, link.url, verdictInText(link), `How to fix it: ${REMEDY[link.verdict]}\n`].join("\n  ");
	});
	const unsure = found.length - problems;
	const summary = `${links.length} links: ${problems === 0 ? "none" : problems} to fix${unsure > 0 ? `, ${unsure} that could not be checked` : ""}.`;
	return { text: [...lines, summary, ""].join("\n"), problems };
}
