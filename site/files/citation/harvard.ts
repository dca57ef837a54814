/** The Harvard style, as "Cite them right" has it for reports: author (year) *title*. What it is. Publisher. Where. */
import { inWords, yearOf } from "../../../scripts/records/dates.ts";
import type { Citation } from "./citation.ts";

/** A citation in words; the title is set apart so that it can stand in italics. The address comes last, with nothing behind it. */
export function harvard({ author, date, title, kind, publisher, number, version, url, lastPublicDay }: Citation): {
	before: string;
	title: string;
	after: string;
} {
	const isSaid = title.toLowerCase().includes(kind.toLowerCase());
	const sentences = [!isSaid && kind, publisher !== author && publisher, number, version && `Version ${version}`].filter(Boolean);
	const until = lastPublicDay ? ` until ${inWords(lastPublicDay)}` : "";
	return {
		before: `${author} (${date ? yearOf(date) : "no date"}) `,
		title,
		after: `${/[?!.]$/.test(title) ? "" : "."}${sentences.map((sentence) => ` ${sentence}.`).join("")}${url === undefined ? "" : ` Available${until} at: ${url}`}`,
	};
}
