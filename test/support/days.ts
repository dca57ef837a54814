/** The days for which tests make sites: never today, and right for whatever `data/` holds. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";
import { isPartialDate, lastDayOf } from "../../scripts/records/dates.ts";

/** A day on which Exampleshire has a report in every state. */
export const EXAMPLESHIRE_DAY = "2026-12-01";

/** The day on which this project first had all its tests. */
const FIRST = "2026-11-23";

/** The day for which the board in `data/` is tried: when its newest record was published, or later. */
export const OUR_DAY = [FIRST, ...datesOfRecords()].toSorted().at(-1) ?? FIRST;

function datesOfRecords(): string[] {
	return globSync("data/{reviews,reports,briefings}/*.yaml", { cwd: ROOT })
		.map((file) => String((parse(readFileSync(path.join(ROOT, file), "utf8")) as { published?: unknown } | null)?.published))
		.filter(isPartialDate)
		.map(lastDayOf);
}
