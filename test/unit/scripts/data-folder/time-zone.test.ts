import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { timeZoneIn } from "../../../../scripts/data-folder/time-zone.ts";
import { writeBoard } from "../../../support/board-on-disk.ts";
import { run } from "../../../support/commands.ts";

const data = mkdtempSync(path.join(tmpdir(), "time-zone-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test.each([
	["without quotes", "name: A Board\ntimeZone: Asia/Tokyo\n", "Asia/Tokyo"],
	["in quotes", "timeZone: 'Asia/Tokyo'\n", "Asia/Tokyo"],
	["with a comment", "timeZone: Etc/GMT+5 # always\n", "Etc/GMT+5"],
	["in another group of fields", "contacts:\n  timeZone: Asia/Tokyo\n", "Europe/London"],
	["that does not exist", "timeZone: Asia/Nowhere\n", "Europe/London"],
	["in no line", "name: A Board\n", "Europe/London"],
])("reads a time zone %s", async (_, board, zone) => {
	writeFileSync(path.join(data, "board.yaml"), board);
	expect(await timeZoneIn(data)).toBe(zone);
});

test("uses London’s time zone where there is no board.yaml", async () =>
	expect(await timeZoneIn(path.join(data, "nowhere"))).toBe("Europe/London"));

test("commands take today’s date in the Board’s time zone: it always differs between the two sides of the date line", async () => {
	writeBoard(data);
	const board = readFileSync(path.join(data, "board.yaml"), "utf8");
	const days = await Promise.all(
		["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(async (zone, index) => {
			const folder = path.join(data, `${index}`);
			writeBoard(folder);
			writeFileSync(path.join(folder, "board.yaml"), board.replace("Europe/London", zone));
			return /^On .*:/m.exec((await run("register.ts", ["--data", folder])).out)?.[0] ?? expect.unreachable();
		}),
	);
	expect(days[0]).not.toBe(days[1]);
});
