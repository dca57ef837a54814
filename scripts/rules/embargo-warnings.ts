/** Warnings that depend on the date. They are not errors, because the passing of time alone must not stop a build. */
import { inWords } from "../records/dates.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordStates } from "../retention/states.ts";

/**
 * Warns of embargoes that have ended, because the next editor would otherwise wonder whether they still apply. There is no
 * warning for a hold that has ended. The hold must stay in the record, because it determines the day on which the report is
 * removed.
 */
export function warnOfEndedEmbargoes({ reports, asOf }: RecordStates): Problem[] {
	return reports.flatMap(({ record: { publishFrom }, source }) =>
		publishFrom && publishFrom.on <= asOf
			? problemAt(source.locate(["publishFrom"], "key"), {
					rule: "exception-spent",
					severity: "warning",
					message: `The embargo ended on ${inWords(publishFrom.on)}`,
					remedy: "Delete publishFrom.",
				})
			: [],
	);
}

/** Warns of reports that have a future publication date but no embargo to explain the date. A wrong year is a common typing error. */
export function warnOfFutureDates({ reports, asOf }: RecordStates): Problem[] {
	return reports.flatMap(({ record, source, state }) => {
		if (state.state !== "embargoed" || record.publishFrom || record.published === undefined || state.from <= asOf) return [];
		return problemAt(source.locate(["published"]), {
			rule: "not-yet-shown",
			severity: "warning",
			message: `Nobody can read this report before ${inWords(state.from)}`,
			remedy: `Check the year. If the date is right, add the reason: publishFrom: {on: ${state.from}, reason: …}`,
		});
	});
}
