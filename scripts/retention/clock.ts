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
	// The search stops at reports that replace each other in a circle. A rule reports this error.
	if (!older || clock === "restarts" || seen.has(replaces)) return published;
	return periodStart(older, reports, seen.add(replaces)) ?? published;
}

/**
 * Returns the date from which the current retention period counts. If the report has been republished, this is the day of the
 * republication.
 */
export function newestPeriodStart(report: Report, reports: ReadonlyMap<string, Report>): PartialDate | IsoDay | undefined {
	return report.record.republished?.on ?? periodStart(report, reports);
}
