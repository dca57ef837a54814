import { describe, expect, test } from "vitest";
import { type RecommendationStatus, STATUS_IDS, statusOf, tallyOf } from "../../../../scripts/publish/recommendation-status.ts";

type FollowUp = Parameters<typeof statusOf>[0];

const done = { completed: "2026-05", overdue: false };
const open = { overdue: false };
const late = { overdue: true };
const seen = { text: "Seen." };
const answer = (accepted: "yes" | "in-part" | "no") => ({ accepted });

describe("statusOf returns the status of a recommendation", () => {
	test.each<[string, Partial<FollowUp>, RecommendationStatus]>([
		["no-action if nothing is recorded", {}, "no-action"],
		["no-action if the recommendation was accepted but has no action", { response: answer("yes") }, "no-action"],
		["no-action if there is evidence but no action", { evidence: [seen] }, "no-action"],
		["done if the only action is completed", { actions: [done] }, "done"],
		[
			"done if the recommendation was accepted in part and all actions are completed",
			{ response: answer("in-part"), actions: [done, done] },
			"done",
		],
		["changed if all actions are completed and there is evidence", { actions: [done, done], evidence: [seen] }, "changed"],
		["in-progress if one of two actions is not completed", { actions: [done, open] }, "in-progress"],
		[
			"in-progress if one of two actions is not completed, even if there is evidence",
			{ actions: [done, open], evidence: [seen] },
			"in-progress",
		],
		["overdue if one of three actions is overdue", { actions: [done, open, late] }, "overdue"],
		["overdue if its action is overdue, even if there is evidence", { actions: [late], evidence: [seen] }, "overdue"],
		["not-accepted if the recommendation was refused and has no action", { response: answer("no") }, "not-accepted"],
		[
			"not-accepted if the recommendation was refused, even if another action is completed and there is evidence",
			{ response: answer("no"), actions: [done], evidence: [seen] },
			"not-accepted",
		],
		[
			"not-accepted if the recommendation was refused, even if another action is overdue",
			{ response: answer("no"), actions: [late] },
			"not-accepted",
		],
	])("returns the status %s", (_, followUp, status) => {
		expect(statusOf({ actions: [], evidence: [], ...followUp })).toBe(status);
	});
});

test("the tally counts each recommendation once and includes every status", () => {
	const tally = tallyOf([{ status: "done" }, { status: "overdue" }, { status: "done" }]);
	expect(tally.map(({ status }) => status)).toEqual(STATUS_IDS);
	expect(tally.filter(({ count }) => count > 0)).toEqual([
		{ status: "overdue", count: 1 },
		{ status: "done", count: 2 },
	]);
});
