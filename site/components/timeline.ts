import { addPeriod, type IsoDay, inWords } from "../../scripts/records/dates.ts";
import type { RegisterEntry } from "../../scripts/retention/register-entries.ts";
import { type Html, html } from "./html.ts";
import { plainText } from "./markdown.ts";

const MONTHS = 13;
const ROW = 34;
const HEAD = 28;
const LEFT = 490;
const WIDTH = 1130;

/** The number of characters in a title that fit to the left of the bars. */
const TITLE = 68;

export type Leaving = RegisterEntry & { title: string };

/**
 * Draws a bar for each report, from today until the report leaves the site. The scale covers thirteen months. The page shows the
 * same dates in a table.
 */
export function timeline(entries: readonly Leaving[], asOf: IsoDay): Html {
	const end = addPeriod(asOf, `P${MONTHS}M`);
	const height = HEAD + entries.length * ROW + 10;
	const at = (day: IsoDay) => Math.round(LEFT + Math.min(1, elapsed(asOf, day) / elapsed(asOf, end)) * (WIDTH - LEFT - 10));
	const months = Array.from({ length: MONTHS }, (_, month) => addPeriod(asOf, `P${month + 1}M`));
	return html`<div class="timeline" role="region" aria-label="Timeline" tabindex="0">
<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Reports by the day on which they leave, from ${inWords(asOf)}; the table below says the same">
${months.map((month, index) => {
	const x = at(month);
	return html`<line x1="${x}" y1="${HEAD - 8}" x2="${x}" y2="${height}" class="timeline__month"/>${index % 3 === 2 && html`<text x="${x - 4}" y="14" font-size="13" text-anchor="end" class="timeline__date">${inWords(month)}</text>`}
`;
})}${entries.map(({ title, state, lastPublicDay = asOf }, index) => {
	const y = HEAD + index * ROW;
	return html`<text x="0" y="${y + 19}" font-size="13" class="timeline__title">${plainText(title, TITLE)}</text><rect x="${LEFT}" y="${y + 5}" width="${Math.max(3, at(lastPublicDay) - LEFT)}" height="20" rx="3" class="timeline__bar${state === "held" && " timeline__bar--held"}"/>
`;
})}</svg>
</div>`;
}

function elapsed(from: IsoDay, to: IsoDay): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
