/** The rule for the status of a recommendation, case by case. */
import { describe, expect, test } from "vitest";
import { type RecommendationStatus, STATUS_IDS, statusOf, tallyOf } from "../../../../scripts/publish/recommendation-status.ts";

type FollowUp = Parameters<typeof statusOf>[0];

const done = { completed: "2026-05", overdue: false };
const open = { overdue: false };
const late = { overdue: true };
const seen = { text: "Seen." };
const answer = (accepted: "yes" | "in-part" | "no") => ({ accepted });

describe("the status of a recommendation", () => {
	test.each<[string, Partial<FollowUp>, RecommendationStatus]>([
		["nothing recorded", {}, "no-action"],
		["accepted, without an action", { response: answer("yes") }, "no-action"],
		["evidence without an action", { evidence: [seen] }, "no-action"],
		["one action, completed", { actions: [done] }, "done"],
		["accepted in part, all actions completed", { response: answer("in-part"), actions: [done, done] }, "done"],
		["all actions completed, and evidence", { actions: [done, done], evidence: [seen] }, "changed"],
		["one of two actions not completed", { actions: [done, open] }, "in-progress"],
		["one of two actions not completed, and evidence", { actions: [done, open], evidence: [seen] }, "in-progress"],
		["one of three actions overdue", { actions: [done, open, late] }, "overdue"],
		["one action overdue, and evidence", { actions: [late], evidence: [seen] }, "overdue"],
		["refused, without an action", { response: answer("no") }, "not-accepted"],
		["refused, another action completed, and evidence", { response: answer("no"), actions: [done], evidence: [seen] }, "not-accepted"],
		["refused, another action overdue", { response: answer("no"), actions: [late] }, "not-accepted"],
	])("%s", (_, followUp, status) => {
		expect(statusOf({ actions: [], evidence: [], ...followUp })).toBe(status);
	});
});

test("the tally counts each recommendation once and lists every status", () => {
	const tally = tallyOf([{ status: "done" }, { status: "overdue" }, { status: "done" }]);
	expect(tally.map(({ status }) => status)).toEqual(STATUS_IDS);
	expect(tally.filter(({ count }) => count > 0)).toEqual([
		{ status: "overdue", count: 1 },
		{ status: "done", count: 2 },
	]);
});
