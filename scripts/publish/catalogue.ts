/** Turns the files in a data folder into the public catalogue for a given day, or into a list of problems. */
import type { IsoDay } from "../records/dates.ts";
import { inReadingOrder, type Problem } from "../records/problem.ts";
import { readRecords, type Sources } from "../records/records.ts";
import { type RecordStates, statesOn } from "../retention/states.ts";
import { RULES } from "../rules/all.ts";
import { dateWarnings } from "../rules/date-warnings.ts";
import { publish } from "./publish.ts";
import type { Catalogue } from "./published.ts";

/** The catalogue and any warnings. If the data contains an error, the result has all problems instead of a catalogue. */
export type Result =
	| {
			ok: true;
			/** Everything that the public may see. Templates receive nothing else. */
			catalogue: Catalogue;
			/**
			 * The states of all records. The register and the leak gate use them. The leak gate checks that the built site reveals nothing
			 * that must not be public.
			 */
			states: RecordStates;
			warnings: Problem[];
	  }
	| { ok: false; problems: Problem[] };

/**
 * Reads and checks all records, then builds the catalogue.
 * @param asOf the day for which the site is built, in the Board's time zone. The caller passes the day, because this code does
 * not read the clock
 * @param progress called with a message before each file is checked
 */
export function catalogue(sources: Sources, asOf: IsoDay, progress?: (words: string) => void): Result {
	const read = readRecords(sources, progress);
	return catalogueOfRecords(read, read.records && statesOn(read.records, asOf));
}

/** Builds the catalogue from records that have already been read. `states` holds the states of these records on the day of the build. */
export function catalogueOfRecords({ records, problems }: ReturnType<typeof readRecords>, states: RecordStates | undefined): Result {
	const found = inReadingOrder([...problems, ...(records ? RULES.flatMap((rule) => rule(records)) : [])]);
	if (!records || !states || found.some(({ severity }) => severity === "error")) return { ok: false, problems: found };
	return {
		ok: true,
		catalogue: publish(records, states),
		states,
		warnings: inReadingOrder([...found, ...dateWarnings(states)]),
	};
}
