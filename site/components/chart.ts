/** Draws small SVG charts during the build. The page always shows the same numbers as text. */
import type { OverTime } from "../../scripts/publish/reviews-by-year.ts";
import { details } from "./govuk/details.ts";
import { attributes, classes, type Html, html, type Value } from "./html.ts";
import { table } from "./table.ts";

/** Draws a number as a bar on a scale from zero to `most`. The bar is hidden from screen readers, because the number is next to it. */
export function bar(count: number, most: number, more?: string): Html {
	const width = most === 0 ? 0 : Math.round((count / most) * 1000) / 10;
	return html`<svg class="${classes("bar", more)}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"/></svg>`;
}

/** The width of a chart, in pixels. The chart is no wider than the narrowest screen, so that its text is never scaled down. */
const WIDTH = 288;
/** The margin at both ends. It leaves space for a year label that is wider than its column. */
const INSET = 14;
const HEIGHT = 132;
const TOP = 20;
const FLOOR = 108;
/** A year label with four digits needs this much space, in pixels from one label's centre to the next. */
const YEAR_ROOM = 44;
/** A year label with two digits needs this much space, in pixels. */
const SHORT_YEAR_ROOM = 26;
/** Numbers are shown above the columns only if the columns' centres are at least this many pixels apart. */
const COUNT_ROOM = 20;

/** Draws yearly counts as columns on a scale from zero, with a table that shows the same numbers. */
export function yearChart({ years, unknown }: OverTime, { caption, note }: { caption: Value; note?: Value }): Html {
	const most = Math.max(...years.map(({ count }) => count));
	const step = (WIDTH - 2 * INSET) / years.length;
	const middle = (index: number) => Math.round((INSET + (index + 0.5) * step) * 10) / 10;
	const short = step < YEAR_ROOM;
	const every = Math.ceil(SHORT_YEAR_ROOM / step);
	const last = years.length - 1;
	return html`<figure class="year-chart">
<figcaption class="year-chart__caption">${caption}</figcaption>
<svg class="year-chart__picture" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${describe(years)}">
<line class="year-chart__floor" x1="0" x2="${WIDTH}" y1="${FLOOR}" y2="${FLOOR}"/>
${years.map(({ year, count }, index) => {
	const tall = most === 0 ? 0 : Math.round((count / most) * (FLOOR - TOP));
	return html`${
		count > 0 &&
		html`<rect${attributes({ class: "year-chart__column", x: middle(index) - columnWidth(step) / 2, y: FLOOR - tall, width: columnWidth(step), height: tall })}/>${step >= COUNT_ROOM && html`<text class="year-chart__count" x="${middle(index)}" y="${FLOOR - tall - 5}">${count}</text>`}
`
	}${(last - index) % every === 0 && html`<text class="year-chart__year" x="${middle(index)}" y="${FLOOR + 19}">${short ? `’${year.slice(2)}` : year}</text>`}`;
})}</svg>
${note && html`<p class="year-chart__note">${note}</p>`}
${details({ summaryText: "These numbers as a table", text: numbers(years, unknown), classes: "year-chart__table" })}
</figure>`;
}

function columnWidth(step: number): number {
	return Math.round(Math.min(32, Math.max(2, step * 0.66)) * 10) / 10;
}

function describe(years: OverTime["years"]): string {
	const some = years.filter(({ count }) => count > 0).map(({ year, count }) => `${year}: ${count}`);
	return `Columns for ${years[0]?.year} to ${years.at(-1)?.year}. ${some.join(", ")}.${some.length < years.length ? " None in the other years." : ""}`;
}

function numbers(years: OverTime["years"], unknown: number): Html {
	const known = years.map(({ year, count }) => [year, count]);
	const rows = unknown > 0 ? [...known, ["Year not known", unknown]] : known;
	return table({ head: ["Year", "Reviews"], headsRows: true, numeric: true, rows });
}
