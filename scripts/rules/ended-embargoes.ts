/** Exceptions that have had their effect. They do no harm, but the next editor will wonder whether they still count. */
import { inWords } from "../records/dates.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordStates } from "../retention/states.ts";

/**
 * Every embargo that is over, as a warning: a day that passes must not stop a build. A hold that has ended is none of
 * them, since the note of the report's removal takes its day from it.
 */
export function warnOfEndedEmbargoes({ reports, asOf }: RecordStates): Problem[] {
	return reports.flatMap(({ record: { publishFrom }, source }) =>
		publishFrom && publishFrom.on <= asOf
			? problemAt(source.locate(["publishFrom"], "key"), {
					rule: "exception-spent",
					severity: "warning",
					message: `the report was kept back until ${inWords(publishFrom.on)}, which has come`,
					remedy: "Delete publishFrom.",
				})
			: [],
	);
}
