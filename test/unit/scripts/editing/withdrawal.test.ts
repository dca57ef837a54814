import { expect, test } from "vitest";
import { parse } from "yaml";
import { addWithdrawal } from "../../../../scripts/editing/withdrawal.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";

const withdrawal = { on: "2026-11-23" as IsoDay, reason: "At the family’s request: “no more”", byOrder: false };
const RECORD = "# The first report\ntitle:   'Its title' # as printed\nkind: overview-report\n";

const textOf = (text: string, more = {}) => {
	const edited = addWithdrawal(text, { ...withdrawal, ...more });
	if ("refusal" in edited) throw new Error(edited.refusal);
	return edited.text;
};

test("adds the withdrawal at the end of the record without changing anything else", () => {
	const text = textOf(RECORD);
	expect(text.startsWith(RECORD)).toBe(true);
	expect(parse(text)).toEqual({ ...parse(RECORD), withdrawn: { on: "2026-11-23", reason: withdrawal.reason } });
});

test("records that a withdrawal was made by order", () => {
	expect(parse(textOf(RECORD, { byOrder: true })).withdrawn.byOrder).toBe(true);
});

test.each([
	["at the end", `${RECORD}keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\n`],
	["in the middle", RECORD.replace("kind:", "keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\nkind:")],
])("removes a longer period %s", (_, held) => {
	const text = textOf(held);
	expect(text.startsWith(RECORD)).toBe(true);
	expect(parse(text).hold).toBeUndefined();
});

test.each([
	["no line break at the end", RECORD.trimEnd()],
	["empty lines at the end", `${RECORD}\n\n`],
	["Windows line breaks", RECORD.replaceAll("\n", "\r\n")],
])("adds a withdrawal to a file with %s, using the line break style of the file", (_, record) => {
	const text = textOf(record);
	expect(parse(text)).toMatchObject({ kind: "overview-report", withdrawn: { on: "2026-11-23" } });
	expect(text.includes("\r\n")).toBe(record.includes("\r\n"));
	expect(/(?<!\r)\n/.test(text)).toBe(!record.includes("\r\n"));
});

test("refuses a report that is already withdrawn", () => {
	expect(addWithdrawal(textOf(RECORD), withdrawal)).toEqual({
		refusal: "The report is already withdrawn. See the lines from withdrawn: on.",
	});
});
