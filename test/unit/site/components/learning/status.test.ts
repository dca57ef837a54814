import { expect, test } from "vitest";
import type { Tally } from "../../../../../scripts/publish/recommendation-status.ts";
import { tallyLine, tallyTable } from "../../../../../site/components/learning/status.ts";

const tally: Tally = [
	{ status: "overdue", count: 2 },
	{ status: "in-progress", count: 0 },
	{ status: "done", count: 4 },
];

test("the line of counts leaves out statuses that no recommendation has", () => {
	expect(tallyLine(tally)).toBe("2 overdue · 4 done");
	expect(tallyLine([])).toBe("");
});

test("the table of counts links only to statuses that a recommendation has", () => {
	const links = [
		...tallyTable(tally, "Status")
			.toString()
			.matchAll(/href="([^"]*)"/g),
	].map(([, address]) => address);
	expect(links).toEqual(["/recommendations/status/overdue/", "/recommendations/status/done/"]);
});
