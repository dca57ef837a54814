/** A sign of life comes when somebody would wonder, and not more often than that. */
import { expect, test } from "vitest";
import { progressLine } from "../../../../scripts/cli/progress.ts";

test("nothing within the first second, then a line a second at most", () => {
	const lines: string[] = [];
	let now = 0;
	const progress = progressLine(
		(line) => lines.push(line),
		() => now,
	);
	for (now = 0; now <= 3000; now += 100) progress(`at ${now}`);
	expect(lines).toEqual(["at 1000 …\n", "at 2000 …\n", "at 3000 …\n"]);
});
