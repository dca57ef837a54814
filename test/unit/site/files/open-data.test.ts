import { expect, test } from "vitest";
import { openDataOf, rowsOf } from "../../../../site/files/open-data.ts";
import { A_DAY, BRIEFING, NATIONAL, OVERVIEW, publicOn, REVIEW } from "../../../support/records.ts";

const FILES = {
	"reviews/scr-001.yaml": `${REVIEW}published: 2026-05\nlearning:\n  - point: Look.\n    audiences: [managers]\n  - point: Ask.\n    audiences: [managers]\n`,
	"reports/scr-001-overview-report.yaml": `${OVERVIEW}documentDate: 2025-12\n`,
	"reports/a.yaml": `${NATIONAL.replace("onRequest: publisher\n", "url: https://ofsted.example.org/ages\n")}published: 2026-04\n`,
	"briefings/a.yaml": BRIEFING,
};
const rows = rowsOf(publicOn(A_DAY, FILES));
const rowOf = (url: string) => rows.find((row) => row.url === `https://testshire.example.org${url}`);

test("the open data has one row for each public record", () => {
	expect(rows.map(({ type }) => type).toSorted()).toEqual(["briefing", "report", "report", "review"]);
});

test("the open data has no row for a removed report", () => {
	const later = rowsOf(publicOn("2027-05-18", FILES));
	expect(later.map(({ title }) => title)).not.toContain("Overview");
	expect(later).toHaveLength(3);
});

test("the row for a report has the date of its document and the date of its publication on this site", () => {
	expect(rowOf("/reports/scr-001-overview-report/")).toMatchObject({
		date: "2025-12",
		published: "2026-05-17",
		lastPublicDay: "2027-05-17",
		review: "SCR 001",
	});
});

test("the row for a national publication does not give the day on which it was added to this site as its date", () => {
	const row = rowOf("/reports/a/");
	expect(row).toMatchObject({ published: "2026-04", publisher: "Ofsted", document: "https://ofsted.example.org/ages" });
	expect(row).not.toHaveProperty("date");
});

test("the row for a review names each audience of its learning points once", () => {
	expect(rowOf("/reviews/scr-001/")?.audiences).toEqual(["Managers"]);
});

test("the open data names the Board, the date and the schema", () => {
	expect(openDataOf(publicOn(A_DAY, FILES))).toMatchObject({
		$schema: "https://testshire.example.org/data/catalogue.schema.json",
		publisher: "Testshire Safeguarding Children Board",
		asOf: A_DAY,
	});
});
