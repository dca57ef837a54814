import { expect, test } from "vitest";
import { noneListed, notRecorded } from "../../../../site/claims/absence-claims.ts";
import { publicOn, REVIEW } from "../../../support/records.ts";

test("a page says that a list is empty only if the list has no entries", () => {
	expect(noneListed("reviews", 0)).toBe("No review is recorded on this website yet.");
	expect(noneListed("reviews", 1)).toBeUndefined();
});

test("a recommendation says that an answer, an action or evidence is missing only if none is recorded", () => {
	const lines = "response: {accepted: 'yes', text: We shall.}, actions: [{action: Do.}], evidence: [{text: Seen.}]";
	const files = {
		"reviews/scr-001.yaml": `${REVIEW}recommendations: [{text: Ask., agency: police}, {text: Ask., agency: police, ${lines}}]\n`,
	};
	const [bare, full] = publicOn("2026-06-01", files).reviews[0]?.recommendations ?? [];
	if (!bare || !full) return expect.unreachable();
	const parts = ["answer", "action", "evidence"] as const;
	expect(parts.map((part) => notRecorded(part, bare))).toEqual([
		"No answer is recorded here.",
		"No action is recorded here.",
		"No evidence is recorded here.",
	]);
	expect(parts.map((part) => notRecorded(part, bare, true))).toEqual(["No answer recorded", "No action recorded", "No evidence recorded"]);
	expect(parts.map((part) => notRecorded(part, full))).toEqual([undefined, undefined, undefined]);
});
