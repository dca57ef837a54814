/** What a build believes of its clock. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refuseClockSetBack } from "../../../../scripts/build/clock-check.ts";
import { catalogueOf, OVERVIEW, pdf, REVIEW, SIGNED_OFF } from "../../../support/records.ts";

let site: string;
beforeEach(() => {
	site = path.join(mkdtempSync(path.join(tmpdir(), "clock-")), "site");
	mkdirSync(site);
});
afterEach(() => rmSync(path.dirname(site), { recursive: true, force: true }));

const lastMade = (facts: object) => writeFileSync(path.join(site, "build.json"), JSON.stringify({ board: "Testshire", ...facts }));

/** A build on a day that nobody chose, of a board whose newest sign-off is of 2 May 2026. */
async function build(day: string): Promise<void> {
	const name = "scr-001-overview-report";
	const report = OVERVIEW.replace("onRequest: board", `file: ${name}.pdf`) + SIGNED_OFF;
	const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, [`reports/${name}.yaml`]: report }, [pdf(`${name}.pdf`)], day);
	if (!result.ok) expect.unreachable(JSON.stringify(result.problems));
	return refuseClockSetBack(result.states, site);
}

describe("a day is taken from the clock", () => {
	test.each([
		["later than the last site’s", "2026-06-02"],
		["the same as the last site’s: a site is made again whenever a record changes", "2026-06-01"],
	])("%s", async (_, day) => {
		lastMade({ asOf: "2026-06-01" });
		await expect(build(day)).resolves.toBeUndefined();
	});

	test("whatever an editor’s preview was made for", async () => {
		lastMade({ asOf: "2027-03-01", preview: true });
		await expect(build("2026-06-01")).resolves.toBeUndefined();
	});

	test("where there is no last site, and on the day of a sign-off", async () => {
		await expect(build("2026-05-02")).resolves.toBeUndefined();
	});
});

describe("a day is not taken from the clock", () => {
	test("earlier than the last site’s: what was removed since would come back", async () => {
		lastMade({ asOf: "2026-06-01" });
		await expect(build("2026-05-31")).rejects.toThrow(
			`This computer’s clock says 2026-05-31, but the site in ${site} was made for 2026-06-01. Reports that were removed would come back. Set the clock right. To build for that day all the same, name it: npm run build -- --as-of 2026-05-31`,
		);
	});

	test("earlier than a sign-off, which nobody gives beforehand", async () => {
		await expect(build("2026-05-01")).rejects.toThrow("data/reports/scr-001-overview-report.yaml was signed off on 2026-05-02");
	});
});
