import { describe, expect, test } from "vitest";
import { catalogue } from "../../../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import {
	BRIEFING,
	catalogueOf,
	type Files,
	NATIONAL,
	OVERVIEW,
	pdf,
	publicOn,
	REVIEW,
	SIGNED_OFF,
	sources,
} from "../../../support/records.ts";
import { secret, withFile } from "../../../support/secret-reports.ts";

const SCR = { "reviews/scr-001.yaml": `${REVIEW}published: 2026-05-17\n` };
const EXPIRING: Files = {
	...SCR,
	"reports/scr-001-overview-report.yaml": OVERVIEW.replace("onRequest: board\n", `file: scr-001-overview-report.pdf\n${SIGNED_OFF}`),
};
const PDF = [pdf("scr-001-overview-report.pdf", 12_345)];

describe("the catalogue around a report’s last public day", () => {
	test("contains a report and its document on the report’s last public day", () => {
		const { reports, removed, documents, nextRemoval } = publicOn("2027-05-17", EXPIRING, PDF);
		expect(reports).toMatchObject([
			{
				slug: "scr-001-overview-report",
				address: "/reports/scr-001-overview-report/",
				title: "Overview",
				local: true,
				review: { address: "/reviews/scr-001/", title: "SCR 001" },
				access: { way: "file", address: "/documents/scr-001-overview-report.pdf", size: 12_345 },
				lastPublicDay: "2027-05-17",
			},
		]);
		expect(removed).toEqual([]);
		expect(documents).toEqual(["scr-001-overview-report.pdf"]);
		expect(nextRemoval).toBe("2027-05-18");
	});

	test("replaces a report with a removal notice on the day after its last public day", () => {
		const { reports, removed, documents, latest, ...rest } = publicOn("2027-05-18", EXPIRING, PDF);
		expect(reports).toEqual([]);
		expect(documents).toEqual([]);
		expect("nextRemoval" in rest).toBe(false);
		expect(latest).toEqual([]);
		expect(removed).toEqual([
			{
				address: "/reports/scr-001-overview-report/",
				kind: "overview-report",
				kindName: "overview-report",
				review: { reference: "SCR 001", address: "/reviews/scr-001/", kindName: "serious-case-review" },
				published: "2026-05-17",
				lastPublicDay: "2027-05-17",
				removedOn: "2027-05-18",
				withdrawn: false,
				alsoAt: [],
				remaining: [{ address: "/reviews/scr-001/", title: "SCR 001" }],
			},
		]);
	});

	test("lists a report under its review until its last public day, and then lists the removal notice", () => {
		const [before] = publicOn("2027-05-17", EXPIRING, PDF).reviews;
		expect(before).toMatchObject({ reports: [{ title: "Overview", lastPublicDay: "2027-05-17" }], removed: [] });
		const [after] = publicOn("2027-05-18", EXPIRING, PDF).reviews;
		expect(after).toMatchObject({ reports: [], removed: [{ removedOn: "2027-05-18" }] });
	});

	test("links a removal notice to the review, its briefings and its permanent reports", () => {
		const files = {
			...EXPIRING,
			"briefings/a.yaml": BRIEFING,
			"reports/scr-001-board-response.yaml": `${NATIONAL.replace("national-analysis", "board-response").replace("ofsted", "board")}review: scr-001\n`,
		};
		const { removed } = publicOn("2099-01-01", files, PDF);
		expect(removed[0]?.remaining.map(({ address }) => address)).toEqual([
			"/reviews/scr-001/",
			"/briefings/a/",
			"/reports/scr-001-board-response/",
		]);
	});
});

/** Reports that are not public on 1 June 2026. Each reason why a report may not be public applies to at least one of the reports. */
const UNSEEN: Files = {
	...SCR,
	"reports/scr-001-overview-report.yaml": withFile("overview-report", "published: 2025-05-17\n"),
	"reports/scr-001-overview-report-2.yaml": secret(
		"overview-report",
		"url: https://secret.example.org/\nurlNote: SECRET\npublished: 2025-01-10\nkeepLonger: {until: 2026-05-31, reason: SECRET}\n",
	),
	"reports/scr-001-executive-summary.yaml": withFile(
		"executive-summary",
		"published: 2026-05-17\nwithdrawn: {on: 2026-06-01, reason: SECRET}\n",
	),
	"reports/scr-001-board-response.yaml": withFile("board-response", "withdrawn: {on: 2026-05-20, reason: SECRET}\n"),
	"reports/secret-by-order.yaml": secret(
		"practice-review-report",
		"file: secret-by-order.pdf\nwithdrawn: {on: 2026-05-20, reason: SECRET, byOrder: true}\n",
	),
	"reports/scr-001-action-plan.yaml": withFile("action-plan", "published: 2026-06-02\nnotBefore: {on: 2026-06-02, reason: SECRET}\n"),
	"reports/annual-report.yaml": `${secret("national-analysis", "onRequest: publisher\nnotice: https://secret.example.org/\nnoticeNote: SECRET\nwithdrawn: {on: 2026-05-20, reason: SECRET}\n").replace("review: scr-001\n", "")}`,
	"reports/secret-to-come.yaml": secret("guidance", "onRequest: board\nnotBefore: {on: 2026-06-02, reason: SECRET}\n"),
};
const UNSEEN_DOCUMENTS = [
	"scr-001-overview-report",
	"scr-001-executive-summary",
	"scr-001-board-response",
	"secret-by-order",
	"scr-001-action-plan",
].map((name) => pdf(`${name}.pdf`));

describe("the catalogue hides reports that are not public", () => {
	const seen = publicOn("2026-06-01", UNSEEN, UNSEEN_DOCUMENTS);

	test("leaves out the text and documents of reports that are not public", () => {
		expect(JSON.stringify(seen)).not.toMatch(/secret/i);
		expect(JSON.stringify(seen)).not.toMatch(/\.pdf/);
		expect(seen.reports).toEqual([]);
		expect(seen.documents).toEqual([]);
	});

	test("shows a removal notice for a report that used to be public, unless the report was withdrawn by order", () => {
		expect(seen.removed.map(({ address, removedOn, withdrawn }) => [address, removedOn, withdrawn])).toEqual([
			["/reports/scr-001-executive-summary/", "2026-06-01", true],
			["/reports/scr-001-overview-report-2/", "2026-06-01", false],
			["/reports/annual-report/", "2026-05-20", true],
			["/reports/scr-001-board-response/", "2026-05-20", true],
			["/reports/scr-001-overview-report/", "2026-05-18", false],
		]);
	});

	test("gives only the kind, review and dates of a removed report in the removal notice", () => {
		const allowed = [
			"address",
			"alsoAt",
			"kind",
			"kindName",
			"lastPublicDay",
			"published",
			"remaining",
			"removedOn",
			"review",
			"withdrawn",
		];
		const keys = new Set(seen.removed.flatMap((report) => Object.keys(report)));
		expect([...keys].toSorted()).toEqual(allowed);
		for (const { review, remaining } of seen.removed) {
			if (!review) continue;
			expect(Object.keys(review).toSorted()).toEqual(["address", "kindName", "reference"]);
			expect(remaining).toEqual([{ address: "/reviews/scr-001/", title: "SCR 001" }]);
		}
	});

	test("does not list unpublished reports under themes", () => {
		expect(seen.themes.find(({ id }) => id === "domestic-abuse")?.reports).toEqual([]);
	});

	test("contains the text of a report while the report is still public", () => {
		const before = publicOn(
			"2026-05-18",
			{ ...SCR, "reports/scr-001-executive-summary.yaml": UNSEEN["reports/scr-001-executive-summary.yaml"] },
			UNSEEN_DOCUMENTS.slice(1, 2),
		);
		const words = ["title", "subtitle", "authors", "reference", "note", "scope", "summary"];
		for (const word of words) expect(JSON.stringify(before)).toContain(`SECRET ${word}`);
	});

	test("never shows the reason for a hold, withdrawal or embargo, even while the report is public", () => {
		const reason = "{until: 2028-01-01, reason: REASON}";
		const files = {
			...SCR,
			"reports/scr-001-overview-report.yaml": `${OVERVIEW}keepLonger: ${reason}\n`,
			"reports/scr-001-action-plan.yaml": `${OVERVIEW.replace("overview-report", "action-plan")}withdrawn: {on: 2026-09-01, reason: REASON}\n`,
			"reports/a.yaml": `${NATIONAL}notBefore: {on: 2026-05-01, reason: REASON}\n`,
		};
		const { reports, ...rest } = publicOn("2026-06-01", files);
		expect(reports).toHaveLength(3);
		expect(JSON.stringify({ reports, ...rest })).not.toContain("REASON");
	});
});

describe("the function catalogue builds the catalogue from the records and a date", () => {
	test("the catalogue contains the same data each time it is built from the same records for the same date", () => {
		expect(JSON.stringify(publicOn("2026-06-01", UNSEEN, UNSEEN_DOCUMENTS))).toBe(
			JSON.stringify(publicOn("2026-06-01", UNSEEN, UNSEEN_DOCUMENTS)),
		);
	});

	test("the catalogue does not depend on the order of the source files", () => {
		const { folder, files, documents } = sources(UNSEEN, UNSEEN_DOCUMENTS);
		const turned = catalogue({ folder, files: files.toReversed(), documents: documents.toReversed() }, "2026-06-01" as IsoDay);
		expect(turned).toMatchObject({ ok: true });
		expect(JSON.stringify(turned.ok && turned.catalogue)).toBe(JSON.stringify(publicOn("2026-06-01", UNSEEN, UNSEEN_DOCUMENTS)));
	});

	test("the function catalogue does not change its input", () => {
		const given = sources(UNSEEN, UNSEEN_DOCUMENTS);
		const before = structuredClone(given);
		catalogue(given, "2026-06-01" as IsoDay);
		expect(given).toEqual(before);
	});

	test("the catalogue is built despite warnings, but is not built if there is an error", () => {
		expect(catalogueOf({ "reviews/scr-001.yaml": "a: b\n" })).not.toHaveProperty("catalogue");
		expect(catalogueOf({})).toMatchObject({ ok: true, warnings: [] });
		expect(catalogueOf({}, [pdf("unused.pdf")])).toMatchObject({ ok: true, warnings: [{ rule: "document-unused" }] });
	});
});
