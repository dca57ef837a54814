import { inWords } from "../records/dates.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordStates } from "../retention/states.ts";

/**
 * Warns of embargoes that have ended, since the next editor would wonder whether they still apply. It is no error, because
 * the passing of a day must not stop a build. A hold that has ended must stay: it decides the day of the report's removal.
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
