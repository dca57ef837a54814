/** Where a day begins and ends for a board. It is needed before the records are judged, since judging needs the day. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isTimeZone } from "../records/dates.ts";

/** Until a board says otherwise. */
const LONDON = "Europe/London";

/**
 * The time zone that `board.yaml` names; London's where it names none. What is wrong with the file, the check says.
 * @param data the data folder
 */
export async function timeZoneIn(data: string): Promise<string> {
	const board = await readFile(path.join(data, "board.yaml"), "utf8").catch(() => "");
	const [, , named = ""] = /^timeZone:[ \t]*(['"]?)([\w/+-]+)\1/m.exec(board) ?? [];
	return isTimeZone(named) ? named : LONDON;
}
