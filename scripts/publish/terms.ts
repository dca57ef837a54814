/** From the identifiers that records use to the names that readers see. */

import type { Records } from "../records/records.ts";
import type { AgeBand, ReportKind, ReviewKind } from "../records/schema/kinds.ts";
import type { Term } from "./published.ts";

/** Look-ups in the vocabulary. Rules have checked that every identifier exists; one that does not is a fault of ours and throws. */
export type Terms = ReturnType<typeof termsOf>;

/** Makes what finds the terms of the vocabulary by their identifiers. */
export function termsOf({ vocabulary: { record }, board }: Records) {
	const theme = lookUp(record.themes);
	const agency = lookUp(record.agencies);
	const audience = lookUp(record.audiences);
	const publisher = lookUp([{ id: "board", name: board.record.name }, ...record.publishers]);
	return {
		theme,
		agency,
		publisher,
		themes: (ids: readonly string[]) => ids.map(theme),
		agencies: (ids: readonly string[]) => ids.map(agency),
		audiences: (ids: readonly string[]) => ids.map(audience),
		ageBand: (id: AgeBand) => ({ id, name: record.ageBands[id] }),
		reviewKind: (kind: ReviewKind) => record.reviewKinds[kind].name,
		reportKind: (kind: ReportKind) => record.reportKinds[kind].name,
	};
}

function lookUp(entries: ReadonlyArray<{ id: string; name: string }>): (id: string) => Term {
	const names = new Map(entries.map(({ id, name }) => [id, name]));
	return (id) => {
		const name = names.get(id);
		if (name === undefined) throw new Error(`No rule has checked the identifier ${id}.`);
		return { id, name };
	};
}
