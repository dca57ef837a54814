/** The only door from what editors wrote to what the public sees. */
import type { IsoDay } from "../records/dates.ts";
import { inReadingOrder, type Problem } from "../records/problem.ts";
import { readRecords, type Sources } from "../records/records.ts";
import { type RecordStates, statesOn } from "../retention/states.ts";
import { RULES } from "../rules/all.ts";
import { warnOfEndedEmbargoes } from "../rules/ended-embargoes.ts";
import { warnOfFutureDates } from "../rules/future-dates.ts";
import { publish } from "./publish.ts";
import type { Catalogue } from "./published.ts";

/** The catalogue of a day; or, where the data have mistakes, all of them and no catalogue. */
export type Result =
	| {
			ok: true;
			/** What may be shown; templates receive this alone. */
			catalogue: Catalogue;
			/** Where every record stands; for the register and the leak gate. */
			states: RecordStates;
			warnings: Problem[];
	  }
	| { ok: false; problems: Problem[] };

/**
 * Reads, validates and dates everything.
 * @param sources the files of a data folder
 * @param asOf the day in the Board's time zone for which the site is made; nothing here knows today
 * @param progress told what is being checked, at every file
 * @returns what may be shown on that day, or every mistake; never both
 */
export function catalogue(sources: Sources, asOf: IsoDay, progress?: (words: string) => void): Result {
	return judged(readRecords(sources, progress), asOf);
}

/** The same for files that were read already. */
export function judged({ records, problems }: ReturnType<typeof readRecords>, asOf: IsoDay): Result {
	const found = inReadingOrder([...problems, ...(records ? RULES.flatMap((rule) => rule(records)) : [])]);
	if (!records || found.some(({ severity }) => severity === "error")) return { ok: false, problems: found };
	const states = statesOn(records, asOf);
	return {
		ok: true,
		catalogue: publish(records, states),
		states,
		warnings: inReadingOrder([...found, ...warnOfEndedEmbargoes(states), ...warnOfFutureDates(states)]),
	};
}
