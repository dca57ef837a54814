import { describe, expect, test } from "vitest";
import { dayAfter, type IsoDay, type PartialDate } from "../../../../scripts/records/dates.ts";
import { endOfPeriod, firstPublicDay, stateOf } from "../../../../scripts/retention/retention.ts";
import { stateOn, stateWithoutRule, TWELVE_MONTHS } from "../../../support/report-states.ts";

describe("a retention rule of twelve months", () => {
	const report = { published: "2026-05-17" };

	test("embargoes a report on the day before its publication", () => {
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
	});

	test("makes a report public on the day of its publication", () => {
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("keeps a report public up to and including the anniversary of its publication", () => {
		expect(stateOn(report, "2027-05-16")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
		expect(stateOn(report, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("removes a report for good on the day after the anniversary of its publication", () => {
		const gone = { state: "removed", lastPublicDay: "2027-05-17", removedOn: "2027-05-18" };
		expect(stateOn(report, "2027-05-18")).toEqual(gone);
		expect(stateOn(report, "2099-01-01")).toEqual(gone);
	});
});

describe("the end of the period that a retention rule sets", () => {
	test.each([
		["2024-02-29", "P12M", "2025-02-28"],
		["2023-02-28", "P12M", "2024-02-28"],
		["2026-05", "P12M", "2027-05-31"],
		["2024-02", "P12M", "2025-02-28"],
		["2023-02", "P12M", "2024-02-28"],
		["2026", "P12M", "2027-12-31"],
		["2026-05-17", "P2Y", "2028-05-17"],
		["2026-05-17", "P18M", "2027-11-17"],
		["2026-05-17", "P30D", "2026-06-16"],
	])("given the publication date %s and the period %s, ends the retention period on %s", (published, keepFor, end) => {
		expect(endOfPeriod(published as PartialDate, keepFor)).toBe(end);
		const rule = { ...TWELVE_MONTHS, keepFor };
		expect(stateOn({ published }, end, rule).state).toBe("public");
		expect(stateOn({ published }, dayAfter(end as IsoDay), rule).state).toBe("removed");
	});

	test("counts the retention period from the last day of the month if only the month of publication is known", () => {
		expect(stateOn({ published: "2026-05" }, "2026-04-30")).toEqual({ state: "embargoed", from: "2026-05-01" });
		expect(stateOn({ published: "2026-05" }, "2026-05-01")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
		expect(stateOn({ published: "2026-05" }, "2027-06-01").state).toBe("removed");
	});

	test("counts the retention period from the last day of the year if only the year of publication is known", () => {
		expect(stateOn({ published: "2026" }, "2025-12-31")).toEqual({ state: "embargoed", from: "2026-01-01" });
		expect(stateOn({ published: "2026" }, "2026-01-01")).toEqual({ state: "public", lastPublicDay: "2027-12-31" });
		expect(stateOn({ published: "2026" }, "2028-01-01").state).toBe("removed");
	});

	test("ends the retention period of a report published on 29 February on 28 February", () => {
		expect(stateOn({ published: "2024-02-29" }, "2025-02-28").state).toBe("public");
		expect(stateOn({ published: "2024-02-29" }, "2025-03-01")).toEqual({
			state: "removed",
			lastPublicDay: "2025-02-28",
			removedOn: "2025-03-01",
		});
	});
});

describe("stateOf for a report that is kept longer than its retention period", () => {
	const held = { published: "2026-05-17", keepLonger: "2027-08-31" };

	test("gives the end of the longer period as the last public day, even during the retention period", () => {
		expect(stateOn(held, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-08-31" });
	});

	test("keeps the report public after the retention period, up to and including the last day of the longer period", () => {
		expect(stateOn(held, "2027-05-18")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
		expect(stateOn(held, "2027-08-31")).toEqual({ state: "held", lastPublicDay: "2027-08-31" });
	});

	test("removes a report on the day after the longer period ends", () => {
		expect(stateOn(held, "2027-09-01")).toEqual({ state: "removed", lastPublicDay: "2027-08-31", removedOn: "2027-09-01" });
	});

	test("keeps the report public for ever if the longer period has no known end", () => {
		expect(stateOn({ published: "2026-05-17", keepLonger: "" }, "2027-05-17")).toEqual({ state: "public" });
		expect(stateOn({ published: "2026-05-17", keepLonger: "" }, "2099-01-01")).toEqual({ state: "held" });
	});

	test("keeps the retention period if the longer period would end sooner", () => {
		expect(stateOn({ published: "2026-05-17", keepLonger: "2026-12-31" }, "2027-05-17")).toEqual({
			state: "public",
			lastPublicDay: "2027-05-17",
		});
	});
});

describe("stateOf for a withdrawal", () => {
	const withdrawn = { published: "2026-05-17", withdrawn: "2026-09-10" };

	test("gives the day before a withdrawal as the last public day, even in advance", () => {
		expect(stateOn(withdrawn, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
	});

	test("withdraws a report at the start of the day on which the withdrawal is dated", () => {
		expect(stateOn(withdrawn, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateOn(withdrawn, "2099-01-01")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
	});

	test("records that a withdrawal is by order, but does not give the day of the withdrawal in advance", () => {
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: true });
		expect(stateOn({ ...withdrawn, byOrder: true }, "2026-09-09")).toEqual({
			state: "public",
			lastPublicDay: "2027-05-17",
			lastDayBeforeOrder: "2026-09-09",
		});
	});

	test("withdraws a report even if a longer period or an embargo applies", () => {
		expect(stateOn({ ...withdrawn, keepLonger: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
		expect(stateOn({ ...withdrawn, notBefore: "2030-01-01" }, "2026-09-10").state).toBe("withdrawn");
	});

	test("applies a withdrawal even to a report without a retention rule", () => {
		const response = { withdrawn: "2026-09-10" };
		expect(stateWithoutRule(response, "2026-09-09")).toEqual({ state: "public", lastPublicDay: "2026-09-09" });
		expect(stateWithoutRule(response, "2026-09-10")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false });
		expect(stateWithoutRule({ ...response, byOrder: true }, "2026-09-09")).toEqual({
			state: "permanent",
			lastDayBeforeOrder: "2026-09-09",
		});
	});

	test("makes a withdrawn report public again on the day given in the field until", () => {
		const returned = { ...withdrawn, until: "2027-03-01" };
		expect(stateOn(returned, "2027-02-28")).toEqual({ state: "withdrawn", removedOn: "2026-09-10", byOrder: false, until: "2027-03-01" });
		expect(stateOn(returned, "2027-03-01")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
		expect(stateOn(returned, "2027-05-18").state).toBe("removed");
	});
});

describe("stateOf for an embargo", () => {
	test("hides a report whose embargo has no known end, whatever the publication date", () => {
		for (const day of ["2026-05-16", "2026-05-17", "2099-01-01"]) {
			expect(stateOn({ published: "2026-05-17", notBefore: "" }, day)).toEqual({ state: "embargoed" });
			expect(stateWithoutRule({ notBefore: "" }, day)).toEqual({ state: "embargoed" });
		}
	});

	test("keeps the report hidden until the day on which the embargo ends", () => {
		const report = { published: "2026-05-17", notBefore: "2026-05-17" };
		expect(stateOn(report, "2026-05-16")).toEqual({ state: "embargoed", from: "2026-05-17" });
		expect(stateOn(report, "2026-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
	});

	test("ends an embargo within the month of publication if only the month is known", () => {
		const report = { published: "2026-05", notBefore: "2026-05-20" };
		expect(stateOn(report, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateOn(report, "2026-05-20")).toEqual({ state: "public", lastPublicDay: "2027-05-31" });
	});

	test("applies an embargo even to a report without a retention rule", () => {
		expect(stateWithoutRule({ notBefore: "2026-05-20" }, "2026-05-19")).toEqual({ state: "embargoed", from: "2026-05-20" });
		expect(stateWithoutRule({ notBefore: "2026-05-20" }, "2026-05-20")).toEqual({ state: "permanent" });
	});

	test("takes the end of the embargo as the first public day unless the publication date is later", () => {
		const on = (text: string) => ({ on: text as IsoDay, reason: "Because." });
		expect(firstPublicDay({ published: "2026-05" as PartialDate, notBefore: on("2026-05-20") })).toBe("2026-05-20");
		expect(firstPublicDay({ published: "2026-06" as PartialDate, notBefore: on("2026-05-20") })).toBe("2026-06-01");
		expect(firstPublicDay({ published: undefined, notBefore: undefined })).toBeUndefined();
	});
});

describe("stateOf for a report that was removed before the records began", () => {
	const removed = (on?: string) =>
		stateOf({ published: "2026-05-17" as PartialDate, removed: on ? { on: on as IsoDay } : {} }, undefined, "2026-06-01" as IsoDay);

	test("treats the report as removed on every day, whatever the publication date", () => expect(removed()).toEqual({ state: "removed" }));

	test("returns the day of the removal if the record gives that day", () =>
		expect(removed("2019-04-01")).toEqual({ state: "removed", removedOn: "2019-04-01", lastPublicDay: "2019-03-31" }));
});

describe("stateOf for a republished report", () => {
	const again = { published: "2026-05-17", republished: "2029-03-01" };

	test("ignores a republication before the day on which the report is republished", () => {
		expect(stateOn(again, "2027-05-17")).toEqual({ state: "public", lastPublicDay: "2027-05-17" });
		expect(stateOn(again, "2029-02-28")).toEqual({ state: "removed", lastPublicDay: "2027-05-17", removedOn: "2027-05-18" });
	});

	test("makes a removed report public again for a whole retention period from the day of the republication", () => {
		expect(stateOn(again, "2029-03-01")).toEqual({ state: "public", lastPublicDay: "2030-03-01" });
		expect(stateOn(again, "2030-03-02")).toEqual({ state: "removed", lastPublicDay: "2030-03-01", removedOn: "2030-03-02" });
	});

	test("brings back a report that was removed before the records began, even if its publication date is unknown", () => {
		expect(stateOn({ removed: true, republished: "2029-03-01" }, "2029-02-28")).toEqual({ state: "removed" });
		expect(stateOn({ removed: true, republished: "2029-03-01" }, "2029-03-01")).toEqual({ state: "public", lastPublicDay: "2030-03-01" });
	});

	test("keeps a withdrawn report hidden, although the report has been republished", () => {
		expect(stateOn({ ...again, withdrawn: "2026-09-10" }, "2029-03-01").state).toBe("withdrawn");
	});

	test("applies a longer period that ends after the republication only from the day of the republication", () => {
		const kept = { ...again, keepLonger: "2031-01-01" };
		expect(stateOn(kept, "2027-05-18").state).toBe("removed");
		expect(stateOn(kept, "2031-01-01")).toEqual({ state: "held", lastPublicDay: "2031-01-01" });
		expect(stateOn({ ...again, keepLonger: "" }, "2027-05-18").state).toBe("removed");
		expect(stateOn({ ...again, keepLonger: again.republished }, "2027-05-18").state).toBe("removed");
		expect(stateOn({ ...again, keepLonger: "2028-01-01" }, "2028-01-01").state).toBe("held");
	});
});

describe("stateOf for a report without a retention rule or a date", () => {
	test("keeps a published report public for ever if no rule applies to it", () => {
		expect(stateWithoutRule({ published: "2013" }, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({}, "2026-06-01")).toEqual({ state: "permanent" });
		expect(stateWithoutRule({ published: "2027" }, "2026-12-31")).toEqual({ state: "embargoed", from: "2027-01-01" });
	});

	test("never makes a report public if a rule applies to the report but the publication date is missing", () => {
		expect(stateOn({}, "2026-06-01")).toEqual({ state: "embargoed" });
	});
});
