import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type WithdrawalRequest, withdrawalFor, withField, withWithdrawal } from "../../../../scripts/editing/withdrawal.ts";
import type { IsoDay, PartialDate } from "../../../../scripts/records/dates.ts";
import type { Withdrawal } from "../../../../scripts/records/schema/lifecycle.ts";
import type { ReportState } from "../../../../scripts/retention/retention.ts";

const DAY = "2026-11-23" as IsoDay;
const REASON = "At the family’s request: “no more”";
const RECORD = "# The first report\ntitle:   'Its title' # as printed\nkind: overview-report\n";
const NEW = { withdrawn: { on: DAY, reason: REASON }, dropsKeepLonger: true };

const asked = (more: Partial<WithdrawalRequest> = {}) => ({ asOf: DAY, until: undefined, reason: REASON, byOrder: false, ...more });
const day = (text: string) => text as IsoDay;

/** Returns the withdrawal that the takedown command writes into a record that already has a withdrawal. */
function rewritten(
	old: Partial<Withdrawal> & { on: IsoDay },
	more: Partial<WithdrawalRequest> = {},
	state: ReportState = { state: "permanent" },
) {
	return withdrawalFor({ record: { withdrawn: { reason: "Old.", ...old } }, state }, asked(more));
}

describe("withdrawalFor decides which withdrawal takedown writes into a record", () => {
	test("starts a withdrawal today, and ends the withdrawal on the day that the editor gives", () => {
		expect(withdrawalFor({ record: {}, state: { state: "permanent" } }, asked({ until: day("2027-03-01") }))).toEqual({
			withdrawn: { on: DAY, until: "2027-03-01", reason: REASON },
			dropsKeepLonger: false,
		});
	});

	test("does not change a withdrawn record, unless an order requires its removal notice to be removed too", () => {
		expect(rewritten({ on: day("2026-10-01") })).toEqual({ unchanged: "already withdrawn from 2026-10-01" });
		expect(rewritten({ on: day("2026-10-01"), byOrder: true }, { byOrder: true })).toEqual({
			unchanged: "already withdrawn by order from 2026-10-01",
		});
		expect(rewritten({ on: day("2026-10-01") }, { byOrder: true })).toMatchObject({
			withdrawn: { on: "2026-10-01", reason: REASON, byOrder: true },
		});
	});

	test("says on which day a withdrawn record becomes public again", () => {
		expect(rewritten({ on: day("2026-10-01"), until: day("2027-01-01") })).toEqual({
			unchanged: "already withdrawn from 2026-10-01, and is public again from 2027-01-01; to change this, edit until",
		});
	});

	test("moves a future withdrawal forward to today, and keeps its fields byOrder and until", () => {
		expect(rewritten({ on: day("2026-12-24"), until: day("2027-01-06"), byOrder: true })).toMatchObject({
			withdrawn: { on: DAY, until: "2027-01-06", byOrder: true },
		});
	});

	test("replaces a withdrawal that has ended", () => {
		const written = rewritten({ on: day("2026-01-01"), until: day("2026-02-01"), byOrder: true });
		expect(written).toMatchObject({ withdrawn: { on: DAY, reason: REASON } });
		expect(written).not.toHaveProperty("withdrawn.until");
		expect(written).not.toHaveProperty("withdrawn.byOrder");
	});

	test("writes a withdrawal into a removed report only if the takedown is by order", () => {
		const removed = { record: {}, state: { state: "removed", removedOn: day("2026-05-18") } } as const;
		expect(withdrawalFor(removed, asked())).toEqual({
			unchanged: "already removed on 2026-05-18. Its notice stays; with --by-order, the notice goes too",
		});
		expect(withdrawalFor(removed, asked({ byOrder: true }))).toMatchObject({ withdrawn: { on: DAY, byOrder: true } });
	});

	test("treats the takedown of a never published record as one by order, so that no removal notice mentions the record", () => {
		const embargoed = {
			record: { published: "2027-01-15" as PartialDate },
			state: { state: "embargoed", from: day("2027-01-15") },
		} as const;
		expect(withdrawalFor(embargoed, asked())).toMatchObject({ withdrawn: { on: "2027-01-15", byOrder: true } });
		const open = { record: { notBefore: { reason: "Trial." } }, state: { state: "embargoed" } } as const;
		expect(withdrawalFor(open, asked())).toMatchObject({ withdrawn: { on: DAY, byOrder: true } });
	});

	test("keeps the field keepLonger if the report is public after its retention period only because of that field", () => {
		expect(withdrawalFor({ record: {}, state: { state: "held" } }, asked())).toMatchObject({ dropsKeepLonger: false });
		expect(withdrawalFor({ record: {}, state: { state: "public" } }, asked())).toMatchObject({ dropsKeepLonger: true });
	});
});

describe("withWithdrawal adds a withdrawal to the text of a record", () => {
	test("adds the withdrawal at the end of the record, and changes nothing else", () => {
		const text = withWithdrawal(RECORD, NEW);
		expect(text.startsWith(RECORD)).toBe(true);
		expect(parse(text)).toEqual({ ...parse(RECORD), withdrawn: { on: DAY, reason: REASON } });
	});

	test("writes the fields byOrder and until into the withdrawal", () => {
		const withdrawn = { on: DAY, until: day("2027-01-01"), reason: REASON, byOrder: true };
		expect(parse(withWithdrawal(RECORD, { withdrawn, dropsKeepLonger: false })).withdrawn).toEqual(withdrawn);
	});

	test.each([
		["at the end", `${RECORD}keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\n`],
		["in the middle", RECORD.replace("kind:", "keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\nkind:")],
	])("deletes the field keepLonger %s of the record", (_, kept) => {
		const text = withWithdrawal(kept, NEW);
		expect(text.startsWith(RECORD)).toBe(true);
		expect(parse(text).keepLonger).toBeUndefined();
	});

	test.each([
		["no line break at the end", RECORD.trimEnd()],
		["empty lines at the end", `${RECORD}\n\n`],
		["Windows line breaks", RECORD.replaceAll("\n", "\r\n")],
	])("keeps the line break style of a file with %s", (_, record) => {
		const text = withWithdrawal(record, NEW);
		expect(parse(text)).toMatchObject({ kind: "overview-report", withdrawn: { on: DAY } });
		expect(text.includes("\r\n")).toBe(record.includes("\r\n"));
		expect(/(?<!\r)\n/.test(text)).toBe(!record.includes("\r\n"));
	});
});

describe("withField replaces a field in the text of a YAML file", () => {
	test.each([
		["a group", "a: 1\nb:\n  c: |-\n    One\n\n    two\n  d: 2\n# Note\ne: 3\n", "a: 1\nb: 0\n# Note\ne: 3\n"],
		["a list at the margin", "b:\n- 1\n- 2\na: 1\n", "b: 0\na: 1\n"],
		["a group on one line", "a: 1\nb: {c: 2,\n  d: 3}\ne: 3\n", "a: 1\nb: 0\ne: 3\n"],
		["the last line without a line break", "a: 1\nb: 2", "a: 1\nb: 0\n"],
		["a file that is not valid YAML", "a: 'x\nb: 2\nc\n", "a: 'x\nb: 0\nc\n"],
	])("replaces a field whose value or file is %s", (_, text, expected) => {
		expect(withField(text, "b", ["b: 0"])).toBe(expected);
	});
});
