/** Which documents an inspection looks at, and what it may find in them without a word. */
import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { DocumentFile } from "../../../../scripts/records/document-file.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { documentsToInspect } from "../../../../scripts/retention/inspections.ts";
import { mistakesIn, NATIONAL, OVERVIEW, pdf, REVIEW, SIGNED_OFF, SMALLEST, sources } from "../../../support/records.ts";

const FILE = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board\n", `file: ${FILE}\n`) + SIGNED_OFF;

function toInspect(report: string, day: string, documents = [pdf(FILE)]) {
	const files = { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": report };
	const { records = expect.unreachable() } = readRecords(sources(files, documents));
	return documentsToInspect(records, day as IsoDay);
}

describe("a document is inspected", () => {
	test.each([
		["before it is public", HELD, "2026-05-01"],
		["while it is public", HELD, "2026-06-01"],
		["on its last day", HELD, "2027-05-17"],
		["while it is held", `${HELD}hold: {until: 2028-01-01, reason: An inquiry.}\n`, "2027-06-01"],
	])("%s", (_, report, day) => {
		expect(toInspect(report, day).map(({ name }) => name)).toEqual([FILE]);
	});

	test.each<[string, string, string, DocumentFile[]?]>([
		["once it is removed", HELD, "2027-05-18"],
		["once it is withdrawn", `${HELD}withdrawn: {on: 2026-06-01, reason: A mistake.}\n`, "2026-06-01"],
		["where it can’t be read", HELD, "2026-06-01", [{ name: FILE, path: FILE, refusal: { message: "is a folder", remedy: "Delete it." } }]],
		["where it is not there", HELD, "2026-06-01", []],
	])("not %s", (_, report, day, documents = [pdf(FILE)]) => {
		expect(toInspect(report, day, documents)).toEqual([]);
	});
});

test("it may say what its record, its kind, its review and the Board say", () => {
	const [{ said } = expect.unreachable()] = toInspect(
		`${HELD.replace("Overview", "What we learned")}authors: Dr Jane Example\n`,
		"2026-06-01",
	);
	expect(said).toEqual([
		"Testshire Safeguarding Children Board",
		"Testshire Board",
		"overview-report",
		"SCR 001",
		"What we learned",
		"Dr Jane Example",
	]);
});

test("an exception that only a document can need is kept while the document is not inspected", () => {
	const exception = "anonymity:\n  exceptions: [{record: reports/a, rule: anonymity-email, reason: The ward’s own.}]\n";
	const files = {
		"board.yaml": `${SMALLEST["board.yaml"]}${exception}`,
		"reports/a.yaml": NATIONAL.replace("onRequest: publisher", "file: a.pdf"),
	};
	const document = (inspected?: { disclosures: []; pointers: [] }) => [{ ...pdf("a.pdf"), ...(inspected && { inspected }) }];
	expect(mistakesIn(files, document())).toEqual([]);
	expect(mistakesIn(files, document({ disclosures: [], pointers: [] }))).toEqual([expect.stringContaining("[anonymity-exception]")]);
});
