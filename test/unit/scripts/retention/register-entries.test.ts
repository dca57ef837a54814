import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { leavingWithin, type RegisterEntry, registerOf } from "../../../../scripts/retention/register-entries.ts";
import { catalogueOf, type Files, NATIONAL, OVERVIEW, REVIEW } from "../../../support/records.ts";

const DAY = "2026-06-01";

/** Returns the YAML of an overview report for SCR 001 that was published on the given date. */
const overview = (published: string, more = "") => OVERVIEW.replace("2026-05-17", published) + more;

function register(files: Files, asOf = DAY): RegisterEntry[] {
	const result = catalogueOf({ "reviews/scr-001.yaml": REVIEW, ...files }, [], asOf);
	return result.ok ? registerOf(result.states) : [];
}

/** Returns the only entry in the register for one overview report. */
const entryOf = (report: string, asOf?: string) => register({ "reports/scr-001-overview-report.yaml": report }, asOf)[0];

const BASE = { slug: "scr-001-overview-report", kind: "overview-report", review: "SCR 001" };
const KEPT = "kept for 12 months by the Board's policy";

describe("the register explains the state of a report", () => {
	test("the register gives the last public day and the policy for a public report", () => {
		expect(entryOf(overview("2026-05-17"))).toEqual({
			...BASE,
			state: "public",
			published: "2026-05-17",
			lastPublicDay: "2027-05-17",
			reason: KEPT,
		});
	});

	test("the register gives the day before a planned withdrawal as the last public day", () => {
		const report = overview("2026-05-17", "withdrawn: {on: 2026-09-10, reason: A mistake.}\n");
		expect(entryOf(report)).toMatchObject({
			state: "public",
			lastPublicDay: "2026-09-09",
			reason: "to be withdrawn on 10 September 2026: A mistake.",
		});
	});

	test("the register marks a report that will be withdrawn by order, so that summaries do not name the report", () => {
		const report = overview("2026-05-17", "withdrawn: {on: 2026-09-10, byOrder: true, reason: An order.}\n");
		expect(entryOf(report)).toMatchObject({
			...{ state: "public", lastPublicDay: "2026-09-09", byOrder: true },
			reason: "to be withdrawn by order on 10 September 2026: An order.",
		});
	});

	test("the register gives the day of a republication, the reason for it, and the end of the new retention period", () => {
		const report = overview("2020-05-17", "republished: {on: 2026-03-01, reason: An inquiry.}\n");
		const again = `published again on 1 March 2026: An inquiry.; ${KEPT}`;
		expect(entryOf(report)).toMatchObject({ state: "public", lastPublicDay: "2027-03-01", reason: again });
		expect(entryOf(report, "2027-03-02")).toMatchObject({ state: "removed", removedOn: "2027-03-02", reason: again });
		expect(entryOf(report, "2026-02-28")).toMatchObject({ state: "removed", removedOn: "2021-05-18", reason: KEPT });
		const older = (asOf?: string) => entryOf(report.replace("published: 2020-05-17\n", "removed: {}\n"), asOf);
		expect(older("2026-02-28")).toMatchObject({ state: "removed", reason: "removed before these records began" });
		expect(older("2027-03-02")).toMatchObject({ state: "removed", reason: again });
	});

	test("the register says if a report will be kept longer than the policy requires", () => {
		const longer = (more: string) => entryOf(overview("2026-05-17", `keepLonger: {${more}reason: An inquiry.}\n`));
		expect(longer("until: 2028-12-31, ")).toMatchObject({ state: "public", reason: "kept until 31 December 2028: An inquiry." });
		expect(longer("")).toMatchObject({ state: "public", reason: "kept until further notice: An inquiry." });
	});

	test("the register gives the last public day and the reason for a report that is kept longer", () => {
		const report = overview("2025-05-17", "keepLonger: {until: 2026-12-31, reason: An inquiry.}\n");
		expect(entryOf(report)).toMatchObject({
			state: "held",
			lastPublicDay: "2026-12-31",
			reason: "kept until 31 December 2026: An inquiry.",
		});
	});

	test("the register gives the removal date and the policy for a removed report", () => {
		expect(entryOf(overview("2025-05-17"))).toMatchObject({
			state: "removed",
			lastPublicDay: "2026-05-17",
			removedOn: "2026-05-18",
			reason: KEPT,
		});
	});

	test("the register gives the end of the longer period of a removed report that was kept longer", () => {
		const report = overview("2024-05-17", "keepLonger: {until: 2025-12-31, reason: An inquiry.}\n");
		expect(entryOf(report)).toMatchObject({
			state: "removed",
			removedOn: "2026-01-01",
			reason: `${KEPT}; then kept until 31 December 2025`,
		});
	});

	test("the register gives the date of a withdrawal and the reason for the withdrawal", () => {
		const report = overview("2026-05-17", "withdrawn: {on: 2026-05-20, reason: A mistake.}\n");
		expect(entryOf(report)).toMatchObject({ state: "withdrawn", removedOn: "2026-05-20", reason: "A mistake." });
	});

	test("the register gives the reason for the embargo on an embargoed report", () => {
		const report = overview("2026-06-10", "notBefore: {on: 2026-06-10, reason: A trial.}\n");
		expect(entryOf(report)).toEqual({ ...BASE, state: "embargoed", published: "2026-06-10", reason: "A trial." });
	});

	test("the register says that no retention rule applies to a permanent report", () => {
		expect(register({ "reports/a.yaml": NATIONAL })).toEqual([
			{ slug: "a", kind: "national-analysis", state: "permanent", reason: "no retention rule applies to it" },
		]);
	});
});

test("the register is sorted by slug", () => {
	const files = { "reports/b.yaml": NATIONAL, "reports/c.yaml": NATIONAL, "reports/a.yaml": NATIONAL };
	expect(register(files).map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
});

describe("the list of reports that will be removed within a number of days", () => {
	const kind = (name: string, published: string) => ({
		[`reports/scr-001-${name}.yaml`]: overview(published).replace("overview-report", name),
	});
	const entries = register({
		...kind("overview-report", "2025-06-08"),
		...kind("executive-summary", "2025-06-01"),
		...kind("action-plan", "2025-05-31"),
		"reports/a.yaml": NATIONAL,
	});
	const leaving = (days: number) => leavingWithin(entries, DAY as IsoDay, days).map(({ slug }) => slug);

	test("the register counts the given day as day 0, and sorts reports by removal date", () => {
		expect(leaving(0)).toEqual(["scr-001-executive-summary"]);
		expect(leaving(6)).toEqual(["scr-001-executive-summary"]);
		expect(leaving(7)).toEqual(["scr-001-executive-summary", "scr-001-overview-report"]);
	});
});
