/** Reads the Board's time zone before the records are parsed, because the checks depend on today's date in that time zone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isTimeZone } from "../records/dates.ts";

/**
 * Returns the IANA time zone in `board.yaml`, or Europe/London if the time zone is missing or unknown. `npm run check` reports
 * an unknown time zone.
 */
export async function timeZoneIn(data: string): Promise<string> {
	const board = await readFile(path.join(data, "board.yaml"), "utf8").catch(() => "");
	const [, , name = ""] = /^timeZone:[ \t]*(['"]?)([\w/+-]+)\1/m.exec(board) ?? [];
	return isTimeZone(name) ? name : "Europe/London";
}
