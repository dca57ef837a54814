/** Builds a site and prints the seconds that each stage took, as JSON. Usage: `node test/bench/stages.ts DATA OUTPUT [DATE]`. */

import { buildSite } from "../../scripts/build/build-site.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { DAY } from "./corpus.ts";

const [data = "", output = "", day = DAY] = process.argv.slice(2);

/** Stage names, keyed by the first word of the build's progress message at the start of the stage. */
const STAGES: Record<string, string> = {
	Reading: "check",
	Rendering: "render",
	Copying: "documents",
	Building: "index",
	Checking: "gate",
	Moving: "exchange",
};

const stages: Record<string, number> = {};
let [stage, began] = ["start", performance.now()];
function next(words: string): void {
	const now = performance.now();
	stages[stage] = (stages[stage] ?? 0) + (now - began) / 1000;
	[stage, began] = [STAGES[words.split(" ")[0] ?? ""] ?? "end", now];
}

const result = await buildSite({ data, output, asOf: day as IsoDay, progress: next });
next("");
if (!result.ok) throw new Error(JSON.stringify([...result.problems, ...result.findings].slice(0, 3)));
process.stdout.write(`${JSON.stringify(stages)}\n`);
