import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import type { DocumentFile } from "../../../../scripts/records/document-file.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { documentsToInspect } from "../../../../scripts/retention/inspections.ts";
import { statesOn } from "../../../../scripts/retention/states.ts";
import { OVERVIEW, pdf, REVIEW, SIGNED_OFF, sources } from "../../../support/records.ts";

const FILE = "scr-001-overview-report.pdf";
const HELD = OVERVIEW.replace("onRequest: board\n", `file: ${FILE}\n`) + SIGNED_OFF;

function toInspect(report: string, day: string, documents = [pdf(FILE)]) {
	const files = { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": report };
	const { records = expect.unreachable() } = readRecords(sources(files, documents));
	return documentsToInspect(records, statesOn(records, day as IsoDay));
}

describe("documentsToInspect returns the documents that are or will be public", () => {
	test.each([
		["before it is public", HELD, "2026-05-01"],
		["while it is public", HELD, "2026-06-01"],
		["on its last public day", HELD, "2027-05-17"],
		["during a longer period", `${HELD}keepLonger: {until: 2028-01-01, reason: An inquiry.}\n`, "2027-06-01"],
	])("includes the document of a report %s", (_, report, day) => {
		expect(toInspect(report, day).map(({ name }) => name)).toEqual([FILE]);
	});

	test.each<[string, string, string, DocumentFile[]?]>([
		["once it is removed", HELD, "2027-05-18"],
		["once it is withdrawn", `${HELD}withdrawn: {on: 2026-06-01, reason: A mistake.}\n`, "2026-06-01"],
		["if it cannot be read", HELD, "2026-06-01", [{ name: FILE, path: FILE, refusal: { message: "is a folder", remedy: "Delete it." } }]],
		["if it is missing", HELD, "2026-06-01", []],
	])("leaves out the document of a report %s", (_, report, day, documents = [pdf(FILE)]) => {
		expect(toInspect(report, day, documents)).toEqual([]);
	});
});

test("takes the public details of a document from its record, its kind, its review and the Board", () => {
	const [{ publicDetails } = expect.unreachable()] = toInspect(
		`${HELD.replace("Overview", "What we learned")}authors: Dr Jane Example\n`,
		"2026-06-01",
	);
	expect(publicDetails).toEqual([
		"Testshire Safeguarding Children Board",
		"Testshire Board",
		"overview-report",
		"SCR 001",
		"What we learned",
		"Dr Jane Example",
	]);
});
