/** The dates for which tests build sites. They do not depend on the date on which the tests run. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../scripts/project-root.ts";
import { isPartialDate, lastDayOf } from "../../scripts/records/dates.ts";

/** A date on which Exampleshire, the demonstration board, has a report in every state. */
export const EXAMPLESHIRE_DAY = "2026-12-01";

/** The day after `EXAMPLESHIRE_DAY`. One report's last public day has just passed, so the report is no longer public. */
export const DAY_AFTER = "2026-12-02";

/** The earliest date for which the board in `data/` is built. */
const FIRST = "2026-11-23";

/** The date for which the board in `data/` is built. It is late enough for every record there to have been published. */
export const OUR_DAY = [FIRST, ...datesOfRecords()].toSorted().at(-1) ?? FIRST;

function datesOfRecords(): string[] {
	return globSync("data/{reviews,reports,briefings}/*.yaml", { cwd: ROOT })
		.map((file) => String((parse(readFileSync(path.join(ROOT, file), "utf8")) as { published?: unknown } | null)?.published))
		.filter(isPartialDate)
		.map(lastDayOf);
}
