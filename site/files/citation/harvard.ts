/**
 * Formats a citation in the Harvard style of “Cite them right”. The order is `author (year) title. Kind. Publisher. Address`,
 * with the title in italics.
 */
import { inWords, yearOf } from "../../../scripts/records/dates.ts";
import type { Citation } from "./citation.ts";

/** Returns the title separately, so that it can be set in italics. The address is at the very end, so that it is easy to copy. */
export function harvard(citation: Citation): Record<"before" | "title" | "after", string> {
	const { author, date, title, kind, publisher, number, version, url, lastPublicDay } = citation;
	const titleNamesKind = title.toLowerCase().includes(kind.toLowerCase());
	const sentences = [!titleNamesKind && kind, publisher !== author && publisher, number, version && `Version ${version}`].filter(Boolean);
	const until = lastPublicDay ? ` until ${inWords(lastPublicDay)}` : "";
	return {
		before: `${author} (${date ? yearOf(date) : "no date"}) `,
		title,
		after: `${/[?!.]$/.test(title) ? "" : "."}${sentences.map((sentence) => ` ${sentence}.`).join("")}${url === undefined ? "" : ` Available${until} at: ${url}`}`,
	};
}
