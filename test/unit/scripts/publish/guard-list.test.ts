import { expect, test } from "vitest";
import { goneResponse } from "../../../../scripts/netlify/guard/gone-response.ts";
import { type Guard, guardedPaths, withOrders } from "../../../../scripts/publish/guard-list.ts";
import { leavingByOrder } from "../../../../scripts/publish/removal-notices.ts";
import { BRIEFING, catalogueOf, OVERVIEW, REVIEW } from "../../../support/records.ts";

const ORDER = "withdrawn: {on: 2026-07-01, byOrder: true, reason: An order.}\n";
const BY_ORDER = {
	"reviews/scr-001.yaml": REVIEW,
	"reports/scr-001-overview-report.yaml": OVERVIEW + ORDER,
	"briefings/a.yaml": BRIEFING + ORDER,
};

function leavingOn(asOf: string, files: Parameters<typeof catalogueOf>[0]) {
	const result = catalogueOf(files, [], asOf);
	if (!result.ok) throw new Error("The records have mistakes.");
	return { ordered: leavingByOrder(result.states), catalogue: result.catalogue };
}

test("only the guard list contains the records that will be withdrawn by order in the future", () => {
	const { ordered, catalogue } = leavingOn("2026-06-30", BY_ORDER);
	expect(ordered).toEqual([
		{ address: "/briefings/a/", lastPublicDay: "2026-06-30" },
		{ address: "/reports/scr-001-overview-report/", lastPublicDay: "2026-06-30" },
	]);
	expect(catalogue.reports[0]?.lastPublicDay).toBe("2027-05-17");
	expect(JSON.stringify(catalogue)).not.toContain("2026-07-01");
	expect(leavingOn("2026-07-01", BY_ORDER).ordered).toEqual([]);
});

test("the guard list contains the reports and briefings of a review that will be withdrawn by order", () => {
	const files = { ...BY_ORDER, "reviews/scr-001.yaml": REVIEW + ORDER.replace("07-01", "06-15") };
	expect(leavingOn("2026-06-14", files).ordered.map(({ address, lastPublicDay }) => [address, lastPublicDay])).toEqual([
		["/reviews/scr-001/", "2026-06-14"],
		["/briefings/a/", "2026-06-14"],
		["/reports/scr-001-overview-report/", "2026-06-14"],
	]);
});

test("the address of a record withdrawn by order returns 404 from the day of the withdrawal", () => {
	const page = "/reports/scr-001-overview-report/";
	const notice = { paths: guardedPaths(page), lastPublicDay: "2027-05-17", note: "Removed" };
	const guard: Guard = { timeZone: "Europe/London", entries: [notice] };
	const all = withOrders(guard, [{ address: page, lastPublicDay: "2026-06-30" }], "Not found");
	const statusAt = (time: string) => goneResponse(new Request(`https://board.example${page}`), all, new Date(time))?.status;
	expect(statusAt("2026-06-30T22:59:59Z")).toBeUndefined();
	expect(statusAt("2026-06-30T23:00:00Z")).toBe(404);
	expect(statusAt("2027-06-01T00:00:00Z")).toBe(404);
});

test.each(["/guard.json", "/GUARD.json", "//guard.json", "/./guard.json", "/guard.json/", "/%67uard.json"])(
	"the edge function returns 404 for the guard list at the address %s",
	(address) => {
		const guard: Guard = { timeZone: "Europe/London", entries: [] };
		expect(goneResponse(new Request(`https://board.example${address}`), guard, new Date())?.status).toBe(404);
	},
);
