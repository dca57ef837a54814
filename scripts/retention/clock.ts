import type { IsoDay, PartialDate } from "../records/dates.ts";
import type { ReportRecord } from "../records/schema/report.ts";

type Report = { record: Pick<ReportRecord, "published" | "republished" | "replaces" | "as" | "clock"> };

/**
 * Returns the publication date from which a report's retention period counts. A correction continues the period of the report
 * that it replaces, and a new edition starts a new period, unless `clock` says otherwise.
 */
export function periodStart({ record }: Report, reports: ReadonlyMap<string, Report>, seen = new Set<string>()): PartialDate | undefined {
	const { published, replaces = "", as, clock = as === "correction" ? "continues" : "restarts" } = record;
	const older = reports.get(replaces);
	// Reports that replace each other are reported by a rule.
	if (!older || clock === "restarts" || seen.has(replaces)) return published;
	return periodStart(older, reports, seen.add(replaces)) ?? published;
}

/** Returns the date from which the newest retention period counts, which is the day of the republication if there is one. */
export function newestPeriodStart(report: Report, reports: ReadonlyMap<string, Report>): PartialDate | IsoDay | undefined {
	return report.record.republished?.on ?? periodStart(report, reports);
}
