/** Where a recommendation stands: the rule case by case, and on both sides of each date. */
import { describe, expect, test } from "vitest";
import {
	type RecommendationStatus,
	recommendationsOf,
	STATUS_IDS,
	statusOf,
	tallyOf,
} from "../../../../scripts/publish/published-recommendations.ts";
import { publicOn, REVIEW } from "../../../support/records.ts";

type Followed = Parameters<typeof statusOf>[0];

const agency = { id: "police", name: "Police" };
const done = { action: "Do it.", agency, completed: "2026-05" as never, overdue: false };
const open = { action: "Do it.", agency, overdue: false };
const late = { action: "Do it.", agency, overdue: true };
const seen = { text: "Seen." };
const answer = (accepted: "yes" | "in-part" | "no") => ({ accepted, text: "We answer." });

describe("the rule", () => {
	test.each<[string, Partial<Followed>, RecommendationStatus]>([
		["nothing recorded", {}, "no-action"],
		["an answer and no action", { response: answer("yes") }, "no-action"],
		["evidence and no action", { evidence: [seen] }, "no-action"],
		["one action completed", { actions: [done] }, "done"],
		["all completed, accepted in part", { response: answer("in-part"), actions: [done, done] }, "done"],
		["all completed and evidence", { actions: [done, done], evidence: [seen] }, "changed"],
		["one of two not completed", { actions: [done, open] }, "in-progress"],
		["one of two not completed, and evidence", { actions: [done, open], evidence: [seen] }, "in-progress"],
		["one overdue among others", { actions: [done, open, late] }, "overdue"],
		["one overdue, and evidence", { actions: [late], evidence: [seen] }, "overdue"],
		["refused, with nothing", { response: answer("no") }, "not-accepted"],
		["refused, with something else done and seen", { response: answer("no"), actions: [done], evidence: [seen] }, "not-accepted"],
		["refused, with something else overdue", { response: answer("no"), actions: [late] }, "not-accepted"],
	])("%s", (_, followed, status) => {
		expect(statusOf({ actions: [], evidence: [], ...followed })).toBe(status);
	});
});

/** The status on a day of a recommendation with one action, written in YAML. */
function statusOn(day: string, action: string, more = ""): RecommendationStatus | undefined {
	const { reviews } = publicOn(day, {
		"reviews/scr-001.yaml": `${REVIEW}recommendations:\n  - text: Do it.\n    agency: police\n    actions: [{action: Do it., ${action}}]\n${more}`,
	});
	return reviews[0]?.recommendations[0]?.status;
}

describe("on both sides of each date", () => {
	test.each([
		["due on a day: that day", "2026-05-31", "due: 2026-05-31", "in-progress"],
		["due on a day: the next", "2026-06-01", "due: 2026-05-31", "overdue"],
		["due in a month: its last day", "2026-05-31", "due: 2026-05", "in-progress"],
		["due in a month: the first of the next", "2026-06-01", "due: 2026-05", "overdue"],
		["due in a year: its last day", "2026-12-31", "due: 2026", "in-progress"],
		["due in a year: the next New Year", "2027-01-01", "due: 2026", "overdue"],
		["completed late, the day before", "2026-06-09", "due: 2026-05, completed: 2026-06-10", "overdue"],
		["completed late, on the day", "2026-06-10", "due: 2026-05, completed: 2026-06-10", "done"],
		["without a date", "2099-12-31", "agency: health", "in-progress"],
	])("%s", (_, day, action, status) => expect(statusOn(day, action)).toBe(status));

	test("evidence counts from the first day that its date can mean", () => {
		const evidence = "    evidence: [{text: Seen., date: 2026-09}]\n";
		expect(statusOn("2026-08-31", "completed: 2026-05", evidence)).toBe("done");
		expect(statusOn("2026-09-01", "completed: 2026-05", evidence)).toBe("changed");
	});
});

describe("every recommendation", () => {
	const two = (agencies: string) => `recommendations: [${agencies.split(" ").map((id) => `{text: For ${id}., agency: ${id}}`)}]\n`;
	const { reviews, agencies } = publicOn("2026-06-01", {
		"reviews/scr-001.yaml": `${REVIEW}published: 2025\nthemes: [neglect]\n${two("police health police")}`,
		"reviews/scr-002.yaml": `${REVIEW.replace("001", "002")}published: 2026\n${two("health")}`,
	});

	test("has its number in its review, and an address that names both", () => {
		expect(recommendationsOf(reviews).map(({ recommendation: { number, id, address } }) => [number, id, address])).toEqual([
			[1, "scr-002-1", "/reviews/scr-002/#scr-002-1"],
			[1, "scr-001-1", "/reviews/scr-001/#scr-001-1"],
			[2, "scr-001-2", "/reviews/scr-001/#scr-001-2"],
			[3, "scr-001-3", "/reviews/scr-001/#scr-001-3"],
		]);
	});

	test("keeps its number where its agency’s are listed", () => {
		expect(
			agencies.map(({ id, recommendations }) => [
				id,
				recommendations.map(({ review, recommendation }) => [review.reference, recommendation.number]),
			]),
		).toEqual([
			[
				"police",
				[
					["SCR 001", 1],
					["SCR 001", 3],
				],
			],
			[
				"health",
				[
					["SCR 002", 1],
					["SCR 001", 2],
				],
			],
		]);
	});

	test("is counted once, under the status that it has", () => {
		const tally = tallyOf([{ status: "done" }, { status: "overdue" }, { status: "done" }]);
		expect(tally.map(({ status }) => status)).toEqual(STATUS_IDS);
		expect(tally.filter(({ count }) => count > 0)).toEqual([
			{ status: "overdue", count: 1 },
			{ status: "done", count: 2 },
		]);
	});
});
