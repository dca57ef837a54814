/** A clock that is set back would bring back what was removed. Where a build finds that it must be, it refuses. */

import { InputError } from "../data-folder/input-error.ts";
import type { IsoDay } from "../records/dates.ts";
import type { RecordStates } from "../retention/states.ts";
import { factsOfSite } from "./swap.ts";

const REMEDY = "Set the clock right. To build for that day all the same, name it:";

/**
 * Refuses to take the clock's word for a day which others know to be over: that of the last site, and that of a sign-off.
 * @param states the records on the day that the clock says
 * @param output the output folder
 * @throws {InputError} when the clock must be wrong
 */
export async function refuseClockSetBack({ asOf, reports }: RecordStates, output: string): Promise<void> {
	const refuse = (why: string) => {
		throw new InputError(
			`This computer’s clock says ${asOf}, but ${why}. Reports that were removed would come back. ${REMEDY} npm run build -- --as-of ${asOf}`,
		);
	};
	const last = await factsOfSite(output);
	if (last && !last.preview && last.asOf > asOf) refuse(`the site in ${output} was made for ${last.asOf}`);
	const [newest] = reports.flatMap(signOffsOf).toSorted((a, b) => (a.on < b.on ? 1 : -1));
	if (newest && newest.on > asOf) refuse(`${newest.file} was signed off on ${newest.on}`);
}

function signOffsOf({ record, source }: RecordStates["reports"][number]): Array<{ on: IsoDay; file: string }> {
	return (record.signOff ?? []).map(({ on }) => ({ on, file: source.file }));
}
