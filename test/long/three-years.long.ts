/**
 * Simulates three years of nightly builds of the demonstration board in the same folder. An independent implementation of the
 * retention rule checks each night's site. The site is not built on nights without changes. The test at the end of this file shows that
 * such a build would write the same site.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { build, run } from "../support/commands.ts";
import { digests, read } from "../support/output.ts";
import { parsedOnce } from "../support/records.ts";
import { type Case, mayBeRead } from "../support/retention-oracle.ts";

const DATA = "test/fixtures/exampleshire";
const FIRST = Date.UTC(2025, 9, 1);
const DAYS = Array.from({ length: 1096 }, (_, index) => new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10));

/** The files that contain the date of the build, and therefore differ every day. */
const DATED = new Set(["build.json", "about/index.html", "data/index.html", "data/catalogue.json", ".well-known/security.txt"]);

const folder = mkdtempSync(path.join(tmpdir(), "years-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Withdrawal = { on: string; until?: string };
type Raw = Record<string, string> & {
	keepLonger?: { until?: string };
	withdrawn?: Withdrawal;
	notBefore?: { on?: string };
	removed?: object;
	republished?: { on: string };
};

function recordsIn(kind: string): Map<string, Raw> {
	const files = readdirSync(path.join(DATA, kind));
	return new Map(files.map((file) => [file.replace(/\.yaml$/, ""), parse(readFileSync(path.join(DATA, kind, file), "utf8")) as Raw]));
}

const reviews = recordsIn("reviews");
const reports = recordsIn("reports");
const KEPT_TWELVE_MONTHS = ["overview-report", "executive-summary", "action-plan"];
const OF_REVIEWS = ["serious-case-review", "child-safeguarding-practice-review", "safeguarding-adults-review"];

/** Converts a report from its raw YAML file to a case for the independent retention rule. The project's own code is not used. */
function caseOf(report: Raw): Case {
	const review = reviews.get(report["review"] ?? "");
	const removable = KEPT_TWELVE_MONTHS.includes(report["kind"] ?? "") && OF_REVIEWS.includes(review?.["kind"] ?? "");
	const corrected = report["as"] === "correction" ? reports.get(report["replaces"] ?? "") : undefined;
	const until = (withdrawn: Withdrawal) => withdrawn.until ?? "9999-12-31";
	return {
		published: String(report["published"] ?? "1900"),
		// A version of a report has no retention period of its own. The version is removed together with the original report.
		...(removable && report["versionOf"] === undefined && { months: 12 }),
		...(corrected && { countsFrom: String(corrected["published"]) }),
		...(report.keepLonger && (report.keepLonger.until ? { keptUntil: report.keepLonger.until } : { keptOpenly: true })),
		...(report.withdrawn && { withdrawnOn: report.withdrawn.on, withdrawnUntil: until(report.withdrawn) }),
		...(report.notBefore && (report.notBefore.on ? { notBefore: report.notBefore.on } : { embargoedOpenly: true })),
		...(report.removed && { removed: true }),
		...(report.republished && { republishedOn: report.republished.on }),
		...(review?.["published"] !== undefined && { reviewPublished: String(review["published"]) }),
		...(review?.withdrawn && { reviewWithdrawnOn: review.withdrawn.on, reviewWithdrawnUntil: until(review.withdrawn) }),
	};
}

/** Returns the reports that the public may read on a given date. A version of a report is public only while the original is public. */
function expected(day: string): Set<string> {
	const readable = [...reports].filter(([, report]) => {
		const original = reports.get(report["versionOf"] ?? "");
		return mayBeRead(caseOf(report), day) && (original === undefined || mayBeRead(caseOf(original), day));
	});
	return new Set(readable.map(([slug]) => slug));
}

test("the demonstration board has a report for every situation that the simulation checks", () => {
	const has = (life: (report: Raw) => unknown) => [...reports.values()].some((report) => Boolean(life(report)));
	expect({
		returns: has(({ withdrawn }) => withdrawn?.until && withdrawn.until < (DAYS.at(-1) ?? "")),
		returnsWithReview: has(({ review = "" }) => reviews.get(review)?.withdrawn?.until),
		openEmbargo: has(({ notBefore }) => notBefore && notBefore.on === undefined),
		openlyKept: has(({ keepLonger }) => keepLonger && keepLonger.until === undefined),
		removedBefore: has(({ removed }) => removed),
		correction: has(({ as: relation }) => relation === "correction"),
		version: has(({ versionOf, file }) => versionOf && file),
		versionElsewhere: has(({ language }) => language === "ur"),
	}).toEqual(
		Object.fromEntries(
			["returns", "returnsWithReview", "openEmbargo", "openlyKept", "removedBefore", "correction", "version", "versionElsewhere"].map(
				(life) => [life, true],
			),
		),
	);
});

/**
 * Returns the reports that the built site shows. `everywhere` contains those with a page, a PDF (if the record names one), open data
 * and a sitemap entry. `anywhere` contains those with at least one of these.
 */
function shown(site: string): { anywhere: Set<string>; everywhere: Set<string> } {
	const data = read(site, "data/catalogue.json");
	const sitemap = read(site, "sitemap.xml");
	const places = [...reports].map(([slug, report]) => {
		const page = path.join(site, "reports", slug, "index.html");
		const title = report["title"] ?? "";
		return {
			slug,
			page: existsSync(page) && readFileSync(page, "utf8").replaceAll("&#39;", "'").includes(`>${title}</h1>`),
			document: report["file"] === undefined ? undefined : existsSync(path.join(site, "documents", report["file"])),
			data: data.includes(`/reports/${slug}/`),
			sitemap: sitemap.includes(`/reports/${slug}/`),
		};
	});
	const where = ({ page, document, data: inData, sitemap: inMap }: (typeof places)[number]) => [
		page,
		inData,
		inMap,
		...(document === undefined ? [] : [document]),
	];
	const having = (test: (found: boolean[]) => boolean) => new Set(places.filter((place) => test(where(place))).map(({ slug }) => slug));
	return { anywhere: having((found) => found.some(Boolean)), everywhere: having((found) => found.every(Boolean)) };
}

const sources = parsedOnce(await readSources(DATA));

/** Returns everything that determines the built site on a given date, except for the date itself. */
function makings(day: string): string {
	const result = catalogue(sources, day as IsoDay);
	if (!result.ok) throw new Error("The fixtures have mistakes.");
	return JSON.stringify({ ...result.catalogue, asOf: undefined });
}

test("exactly the right reports are public on each of 1,096 days", async () => {
	const site = path.join(folder, "nightly");
	const faults: string[] = [];
	let input = "";
	let { anywhere, everywhere } = { anywhere: new Set<string>(), everywhere: new Set<string>() };
	let lastBuilt = "";
	let rendered = 0;
	for (const day of DAYS) {
		const now = makings(day);
		if (now !== input) {
			await build({ data: DATA, output: site, asOf: day });
			({ anywhere, everywhere } = shown(site));
			[input, lastBuilt] = [now, day];
			rendered += 1;
		}
		const should = expected(day);
		for (const slug of anywhere) if (!should.has(slug)) faults.push(`${day}: ${slug} is shown and should not be`);
		for (const slug of should) if (!everywhere.has(slug)) faults.push(`${day}: ${slug} is missing`);
		if (rendered > 0 && day.endsWith("-01")) process.stderr.write(`${day}: ${rendered} builds so far\n`);
	}
	expect(faults).toEqual([]);
	expect(rendered).toBeGreaterThan(20);
	// The nightly builds all ran in this process and wrote to one folder. A build in a new process and folder must write the same site.
	const alone = path.join(folder, "alone");
	expect(await run("build.ts", ["--data", DATA, "--output", alone, "--as-of", lastBuilt])).toMatchObject({ code: 0 });
	expect(digests(site)).toEqual(digests(alone));
});

describe("builds on two days with the same public records write the same site", () => {
	test.each([
		["2026-01-02", "2026-01-03"],
		["2026-12-02", "2026-12-03"],
		["2027-02-10", "2027-02-11"],
		["2028-02-28", "2028-02-29"],
	])("builds for %s and %s, with the same public records, write the same bytes", async (one, other) => {
		expect(makings(one)).toBe(makings(other));
		const sites = [path.join(folder, one), path.join(folder, other)] as const;
		await build({ data: DATA, output: sites[0], asOf: one });
		await build({ data: DATA, output: sites[1], asOf: other });
		const without = (site: string) => Object.entries(digests(site)).filter(([file]) => !DATED.has(file));
		expect(without(sites[0])).toEqual(without(sites[1]));
	});
});
