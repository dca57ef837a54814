/** Reads the Board's time zone before the records are parsed, because validating them requires today's date in that time zone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isTimeZone } from "../records/dates.ts";

/** The IANA time zone in `board.yaml`, or Europe/London if it is missing or unknown. The check reports an unknown time zone. */
export async function timeZoneIn(data: string): Promise<string> {
	const board = await readFile(path.join(data, "board.yaml"), "utf8").catch(() => "");
	const [, , name = ""] = /^timeZone:[ \t]*(['"]?)([\w/+-]+)\1/m.exec(board) ?? [];
	return isTimeZone(name) ? name : "Europe/London";
}
