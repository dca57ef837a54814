/** Facts that follow from one record alone and are slow to compute. Worker threads compute them, and the cache stores them with the record. */
import { hasNothingIdentifying } from "./anonymity/in-records.ts";
import { type ContentHash, contentHashOf } from "./version.ts";

export type DerivedFacts = {
	/** Whether none of its texts can identify a person. Otherwise the rules in `rules/anonymity.ts` report each one. */
	hasNothingIdentifying: boolean;
	/** The record's part in the version that citations show. */
	contentHash: ContentHash;
};

export function deriveFacts(record: object): DerivedFacts {
	return { hasNothingIdentifying: hasNothingIdentifying(record), contentHash: contentHashOf(record) };
}
