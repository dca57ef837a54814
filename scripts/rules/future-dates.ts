/** Reports that nobody will see, where nobody has said why: most often a slip in a year. */
import { inWords } from "../records/dates.ts";
import { type Problem, problemAt } from "../records/problem.ts";
import type { RecordStates } from "../retention/states.ts";

/** Every report whose `published` is still to come without an embargo that says so, as warnings. */
export function warnOfFutureDates({ reports, asOf }: RecordStates): Problem[] {
	return reports.flatMap(({ record, source, state }) => {
		if (state.state !== "embargoed" || record.publishFrom || record.published === undefined || state.from <= asOf) return [];
		return problemAt(source.locate(["published"]), {
			rule: "not-yet-shown",
			severity: "warning",
			message: `nobody can read this before ${inWords(state.from)}`,
			remedy: "Check the year. If the day is right, say why with publishFrom.",
		});
	});
}
