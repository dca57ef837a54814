import { describe, expect, test } from "vitest";
import { bar, yearChart } from "../../../../site/components/chart.ts";

const years = (...counts: number[]) => counts.map((count, index) => ({ year: String(2027 - counts.length + index), count }));
const attributesOf = (markup: string, element: string, name: string) =>
	[...markup.matchAll(new RegExp(`<${element}[^>]* ${name}="([^"]*)"`, "g"))].map(([, value]) => value);

describe("bar renders a bar of a chart", () => {
	test("scales a bar to the greatest number", () => {
		expect([bar(0, 8), bar(2, 8), bar(8, 8), bar(0, 0)].map((drawn) => attributesOf(drawn.toString(), "rect", "width")[0])).toEqual([
			"0",
			"25",
			"100",
			"0",
		]);
	});

	test("hides a bar from screen readers", () => expect(bar(1, 2).toString()).toContain('aria-hidden="true"'));
});

describe("yearChart renders a chart of reviews by year", () => {
	const chart = yearChart({ years: years(2, 0, 4), unknown: 1 }, { caption: "Reviews" }).toString();

	test("scales columns from zero, and draws no column for zero", () => {
		expect(attributesOf(chart, "rect", "height")).toEqual(["44", "88"]);
		expect(attributesOf(chart, "rect", "y")).toEqual(["64", "20"]);
	});

	test("describes the chart to screen readers", () => {
		expect(attributesOf(chart, "svg", "aria-label")).toEqual(["Columns for 2024 to 2026. 2024: 2, 2026: 4. None in the other years."]);
	});

	test("includes a table of the numbers, with the reviews whose year is unknown", () => {
		const cells = [...chart.matchAll(/<(?:th scope="row"|td)[^>]*>([^<]*)</g)].map(([, text]) => text);
		expect(cells).toEqual(["2024", "2", "2025", "0", "2026", "4", "Year not known", "1"]);
	});

	test.each([1, 3, 7, 12, 24, 60])("keeps the labels of %i years inside the chart and apart from each other", (count) => {
		const drawn = yearChart({ years: years(...Array.from({ length: count }, () => 1)), unknown: 0 }, { caption: "Reviews" }).toString();
		const places = [...drawn.matchAll(/<text class="year-chart__year" x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => ({
			x: Number(x),
			text: text ?? "",
		}));
		const [, , width] = attributesOf(drawn, "svg", "viewBox")[0]?.split(" ").map(Number) ?? [];
		// The narrowest screen is 320 pixels wide. A margin of 15 pixels and a border on each side leave 288 pixels.
		expect(width).toBeLessThanOrEqual(288);
		for (const [index, { x, text }] of places.entries()) {
			const half = text.length * 4.5;
			expect(x - half).toBeGreaterThanOrEqual(0);
			expect(x + half).toBeLessThanOrEqual(width ?? 0);
			if (index > 0) expect(x - (places[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(2 * half - 3);
		}
		expect(places.at(-1)?.text.slice(-2)).toBe("26");
	});
});
