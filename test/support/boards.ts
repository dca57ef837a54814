/** Both boards as they are built for tests: the finished site, and the catalogue that it was made of. */
import { inject } from "vitest";
import { catalogue } from "../../scripts/catalogue/catalogue.ts";
import type { IsoDay } from "../../scripts/catalogue/dates.ts";
import type { Catalogue } from "../../scripts/catalogue/published.ts";
import { readSources } from "../../scripts/input/read-sources.ts";
import { EXAMPLESHIRE_DAY, KIRKLEES_DAY } from "./global-setup.ts";

export type Board = { name: string; site: string; data: string; day: string };

export const BOARDS: readonly Board[] = [
	{ name: "Kirklees", site: inject("kirklees"), data: "data", day: KIRKLEES_DAY },
	{ name: "Exampleshire", site: inject("exampleshire"), data: "test/fixtures/exampleshire", day: EXAMPLESHIRE_DAY },
];

/** What is public of a board on the day for which its site was built. */
export async function catalogueOfBoard({ data, day }: Board): Promise<Catalogue> {
	const result = catalogue(await readSources(data), day as IsoDay);
	if (!result.ok) throw new Error(`${data} has mistakes.`);
	return result.catalogue;
}
