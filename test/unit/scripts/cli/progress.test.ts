import { expect, test } from "vitest";
import { progressLine } from "../../../../scripts/cli/progress.ts";

test("prints nothing in the first second, then at most one line a second", () => {
	const lines: string[] = [];
	let now = 0;
	const progress = progressLine(
		(line) => lines.push(line),
		() => now,
	);
	for (now = 0; now <= 3000; now += 100) progress(`at ${now}`);
	expect(lines).toEqual(["at 1000 …\n", "at 2000 …\n", "at 3000 …\n"]);
});
