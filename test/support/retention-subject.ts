/** Calls the project's implementation of the retention rule with the test cases in `retention-oracle.ts`. */
import type { IsoDay, PartialDate } from "../../scripts/records/dates.ts";
import { type RetentionRule, stateOf } from "../../scripts/retention/retention.ts";
import type { Case } from "./retention-oracle.ts";

function ruleOf(months: number | undefined): RetentionRule | undefined {
	return months === undefined ? undefined : { reports: ["overview-report"], ofReviews: ["serious-case-review"], keepFor: `P${months}M` };
}

export function isPublic({ published, months, holdUntil, withdrawnOn, publishFrom }: Case, asOf: string): boolean {
	const because = { reason: "A reason." };
	const report = {
		published: published as PartialDate,
		...(holdUntil && { hold: { until: holdUntil as IsoDay, ...because } }),
		...(withdrawnOn && { withdrawn: { on: withdrawnOn as IsoDay, ...because } }),
		...(publishFrom && { publishFrom: { on: publishFrom as IsoDay, ...because } }),
	};
	return ["public", "held", "permanent"].includes(stateOf(report, ruleOf(months), asOf as IsoDay).state);
}
