/** Lists the boards whose sites are built before the tests. */
import { inject } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "./days.ts";

/**
 * A board with its built site. `atLeast` is the number of records that it must have at least. Otherwise, tests that loop over
 * records could pass without checking any.
 */
export type Board = { name: string; site: string; data: string; day: string; atLeast: number };

export const BOARDS: readonly Board[] = [
	{ name: "the board in data/", site: inject("ours"), data: "data", day: OUR_DAY, atLeast: 0 },
	{ name: "Exampleshire", site: inject("exampleshire"), data: "test/fixtures/exampleshire", day: EXAMPLESHIRE_DAY, atLeast: 40 },
	{ name: "a board just made", site: inject("fresh"), data: inject("freshData"), day: EXAMPLESHIRE_DAY, atLeast: 0 },
];

/**
 * Returns the public catalogue of a board on the date for which its site was built.
 * @throws if the records have errors
 */
export async function catalogueOfBoard({ data, day }: Board): Promise<Catalogue> {
	const result = catalogue(await readSources(data), day as IsoDay);
	if (!result.ok) throw new Error(`${data} has errors.`);
	return result.catalogue;
}
