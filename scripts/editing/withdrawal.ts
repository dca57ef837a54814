/** Writes a withdrawal into the text of a report's record, and touches nothing else in it. */
import { isMap, isScalar, parseDocument } from "yaml";
import type { IsoDay } from "../records/dates.ts";

/** A withdrawal as it is to be written. */
export type Withdrawal = {
	on: IsoDay;
	/** For the Board's own record; it is not published. */
	reason: string;
	/** Whether even the fact of removal must not be shown. */
	byOrder: boolean;
};

/**
 * Adds a withdrawal to a record and takes away a hold, which would contradict it.
 * @param text the record as it stands in its file, known to be valid YAML
 * @returns the new text, or why there is nothing to do
 */
export function withWithdrawal(text: string, { on, reason, byOrder }: Withdrawal): { text: string } | { refusal: string } {
	const ranges = new Map(topLevelOf(text).map(({ key, start, end }) => [key, { start, end }]));
	if (ranges.has("withdrawn")) return { refusal: "It is withdrawn already: see the lines that begin with withdrawn." };
	const hold = ranges.get("hold");
	const kept = hold ? text.slice(0, hold.start) + text.slice(hold.end) : text;
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const lines = ["withdrawn:", `  on: ${on}`, `  reason: ${JSON.stringify(reason)}`, ...(byOrder ? ["  byOrder: true"] : []), ""];
	return { text: `${kept.replace(/\s*$/, end)}${lines.join(end)}` };
}

/** The fields of a record and where each begins and ends in the text, up to the next. */
function topLevelOf(text: string): Array<{ key: string; start: number; end: number }> {
	const { contents } = parseDocument(text);
	if (!isMap(contents)) return [];
	const starts = contents.items.flatMap(({ key }) => (isScalar(key) && key.range ? [{ key: String(key.value), start: key.range[0] }] : []));
	return starts.map((field, index) => ({ ...field, end: starts[index + 1]?.start ?? text.length }));
}

/** What no program can do once a report has been taken down here. */
export const FOLLOW_UP: readonly string[] = [
	"Commit and push the change; the next deploy makes it true. Until then the live site still shows the report.",
	"When that deploy is live: npm run watch-live -- URL, then npm run deploys -- --delete, since older deploys still hold the report.",
	"Ask search engines to forget the page and the document (Google Search Console: Removals; Bing Webmaster Tools: Content Removal).",
	"Ask web archives to take down their copies (archive.org explains how under “remove”).",
	"If the NSPCC’s national case review repository holds it, tell the NSPCC.",
	"Look for copies on other websites by the report’s title, and ask those who hold them.",
	"The document is still in data/documents/ and in the history of this repository: if it must not be there either, delete it and have the history rewritten.",
	"Tell those whom it was sent to.",
];
