/** What the check of links has to say, for people and for programs. */
import type { ExternalLink } from "../records/external-links.ts";
import type { Verdict } from "./check-links.ts";
import type { Memory } from "./link-cache.ts";

/** A verdict in a few words. */
export function verdictInText(verdict: Verdict): string {
	if (verdict.verdict === "there") return "there";
	if (verdict.verdict === "moved") return `moved to ${verdict.to}`;
	return verdict.verdict === "dead" ? `gone: it ${verdict.why}` : `could not be checked: it ${verdict.why}`;
}

const REMEDY = {
	moved: "Open the new address; if it is the same document, write that address here.",
	dead: "Look for it at its publisher. If it is not there, write onRequest: publisher instead of the url.",
	unsure: "Open it in a browser: some websites do not answer programs.",
} as const;

/**
 * The report, and how many links need mending: those gone and those moved. What could not be checked is listed and not counted.
 * @returns in JSON an array of `{ url, verdict, to, why, places: [{ file, line, column }] }`
 */
export function linkReport(links: readonly ExternalLink[], known: Memory, format: "text" | "json"): { text: string; faults: number } {
	const judged = links.flatMap(({ url, places }) => {
		const verdict = known[url];
		return !verdict || verdict.verdict === "there" ? [] : [{ url, places, verdict }];
	});
	const faults = judged.filter(({ verdict }) => verdict.verdict !== "unsure").length;
	if (format === "json") {
		const rows = judged.map(({ url, places, verdict: { at: _at, ...verdict } }) => ({
			url,
			...verdict,
			places: places.map(({ file, line, column }) => ({ file, line, column })),
		}));
		return { text: `${JSON.stringify(rows, undefined, "\t")}\n`, faults };
	}
	const lines = judged.map(({ url, places, verdict }) =>
		[
			places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(", "),
			url,
			verdictInText(verdict),
			`How to mend it: ${REMEDY[verdict.verdict]}\n`,
		].join("\n  "),
	);
	const unsure = judged.length - faults;
	const summary = `${links.length} links: ${faults === 0 ? "none" : faults} to mend${unsure > 0 ? `, ${unsure} that could not be checked` : ""}.`;
	return { text: [...lines, summary, ""].join("\n"), faults };
}
