/** Checks that a spreadsheet program cannot mistake a title in the open data for a formula. */
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import template from "../../../../site/files/catalogue-csv.11ty.ts";
import type { SiteData } from "../../../../site/site-data.ts";
import { NATIONAL, publicOn } from "../../../support/records.ts";

/** Returns the title cell for a board that has one report with the given title. */
function titleCell(title: string): string | undefined {
	const catalogue = publicOn("2026-06-01", { "reports/a.yaml": NATIONAL.replace("Ages of concern", JSON.stringify(title)) });
	const rows = parse(template.render({ catalogue, lists: {} } as SiteData), { columns: true }) as Array<{
		title: string;
	}>;
	return rows[0]?.title;
}

test.each(["=1+1", '=HYPERLINK("https://x.example","here")', "+44 1632", "-5", "@SUM(A1)", "＝1+1"])(
	"puts an apostrophe before the title %s",
	(title) => {
		expect(titleCell(title)).toBe(`'${title}`);
	},
);

test.each(["Neglect, and what it does", 'The "voice" of the child', "It's fine", "2009–2011 — naïve", "a = b"])(
	"keeps the title %s unchanged",
	(title) => {
		expect(titleCell(title)).toBe(title);
	},
);
