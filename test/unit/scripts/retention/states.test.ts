import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BRIEFING, type Files, NATIONAL, OVERVIEW, pdf, publicOn, REVIEW, SIGNED_OFF, SMALLEST } from "../../../support/records.ts";
import { randomReports } from "../../../support/retention-cases.ts";
import { type Case, daysIn, mayBeRead } from "../../../support/retention-oracle.ts";
import { isPublic } from "../../../support/retention-subject.ts";
import { withFile } from "../../../support/secret-reports.ts";

describe("the catalogue hides records until their publication dates", () => {
	const FUTURE: Files = {
		"reviews/scr-001.yaml": `${REVIEW}published: 2026-06-02\nheadline: SECRET\nsummary: SECRET\nthemes: [neglect]\nagencies: [police]\n`,
		"reports/scr-001-overview-report.yaml": withFile("overview-report", "published: 2026-05-01\n"),
		"reports/scr-001-executive-summary.yaml": withFile("executive-summary", "published: 2024-05-01\n"),
		"reports/scr-001-board-response.yaml": withFile("board-response", "withdrawn: {on: 2026-05-20, reason: SECRET}\n"),
		"briefings/a.yaml": BRIEFING.replace("Learning from SCR 001", "SECRET"),
		"briefings/b.yaml": "title: SECRET\npublished: 2026-06-02\nonRequest: board\n",
		"reports/c.yaml": `${NATIONAL.replace("Ages of concern", "SECRET")}published: 2026-07\n`,
	};
	const DOCUMENTS = [pdf("scr-001-overview-report.pdf"), pdf("scr-001-executive-summary.pdf"), pdf("scr-001-board-response.pdf")];

	test("hides records with a future publication date, and all reports and briefings of a hidden review", () => {
		const seen = publicOn("2026-06-01", FUTURE, DOCUMENTS);
		expect(JSON.stringify(seen)).not.toMatch(/secret|scr-001|SCR 001/i);
		expect([seen.reviews, seen.reports, seen.briefings, seen.removed, seen.documents, seen.latest, seen.publishers]).toEqual([
			[],
			[],
			[],
			[],
			[],
			[],
			[],
		]);
	});

	test("shows records from their publication date", () => {
		const seen = publicOn("2026-06-02", FUTURE, DOCUMENTS);
		expect(seen.reviews.map(({ slug }) => slug)).toEqual(["scr-001"]);
		expect(seen.reports.map(({ slug }) => slug)).toEqual(["scr-001-overview-report"]);
		expect(seen.briefings.map(({ slug }) => slug)).toEqual(["b", "a"]);
		expect(seen.removed.map(({ address }) => address)).toEqual(["/reports/scr-001-board-response/", "/reports/scr-001-executive-summary/"]);
	});
});

describe("the catalogue lists a review whose publication is delayed without its content", () => {
	test("lists a review whose publication is delayed with only its reference, kind and date", () => {
		const { reviews, latest } = publicOn("2026-06-01", {
			"reviews/scr-001.yaml": `${REVIEW.replace("published", "publication-delayed")}published: 2026-05\n`,
		});
		expect(reviews).toEqual([
			{
				slug: "scr-001",
				address: "/reviews/scr-001/",
				title: "SCR 001",
				reference: "SCR 001",
				kind: "serious-case-review",
				kindName: "serious-case-review",
				delayed: true,
				published: "2026-05",
				themes: [],
				agencies: [],
				learning: [],
				recommendations: [],
				briefings: [],
				reports: [],
				removed: [],
				version: expect.stringMatching(/^[b-t]{8}$/),
			},
		]);
		expect(latest).toEqual([]);
	});
});

describe("the withdrawal of a review", () => {
	const PUBLIC: Files = {
		"reports/scr-001-overview-report.yaml": OVERVIEW,
		"reports/scr-001-executive-summary.yaml": OVERVIEW.replace("overview-report", "executive-summary").replace("2026", "2025"),
		"reports/told-otherwise.yaml": OVERVIEW.replace("overview-report", "board-response").replace("published: 2026-05-17\n", ""),
		"briefings/a.yaml": BRIEFING,
	};
	const on = (asOf: string, more = "") =>
		publicOn(asOf, { ...PUBLIC, "reviews/scr-001.yaml": `${REVIEW}withdrawn:\n  on: 2026-07-01\n  reason: A trial.\n${more}` });

	test("a withdrawn review is hidden together with the review’s reports and briefings", () => {
		const { reviews, reports, briefings, latest } = on("2026-07-01");
		expect([reviews, reports, briefings, latest]).toEqual([[], [], [], []]);
		expect(on("2026-06-30").reports).toHaveLength(2);
	});

	test("a withdrawn review leaves one removal notice, which is also shown at the addresses of the review’s reports", () => {
		const { removed, gone } = on("2026-07-01");
		expect(removed.map(({ address, withdrawn, remaining }) => [address, withdrawn, remaining])).toEqual([
			["/reviews/scr-001/", true, []],
			["/reports/scr-001-executive-summary/", false, []],
		]);
		expect(gone.filter(({ address }) => address.endsWith("/"))).toEqual(
			["/briefings/a/", "/reports/scr-001-overview-report/", "/reports/told-otherwise/"].map((address) => ({
				address,
				notice: "/reviews/scr-001/",
			})),
		);
	});

	test("a review withdrawn by order leaves no removal notice, not even for reports that were removed before", () => {
		const { removed, gone } = on("2026-07-01", "  byOrder: true\n");
		expect([removed, gone]).toEqual([[], []]);
		expect(on("2026-06-30", "  byOrder: true\n").removed).toHaveLength(1);
	});

	test("the withdrawal of a review ends on the same day for the review, its reports and its briefings", () => {
		const until = "  until: 2026-09-01\n";
		expect(on("2026-08-31", until).reports).toEqual([]);
		const { reviews, reports, briefings } = on("2026-09-01", until);
		expect([reviews.length, reports.length, briefings.length]).toEqual([1, 2, 1]);
	});

	test("a review that will be withdrawn is in the guard list in advance, together with its reports and briefings", () => {
		const { futureNotices } = on("2026-06-30");
		expect(futureNotices.map(({ address, lastPublicDay, withdrawn, kind }) => [address, lastPublicDay, withdrawn, kind])).toEqual(
			["/briefings/a/", "/reports/scr-001-overview-report/", "/reports/told-otherwise/", "/reviews/scr-001/"].map((address) => [
				address,
				"2026-06-30",
				true,
				"serious-case-review",
			]),
		);
	});
});

test("the removal notice of a withdrawn briefing links to the briefing’s review", () => {
	const files = { "reviews/scr-001.yaml": REVIEW, "briefings/a.yaml": `${BRIEFING}withdrawn: {on: 2026-06-01, reason: A mistake.}\n` };
	expect(publicOn("2026-05-31", files).briefings).toHaveLength(1);
	const { briefings, removed } = publicOn("2026-06-01", files);
	expect(briefings).toEqual([]);
	expect(removed).toMatchObject([{ address: "/briefings/a/", kindName: "Briefing", remaining: [{ address: "/reviews/scr-001/" }] }]);
});

test("a former address of a record redirects to the record, or returns 410 with the record’s removal notice", () => {
	const annual = `${NATIONAL}formerly: [annual-report]\n`;
	expect(publicOn("2026-06-01", { "reports/a.yaml": annual }).moved).toContainEqual({ from: "/reports/annual-report/", to: "/reports/a/" });
	const withdrawn = `${annual}withdrawn: {on: 2026-06-01, reason: A mistake.}\n`;
	const { moved, gone } = publicOn("2026-06-01", { "reports/a.yaml": withdrawn });
	expect(moved).toEqual([]);
	expect(gone).toContainEqual({ address: "/reports/annual-report/", notice: "/reports/a/" });
});

test("the retention rule agrees with an independent implementation in ten thousand random cases", () => {
	const { day, report } = randomReports(2010, 2035);
	// Mistakes are most likely around the end of the retention period, so half of the cases use a day near it.
	const nearEnd = ({ published, months = 12 }: Case) =>
		fc.integer({ min: -3, max: 3 }).map((days) => {
			const [year = 2010, month = 12, date = daysIn(year, month)] = published.split("-").map(Number);
			const at = new Date(Date.UTC(year, month - 1 + months, 1));
			const clamped = Math.min(date, daysIn(at.getUTCFullYear(), at.getUTCMonth() + 1));
			return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), clamped + days)).toISOString().slice(0, 10);
		});
	const cases = report.chain((one) => fc.tuple(fc.constant(one), fc.oneof(day, nearEnd(one))));

	const seen = { public: 0, hidden: 0 };
	fc.assert(
		fc.property(cases, ([one, asOf]) => {
			const expected = mayBeRead(one, asOf);
			seen[expected ? "public" : "hidden"] += 1;
			return isPublic(one, asOf) === expected;
		}),
		{ numRuns: 10_000, seed: 20_261_123 },
	);
	// The test would prove little if nearly all cases gave the same result.
	expect(Math.min(seen.public, seen.hidden)).toBeGreaterThan(500);
});

describe("a report of another local board", () => {
	const OTHER = (SMALLEST["vocabulary.yaml"] ?? "").replace(
		"name: Ofsted\n",
		"name: Ofsted\n  - id: barset\n    name: Barset Board\n    localBoard: true\n",
	);
	const joint = (way: string) => ({
		"vocabulary.yaml": OTHER,
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": OVERVIEW.replace("publisher: board", "publisher: barset").replace("onRequest: board", way),
	});

	test("stays as long as that board keeps it, and is not a national publication, if this site only links to it", () => {
		const { reports, publishers } = publicOn("2099-01-01", joint("url: https://barset.example.org/report.pdf"));
		expect(reports.map(({ local, lastPublicDay }) => [local, lastPublicDay])).toEqual([[true, undefined]]);
		expect(publishers).toEqual([]);
	});

	test("is removed by the policy if this site holds it", () => {
		const held = joint(`file: scr-001-overview-report.pdf\n${SIGNED_OFF.trim()}`);
		expect(publicOn("2027-05-17", held, [pdf("scr-001-overview-report.pdf")]).reports).toHaveLength(1);
		expect(publicOn("2027-05-18", held, [pdf("scr-001-overview-report.pdf")]).reports).toEqual([]);
	});
});
