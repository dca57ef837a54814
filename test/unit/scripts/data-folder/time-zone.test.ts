import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { timeZoneIn } from "../../../../scripts/data-folder/time-zone.ts";
import { writeBoard } from "../../../support/board-on-disk.ts";
import { call } from "../../../support/commands.ts";

const data = mkdtempSync(path.join(tmpdir(), "time-zone-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test.each([
	["a time zone without quotes", "Asia/Tokyo", "name: A Board\ntimeZone: Asia/Tokyo\n"],
	["a time zone in quotes", "Asia/Tokyo", "timeZone: 'Asia/Tokyo'\n"],
	["a time zone with a comment", "America/Bogota", "timeZone: America/Bogota # always\n"],
	["a time zone in another group of fields", "Europe/London", "contacts:\n  timeZone: Asia/Tokyo\n"],
	["an unknown time zone", "Europe/London", "timeZone: Asia/Nowhere\n"],
	["a board.yaml without a time zone", "Europe/London", "name: A Board\n"],
])("timeZoneIn for %s returns %s", async (_, zone, board) => {
	writeFileSync(path.join(data, "board.yaml"), board);
	expect(await timeZoneIn(data)).toBe(zone);
});

test("timeZoneIn returns Europe/London if board.yaml is missing", async () =>
	expect(await timeZoneIn(path.join(data, "nowhere"))).toBe("Europe/London"));

test("commands use today’s date in the Board’s time zone", async () => {
	writeBoard(data);
	const board = readFileSync(path.join(data, "board.yaml"), "utf8");
	const days = await Promise.all(
		["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(async (zone, index) => {
			const folder = path.join(data, `${index}`);
			writeBoard(folder);
			writeFileSync(path.join(folder, "board.yaml"), board.replace("Europe/London", zone));
			return /^On .*:/m.exec((await call("register.ts", ["--data", folder])).out)?.[0] ?? expect.unreachable();
		}),
	);
	expect(days[0]).not.toBe(days[1]);
});
