/** Runs the project's implementation of the retention rule on cases written for the independent implementation. */
import type { IsoDay } from "../../scripts/records/dates.ts";
import type { Records } from "../../scripts/records/records.ts";
import { isPublic as isPublicReport, statesOn } from "../../scripts/retention/states.ts";
import type { Case } from "./retention-oracle.ts";

const REASON = { reason: "A reason." };

function withdrawal(on: string | undefined, until: string | undefined) {
	return on && { withdrawn: { on, ...(until && { until }), ...REASON } };
}

/**
 * Returns the records of a board with one review, one report, the report that it corrects and a version of it. The records
 * contain only the fields that decide the state of a report.
 */
function recordsOf(one: Case): Records {
	const { published, months, keptUntil, keptOpenly, notBefore, embargoedOpenly, removed, reviewPublished } = one;
	const kinds = { reports: ["overview-report"], ofReviews: ["serious-case-review"] };
	const retention = [
		...(one.laterPolicy ? [{ ...kinds, keepFor: `P${one.laterPolicy.months}M`, publishedFrom: one.laterPolicy.from }] : []),
		...(months === undefined ? [] : [{ ...kinds, keepFor: `P${months}M` }]),
	];
	const review = {
		kind: "serious-case-review",
		...(reviewPublished && { published: reviewPublished }),
		...withdrawal(one.reviewWithdrawnOn, one.reviewWithdrawnUntil),
	};
	const same = { kind: "overview-report", review: "scr-001" };
	const report = {
		...same,
		published,
		...(one.countsFrom && { replaces: "older", as: "correction" }),
		...((keptUntil || keptOpenly) && { keepLonger: { ...(!keptOpenly && { until: keptUntil }), ...REASON } }),
		...withdrawal(one.withdrawnOn, one.withdrawnUntil),
		...((notBefore || embargoedOpenly) && { notBefore: { ...(!embargoedOpenly && { on: notBefore }), ...REASON } }),
		...(removed && { removed: {} }),
		...(one.republishedOn && { republished: { on: one.republishedOn, ...REASON } }),
	};
	return {
		board: { record: { retention } },
		vocabulary: { record: { publishers: [] } },
		reviews: new Map([["scr-001", { slug: "scr-001", record: review }]]),
		reports: new Map(
			Object.entries({
				report,
				older: { ...same, published: one.countsFrom },
				version: { ...same, published: one.versionPublished, versionOf: "report" },
			}).map(([slug, record]) => [slug, { slug, record }]),
		),
		briefings: new Map(),
	} as unknown as Records;
}

export function isPublic(one: Case, asOf: string): boolean {
	const asked = one.versionPublished === undefined ? "report" : "version";
	return statesOn(recordsOf(one), asOf as IsoDay).reports.some((report) => report.slug === asked && isPublicReport(report));
}
