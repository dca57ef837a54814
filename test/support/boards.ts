/** The boards as they are built for tests: the finished site, and the catalogue that it was made of. */
import { inject } from "vitest";
import { readSources } from "../../scripts/data-folder/read-sources.ts";
import { catalogue } from "../../scripts/publish/catalogue.ts";
import type { Catalogue } from "../../scripts/publish/published.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import { EXAMPLESHIRE_DAY, OUR_DAY } from "./days.ts";

/** A board, and how many records it has at least: a test that looks at each of them has that many to look at. */
export type Board = { name: string; site: string; data: string; day: string; atLeast: number };

export const BOARDS: readonly Board[] = [
	{ name: "the board in data/", site: inject("ours"), data: "data", day: OUR_DAY, atLeast: 0 },
	{ name: "Exampleshire", site: inject("exampleshire"), data: "test/fixtures/exampleshire", day: EXAMPLESHIRE_DAY, atLeast: 40 },
	{ name: "a board just made", site: inject("fresh"), data: inject("freshData"), day: EXAMPLESHIRE_DAY, atLeast: 0 },
];

/** What is public of a board on the day for which its site was built. */
export async function catalogueOfBoard({ data, day }: Board): Promise<Catalogue> {
	const result = catalogue(await readSources(data), day as IsoDay);
	if (!result.ok) throw new Error(`${data} has mistakes.`);
	return result.catalogue;
}
