import { describe, expect, test } from "vitest";
import { mistakesIn, NATIONAL, REVIEW, SMALLEST } from "../../../support/records.ts";

const BOARD = (SMALLEST["board.yaml"] ?? "")
	.replace("name: The Board\n", "name: The Board\n    phone: 01632 960225\n")
	.replace("phone: '999'\n", "phone: '999'\n      outOfHours: 01632 960448\n");
const wording = (removal: string) => ({ "wording.yaml": (SMALLEST["wording.yaml"] ?? "").replace("After twelve months.", removal) });
const refusals = (files: Record<string, string>) => mistakesIn({ "board.yaml": BOARD, ...files });

describe("the check of written-out telephone numbers", () => {
	test.each(["01632 960225", "01632960225", "+44 1632 960225", "(01632) 960 225"])(
		"refuses a telephone number from board.yaml that wording.yaml writes out as %s",
		(number) => {
			expect(refusals(wording(`Ring ${number}.`))).toEqual([
				`wording.yaml:10:10 [number-written-out] The text on removal has a number from contacts in board.yaml: ${number.replace("(01632", "01632")}. Write {phone.requests}, so that the number changes in one place.`,
			]);
		},
	);

	test("refuses an out-of-hours number from board.yaml in other text", () => {
		expect(refusals(wording("Ring 01632 960448."))).toEqual([expect.stringContaining("Write {phone.concern.1.outOfHours},")]);
	});

	test("refuses a board’s telephone number in records and in other fields of board.yaml, where placeholders do not work", () => {
		const found = refusals({
			"board.yaml": BOARD.replace("exitTo:", "status: Ring 01632 960225.\nexitTo:"),
			"reviews/scr-001.yaml": `${REVIEW}summary: Ring 01632 960225.\n`,
			"reports/a.yaml": `${NATIONAL}note: Ring 01632 960225.\n`,
			"briefings/a.yaml": "title: Ring 01632 960225\nonRequest: board\n",
		}).filter((message) => message.includes("[number-written-out]"));
		expect(found.map((message) => message.split(":")[0]).toSorted()).toEqual([
			"board.yaml",
			"briefings/a.yaml",
			"reports/a.yaml",
			"reviews/scr-001.yaml",
		]);
		for (const message of found) expect(message).toContain("Leave it out.");
	});

	test("accepts emergency numbers, dates and telephone numbers that are not in board.yaml", () => {
		expect(refusals(wording("Ring **999**, or 01632 960226, by 2026-12-01. It is 01484 960225."))).toEqual([]);
	});

	test("accepts the placeholders of telephone numbers", () => {
		expect(refusals(wording("Ring **{phone.requests}**, or at night {phone.concern.1.outOfHours}."))).toEqual([]);
	});
});
