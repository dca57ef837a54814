/** A withdrawal is written into a record by itself; the rest stays as its editor wrote it. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withWithdrawal } from "../../../../scripts/editing/withdrawal.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";

const withdrawal = { on: "2026-11-23" as IsoDay, reason: "At the family’s request: “no more”", byOrder: false };
const RECORD = "# The first report\ntitle:   'Its title' # as printed\nkind: overview-report\n";

const textOf = (text: string, more = {}) => {
	const edited = withWithdrawal(text, { ...withdrawal, ...more });
	if ("refusal" in edited) throw new Error(edited.refusal);
	return edited.text;
};

test("is added at the end, and nothing else changes", () => {
	const text = textOf(RECORD);
	expect(text.startsWith(RECORD)).toBe(true);
	expect(parse(text)).toEqual({ ...parse(RECORD), withdrawn: { on: "2026-11-23", reason: withdrawal.reason } });
});

test("says so where it is by order", () => {
	expect(parse(textOf(RECORD, { byOrder: true })).withdrawn.byOrder).toBe(true);
});

test.each([
	["at the end", `${RECORD}hold:\n  until: 2027-01-01\n  reason: Proceedings.\n`],
	["in the middle", RECORD.replace("kind:", "hold:\n  until: 2027-01-01\n  reason: Proceedings.\nkind:")],
])("takes the place of a hold %s", (_, held) => {
	const text = textOf(held);
	expect(text.startsWith(RECORD)).toBe(true);
	expect(parse(text).hold).toBeUndefined();
});

test.each([
	["no end of line", RECORD.trimEnd()],
	["empty lines at its end", `${RECORD}\n\n`],
	["Windows line ends", RECORD.replaceAll("\n", "\r\n")],
])("fits a file with %s", (_, record) => {
	const text = textOf(record);
	expect(parse(text)).toMatchObject({ kind: "overview-report", withdrawn: { on: "2026-11-23" } });
	expect(text.includes("\r\n")).toBe(record.includes("\r\n"));
	expect(/(?<!\r)\n/.test(text)).toBe(!record.includes("\r\n"));
});

test("is not written twice", () => {
	expect(withWithdrawal(textOf(RECORD), withdrawal)).toEqual({
		refusal: "It is withdrawn already: see the lines that begin with withdrawn.",
	});
});
