/** Random reports with every field that decides how long a report is public. */
import fc from "fast-check";
import { type Case, daysIn, isoDate } from "./retention-oracle.ts";

/** Arbitraries for a day between two years, and for a report whose dates are in those years. */
export function randomReports(firstYear: number, lastYear: number): { day: fc.Arbitrary<string>; report: fc.Arbitrary<Case> } {
	const day = fc
		.tuple(fc.integer({ min: firstYear, max: lastYear }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
		.map(([year, month, date]) => isoDate([year, month, Math.min(date, daysIn(year, month))]));
	const ofAnyPrecision = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
	const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);
	const report = fc.record(
		{
			published: ofAnyPrecision,
			countsFrom: ofAnyPrecision,
			versionPublished: ofAnyPrecision,
			months: fc.constantFrom(1, 6, 12, 24, 60),
			keptUntil: day,
			keptOpenly: rarely,
			withdrawnOn: day,
			withdrawnUntil: day,
			notBefore: day,
			embargoedOpenly: rarely,
			removed: rarely,
			republishedOn: day,
			laterPolicy: fc.record({ from: day, months: fc.integer({ min: 1, max: 60 }) }),
			reviewPublished: ofAnyPrecision,
			reviewWithdrawnOn: day,
			reviewWithdrawnUntil: day,
		},
		{ requiredKeys: ["published", "removed", "embargoedOpenly", "keptOpenly"] },
	);
	return { day, report: report.map((one) => one as Case) };
}
