import { expect, test } from "vitest";
import { recommendationEntry } from "../../../../../site/components/learning/recommendation-list.ts";
import { A_DAY, publicOn, REVIEW } from "../../../../support/records.ts";

/** Returns the details in the list entry for a recommendation. `more` adds YAML fields to the recommendation. */
function factsOf(more: string): string[] {
	const { agencies } = publicOn(A_DAY, {
		"reviews/scr-001.yaml": `${REVIEW}recommendations:\n  - {text: Ask., agency: police${more}}\n`,
	});
	const [found] = agencies.flatMap(({ recommendations }) => recommendations);
	if (!found) throw new Error("There is no recommendation.");
	return [
		...recommendationEntry(found)
			.toString()
			.matchAll(/<span>(.*?)<\/span>/g),
	].map(([, fact = ""]) => fact.replaceAll(/<[^>]*>/g, ""));
}

test("an entry in the list says if a recommendation has no recorded answer and no recorded action", () => {
	expect(factsOf("")).toEqual(["To Police", "No answer recorded", "No action recorded"]);
});

test("shows how many actions are completed", () => {
	const actions = "{action: Train., agency: police, completed: 2026-05}, {action: Check., agency: police, due: 2026-09}";
	expect(factsOf(`, response: {accepted: in-part, text: Some.}, actions: [${actions}]`)).toEqual([
		"To Police",
		"Accepted in part",
		"1 of 2 actions done",
	]);
});

test.each([
	["{action: A., agency: police, due: 2026-03-01}", "0 of 1 action done, 1 overdue (due 1 March 2026)"],
	[
		"{action: A., agency: police, due: 2026-03-01}, {action: B., agency: police, due: 2026-01-02}",
		"0 of 2 actions done, 2 overdue (the first due 2 January 2026)",
	],
])("the entry for a recommendation shows the earliest overdue date of its actions: %s", (actions, fact) => {
	expect(factsOf(`, response: {accepted: "yes", text: All.}, actions: [${actions}]`)[2]).toBe(fact);
});
