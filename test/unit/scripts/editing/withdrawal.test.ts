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

/** The withdrawal that takedown writes into a record that has one already. */
function rewritten(
	old: Partial<Withdrawal> & { on: IsoDay },
	more: Partial<WithdrawalRequest> = {},
	state: ReportState = { state: "permanent" },
) {
	return withdrawalFor({ record: { withdrawn: { reason: "Old.", ...old } }, state }, asked(more));
}

describe("the withdrawal to write", () => {
	test("starts today, and ends on the day that the editor gives", () => {
		expect(withdrawalFor({ record: {}, state: { state: "permanent" } }, asked({ until: day("2027-03-01") }))).toEqual({
			withdrawn: { on: DAY, until: "2027-03-01", reason: REASON },
			dropsKeepLonger: false,
		});
	});

	test("is not written again, unless an order removes the notice too", () => {
		expect(rewritten({ on: day("2026-10-01") })).toEqual({ unchanged: "already withdrawn from 2026-10-01" });
		expect(rewritten({ on: day("2026-10-01"), byOrder: true }, { byOrder: true })).toEqual({
			unchanged: "already withdrawn by order from 2026-10-01",
		});
		expect(rewritten({ on: day("2026-10-01") }, { byOrder: true })).toMatchObject({
			withdrawn: { on: "2026-10-01", reason: REASON, byOrder: true },
		});
	});

	test("says when a record that is withdrawn now comes back", () => {
		expect(rewritten({ on: day("2026-10-01"), until: day("2027-01-01") })).toEqual({
			unchanged: "already withdrawn from 2026-10-01, and is public again from 2027-01-01; to change this, edit until",
		});
	});

	test("brings a withdrawal to come forward, and keeps its order and its end", () => {
		expect(rewritten({ on: day("2026-12-24"), until: day("2027-01-06"), byOrder: true })).toMatchObject({
			withdrawn: { on: DAY, until: "2027-01-06", byOrder: true },
		});
	});

	test("replaces a withdrawal that is over", () => {
		const written = rewritten({ on: day("2026-01-01"), until: day("2026-02-01"), byOrder: true });
		expect(written).toMatchObject({ withdrawn: { on: DAY, reason: REASON } });
		expect(written).not.toHaveProperty("withdrawn.until");
		expect(written).not.toHaveProperty("withdrawn.byOrder");
	});

	test("is needed for a removed report only by order", () => {
		const removed = { record: {}, state: { state: "removed", removedOn: day("2026-05-18") } } as const;
		expect(withdrawalFor(removed, asked())).toEqual({
			unchanged: "already removed on 2026-05-18. Its notice stays; with --by-order, the notice goes too",
		});
		expect(withdrawalFor(removed, asked({ byOrder: true }))).toMatchObject({ withdrawn: { on: DAY, byOrder: true } });
	});

	test("leaves no notice of a record that has never been public", () => {
		const embargoed = {
			record: { published: "2027-01-15" as PartialDate },
			state: { state: "embargoed", from: day("2027-01-15") },
		} as const;
		expect(withdrawalFor(embargoed, asked())).toMatchObject({ withdrawn: { on: "2027-01-15", byOrder: true } });
		const open = { record: { notBefore: { reason: "Trial." } }, state: { state: "embargoed" } } as const;
		expect(withdrawalFor(open, asked())).toMatchObject({ withdrawn: { on: DAY, byOrder: true } });
	});

	test("keeps the field that explains why a report was still there after its period", () => {
		expect(withdrawalFor({ record: {}, state: { state: "held" } }, asked())).toMatchObject({ dropsKeepLonger: false });
		expect(withdrawalFor({ record: {}, state: { state: "public" } }, asked())).toMatchObject({ dropsKeepLonger: true });
	});
});

describe("a record with a withdrawal", () => {
	test("has it at the end, without any other change", () => {
		const text = withWithdrawal(RECORD, NEW);
		expect(text.startsWith(RECORD)).toBe(true);
		expect(parse(text)).toEqual({ ...parse(RECORD), withdrawn: { on: DAY, reason: REASON } });
	});

	test("says that the withdrawal was made by order, and when it ends", () => {
		const withdrawn = { on: DAY, until: day("2027-01-01"), reason: REASON, byOrder: true };
		expect(parse(withWithdrawal(RECORD, { withdrawn, dropsKeepLonger: false })).withdrawn).toEqual(withdrawn);
	});

	test.each([
		["at the end", `${RECORD}keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\n`],
		["in the middle", RECORD.replace("kind:", "keepLonger:\n  until: 2027-01-01\n  reason: Proceedings.\nkind:")],
	])("has no longer period %s", (_, kept) => {
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

describe("a field", () => {
	test.each([
		["a group", "a: 1\nb:\n  c: |-\n    One\n\n    two\n  d: 2\n# Note\ne: 3\n", "a: 1\nb: 0\n# Note\ne: 3\n"],
		["a list at the margin", "b:\n- 1\n- 2\na: 1\n", "b: 0\na: 1\n"],
		["a group on one line", "a: 1\nb: {c: 2,\n  d: 3}\ne: 3\n", "a: 1\nb: 0\ne: 3\n"],
		["the last line without a line break", "a: 1\nb: 2", "a: 1\nb: 0\n"],
		["a file that is not valid YAML", "a: 'x\nb: 2\nc\n", "a: 'x\nb: 0\nc\n"],
	])("is replaced in %s", (_, text, expected) => {
		expect(withField(text, "b", ["b: 0"])).toBe(expected);
	});
});
