import { describe, expect, test } from "vitest";
import { BRIEFING, NATIONAL, OVERVIEW, publicOn, REVIEW, SMALLEST, WHOLE_BRIEFING } from "../../../support/records.ts";

const DAY = "2026-06-01";

const national = (title: string, more = "") => NATIONAL.replace("Ages of concern", title) + more;
const linked = (title: string, more = "") => national(title, more).replace("onRequest: publisher", "url: https://example.org/a");
const review = (reference: string, more = "") => REVIEW.replace("SCR 001", reference) + more;

describe("the list of newest items", () => {
	test("lists dated items newest first, and on the same day puts briefings before reviews and reviews before reports", () => {
		const { latest } = publicOn(DAY, {
			"reviews/scr-001.yaml": review("SCR 001", "published: 2026-05-17\nsummary: What happened.\n"),
			"reports/scr-001-overview-report.yaml": OVERVIEW.replace("onRequest: board", "url: https://example.org/o"),
			"reports/a.yaml": linked("Older", "documentDate: 2025\n"),
			"reports/b.yaml": linked("Undated"),
			"briefings/a.yaml": `${WHOLE_BRIEFING}published: 2026-05-17\n`,
		});
		expect(latest).toEqual([
			{
				title: "Learning from SCR 001",
				address: "/briefings/a/",
				kindName: "Briefing",
				date: "2026-05-17",
				summary: "What happened.",
				review: "/reviews/scr-001/",
			},
			{
				title: "SCR 001",
				address: "/reviews/scr-001/",
				kindName: "serious-case-review",
				date: "2026-05-17",
				summary: "What happened.",
				review: "/reviews/scr-001/",
			},
			{
				title: "Overview",
				address: "/reports/scr-001-overview-report/",
				kindName: "overview-report",
				date: "2026-05-17",
				review: "/reviews/scr-001/",
				lastPublicDay: "2027-05-17",
			},
			{ title: "Older", address: "/reports/a/", kindName: "national-analysis", date: "2025", publisher: "Ofsted" },
		]);
	});

	test("leaves out briefings and reviews without text, and reports without a file or a link", () => {
		const { latest } = publicOn(DAY, {
			"reviews/scr-001.yaml": review("SCR 001", "published: 2026-05-17\n"),
			"reports/scr-001-overview-report.yaml": OVERVIEW,
			"reports/a.yaml": national("No link", "documentDate: 2025\n"),
			"briefings/a.yaml": `${BRIEFING}published: 2026-05-17\n`,
		});
		expect(latest).toEqual([]);
	});

	test("leaves out a replaced report once its replacement is public", () => {
		const editions = (published: string) =>
			publicOn(DAY, {
				"reports/a.yaml": linked("First edition", "documentDate: 2025\n"),
				"reports/b.yaml": linked("Second edition", `published: ${published}\nreplaces: a\n`),
			}).latest.map(({ title }) => title);
		expect(editions(DAY)).toEqual(["Second edition"]);
		expect(editions("2026-06-02")).toEqual(["First edition"]);
	});

	test("leaves out versions of a report, such as a translation, but lists the original report", () => {
		const { latest } = publicOn(DAY, {
			"reports/a.yaml": linked("In English", "documentDate: 2025\n"),
			"reports/b.yaml": linked("In Polish", "published: 2026-05-30\nversionOf: a\nlanguage: pl\n"),
		});
		expect(latest.map(({ title }) => title)).toEqual(["In English"]);
	});

	test("leaves out a report if none of its audiences works with families", () => {
		const vocabulary = (SMALLEST["vocabulary.yaml"] ?? "").replace("name: Managers\n", "name: Managers\n    practitioners: false\n");
		const titles = publicOn(DAY, {
			"vocabulary.yaml": vocabulary,
			"reports/a.yaml": linked("Only for them", "documentDate: 2025\naudiences: [managers]\n"),
			"reports/b.yaml": linked("For them too", "documentDate: 2025\naudiences: [managers, everyone]\n"),
			"reports/c.yaml": linked("For nobody in particular", "documentDate: 2025\n"),
		}).latest.map(({ title }) => title);
		expect(titles).toEqual(["For nobody in particular", "For them too"]);
	});

	test("contains at most fifty items", () => {
		const files = Object.fromEntries(
			Array.from({ length: 51 }, (_, index) => [`reports/r${index}.yaml`, linked(`R${index}`, "documentDate: 2025\n")]),
		);
		expect(publicOn(DAY, files).latest).toHaveLength(50);
	});
});
