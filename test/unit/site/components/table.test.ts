import { expect, test } from "vitest";
import { html } from "../../../../site/components/html.ts";
import { table } from "../../../../site/components/table.ts";

const rows = [
	["2026", 3],
	["<2025>", html`<b>1</b>`],
];

test("escapes text in cells and keeps markup", () => {
	const cells = [
		...table({ head: ["Year", "Reviews"], rows })
			.toString()
			.matchAll(/<td class="govuk-table__cell">(.*?)<\/td>/g),
	];
	expect(cells.map(([, cell]) => cell)).toEqual(["2026", "3", "&lt;2025&gt;", "<b>1</b>"]);
});

test("makes the first cell of each row a header if the caller asks for row headers", () => {
	const headers = [
		...table({ head: ["Year"], headsRows: true, rows })
			.toString()
			.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g),
	];
	expect(headers.map(([, header]) => header)).toEqual(["2026", "&lt;2025&gt;"]);
});

test("hides the caption of a table from view by default", () => {
	const options = { caption: "Reviews", head: ["Year"], rows };
	expect(table(options).toString()).toContain('<caption class="govuk-table__caption govuk-visually-hidden">Reviews</caption>');
	expect(table({ ...options, captionHidden: false }).toString()).toContain('<caption class="govuk-table__caption">Reviews</caption>');
});
