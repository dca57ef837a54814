/** Compares the retention rule with an independent implementation on every day in five years. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomReports } from "../support/retention-cases.ts";
import { type Case, mayBeRead } from "../support/retention-oracle.ts";
import { isPublic } from "../support/retention-subject.ts";

const DAYS = Array.from({ length: 1827 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));

test("a report published on any day of a leap year is public on exactly the right days from 2024 to 2028", () => {
	expect(DAYS.at(-1)).toBe("2028-12-31");
	const wrong = DAYS.slice(0, 366).flatMap((published) => {
		const report: Case = { published, months: 12 };
		return DAYS.filter((asOf) => isPublic(report, asOf) !== mayBeRead(report, asOf)).map((asOf) => `${published} on ${asOf}`);
	});
	expect(wrong).toEqual([]);
});

test("a hundred random reports with any of the fields are public on exactly the right days from 2024 to 2028", () => {
	const reports = fc.sample(randomReports(2023, 2028).report, { numRuns: 100, seed: 20_261_128 });
	const seen = { public: 0, hidden: 0 };
	const wrong = reports.flatMap((report) =>
		DAYS.filter((asOf) => {
			const expected = mayBeRead(report, asOf);
			seen[expected ? "public" : "hidden"] += 1;
			return isPublic(report, asOf) !== expected;
		}).map((asOf) => `${JSON.stringify(report)} on ${asOf}`),
	);
	expect(wrong).toEqual([]);
	// The test would prove little if nearly all reports were always hidden.
	expect(seen.public).toBeGreaterThan(10_000);
});
