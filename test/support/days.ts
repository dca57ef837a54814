/** The days for which tests build sites: never today, and valid whatever `data/` holds. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";
import { isPartialDate, lastDayOf } from "../../scripts/records/dates.ts";

/** A day on which Exampleshire has a report in every state. */
export const EXAMPLESHIRE_DAY = "2026-12-01";

/** The day after it: a report whose last public day was the day before has gone. */
export const DAY_AFTER = "2026-12-02";

/** The day for which the board in `data/` is built at the earliest. */
const FIRST = "2026-11-23";

/** The day for which the board in `data/` is built: when its newest record was published, or later. */
export const OUR_DAY = [FIRST, ...datesOfRecords()].toSorted().at(-1) ?? FIRST;

function datesOfRecords(): string[] {
	return globSync("data/{reviews,reports,briefings}/*.yaml", { cwd: ROOT })
		.map((file) => String((parse(readFileSync(path.join(ROOT, file), "utf8")) as { published?: unknown } | null)?.published))
		.filter(isPartialDate)
		.map(lastDayOf);
}
