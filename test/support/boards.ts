/** The boards that are built for tests: the built site and its catalogue. */
import { inject } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "./days.ts";

/** `atLeast` is the least number of records, so that tests that loop over records cannot pass by looping over none. */
export type Board = { name: string; site: string; data: string; day: string; atLeast: number };

export const BOARDS: readonly Board[] = [
	{ name: "the board in data/", site: inject("ours"), data: "data", day: OUR_DAY, atLeast: 0 },
	{ name: "Exampleshire", site: inject("exampleshire"), data: "test/fixtures/exampleshire", day: EXAMPLESHIRE_DAY, atLeast: 40 },
	{ name: "a board just made", site: inject("fresh"), data: inject("freshData"), day: EXAMPLESHIRE_DAY, atLeast: 0 },
];

/** The public catalogue of a board on the day for which its site was built. */
export async function catalogueOfBoard({ data, day }: Board): Promise<Catalogue> {
	const result = catalogue(await readSources(data), day as IsoDay);
	if (!result.ok) throw new Error(`${data} has errors.`);
	return result.catalogue;
}
