/** Reads the Board's time zone before the records are parsed: validating them needs to know what day it is there. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isTimeZone } from "../records/dates.ts";

/** The time zone in `board.yaml`, an IANA name; London's if it has none or an unknown one, which the check reports. */
export async function timeZoneIn(data: string): Promise<string> {
	const board = await readFile(path.join(data, "board.yaml"), "utf8").catch(() => "");
	const [, , name = ""] = /^timeZone:[ \t]*(['"]?)([\w/+-]+)\1/m.exec(board) ?? [];
	return isTimeZone(name) ? name : "Europe/London";
}
