/**
 * What follows from a record alone and takes long to find out: it is found out where the record is read, on several
 * threads, and remembered with it.
 */
import { pointsToNobody } from "./anonymity/in-records.ts";
import { type Content, contentOf } from "./version.ts";

/** What was found out about a record. */
export type Traits = {
	/** Whether nothing that is written in it can point to a person. Where something can, a rule says what it is. */
	pointsToNobody: boolean;
	/** What its version is made of. */
	content: Content;
};

/** Finds out what follows from a record alone. */
export function traitsOf(record: object): Traits {
	return { pointsToNobody: pointsToNobody(record), content: contentOf(record) };
}
