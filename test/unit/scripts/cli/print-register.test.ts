import { expect, test } from "vitest";
import { PRINTERS } from "../../../../scripts/cli/print-register.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { RegisterEntry } from "../../../../scripts/retention/register-entries.ts";

const asOf = "2026-12-01" as IsoDay;
const entry = { slug: "a", kind: "guidance", state: "permanent", reason: "no rule" } as RegisterEntry;

test("prints a sentence in the text format if there are no reports", () => {
	expect(PRINTERS.text([], { asOf, all: [], within: undefined })).toBe("There are no reports yet.\n");
});

test("prints a sentence in the text format if no report will be removed within the given number of days", () => {
	expect(PRINTERS.text([], { asOf, all: [entry], within: "60" })).toBe("No report leaves within 60 days of 1 December 2026.\n");
});

test("prints an empty JSON array if there are no reports", () => {
	expect(PRINTERS.json([], { asOf, all: [], within: undefined })).toBe("[]\n");
});

test("prints in Markdown how many records will be withdrawn by order, but does not name the records", () => {
	const leaving = { ...entry, state: "public", lastPublicDay: "2026-12-05", reason: "REASON" } as RegisterEntry;
	const held = { ...entry, state: "held", reason: "REASON" } as RegisterEntry;
	const secret = [leaving, held].map((one) => ({ ...one, slug: "SECRET", reason: "SECRET", byOrder: true }) as RegisterEntry);
	const all = [{ ...leaving, slug: "leaving" }, { ...held, slug: "held" }, ...secret];
	const text = PRINTERS.markdown(all, { asOf, all, within: "30" });
	expect(text).not.toContain("SECRET");
	expect(text).toContain("| leaving | 2026-12-05 | REASON |");
	expect(text).toContain("| held |  | REASON |");
	expect(text).toContain("Total: 2 public, 2 held, 0 removed, 0 withdrawn, 0 embargoed, 0 permanent.");
});
