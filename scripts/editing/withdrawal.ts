import { isMap, isScalar, parseDocument } from "yaml";
import type { IsoDay } from "../records/dates.ts";

/**
 * The withdrawal of a report. `reason` is for the Board's own records and is not published. If `byOrder` is true, the site must
 * not even show that the report was removed.
 */
type Withdrawal = { on: IsoDay; reason: string; byOrder: boolean };

/**
 * Adds a withdrawal to a report's record. Removes any hold, which would contradict the withdrawal. The rest of the record does
 * not change.
 * @param text the record, as valid YAML
 * @returns the new text, or a refusal if the report is already withdrawn
 */
export function addWithdrawal(text: string, { on, reason, byOrder }: Withdrawal): { text: string } | { refusal: string } {
	const ranges = new Map(topLevelOf(text).map(({ key, start, end }) => [key, { start, end }]));
	if (ranges.has("withdrawn")) return { refusal: "The report is already withdrawn. See the lines from withdrawn: on." };
	const longer = ranges.get("keepLonger");
	const rest = longer ? text.slice(0, longer.start) + text.slice(longer.end) : text;
	const end = text.includes("\r\n") ? "\r\n" : "\n";
	const lines = ["withdrawn:", `  on: ${on}`, `  reason: ${JSON.stringify(reason)}`, ...(byOrder ? ["  byOrder: true"] : []), ""];
	return { text: `${rest.replace(/\s*$/, end)}${lines.join(end)}` };
}

/** Returns the top-level fields of a record, with their start and end offsets. A field ends at the start of the next field. */
function topLevelOf(text: string): Array<{ key: string; start: number; end: number }> {
	const { contents } = parseDocument(text);
	if (!isMap(contents)) return [];
	const starts = contents.items.flatMap(({ key }) => (isScalar(key) && key.range ? [{ key: String(key.value), start: key.range[0] }] : []));
	return starts.map((field, index) => ({ ...field, end: starts[index + 1]?.start ?? text.length }));
}

/** The steps that a person must still take after a report has been withdrawn. */
export const FOLLOW_UP: readonly string[] = [
	"Commit and push the change. The live site shows the report until the next deploy.",
	"When that deploy is live, run npm run watch-live -- URL, then npm run deploys -- --delete: older deploys still contain the report.",
	"Ask search engines to remove the page and the document (Google Search Console: Removals; Bing Webmaster Tools: Content Removal).",
	"Ask web archives to remove their copies (archive.org explains how under “remove”).",
	"If the report is in the NSPCC’s national case review repository, tell the NSPCC.",
	"Search for copies on other websites by the report’s title, and ask their owners to remove them.",
	"The document is still in data/documents/ and in this repository’s history. If it must not be there either, delete it and have the history rewritten.",
	"Tell the people and organisations that the report was sent to.",
];
