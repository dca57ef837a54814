/** Exceptions that have had their effect. They do no harm, but the next editor will wonder whether they still count. */
import { inWords } from "./dates.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { Standing } from "./standing.ts";

/** Every hold that has ended and every embargo that is over, as warnings: a day that passes must not stop a build. */
export function spentExceptions({ reports, asOf }: Standing): Problem[] {
	return reports.flatMap(({ record, source, state }) => {
		const warn = (path: PropertyKey[], message: string, remedy: string) => problemAt(source.locate(path, "key"), { rule: "exception-spent", severity: "warning", message, remedy });
		const found: Problem[] = [];
		if (record.hold && state.state === "removed") {
			found.push(warn(["hold"], `the hold ended on ${inWords(record.hold.until)} and the report is removed`, "Delete the hold, or give it a later day and a reason."));
		}
		if (record.publishFrom && record.publishFrom.on <= asOf) {
			found.push(warn(["publishFrom"], `the report was kept back until ${inWords(record.publishFrom.on)}, which has come`, "Delete publishFrom."));
		}
		return found;
	});
}
