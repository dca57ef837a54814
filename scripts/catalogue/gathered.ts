/** What is published, gathered by theme, by agency and by audience. */
import { publishedAudiences } from "./audiences.ts";
import type { Catalogue } from "./published.ts";
import { publishedAgencies, publishedThemes } from "./subjects.ts";

/** What is gathered anew from the rest. Copied to another thread it would be as long as all the rest, since every text would be there twice. */
type Gathered = Pick<Catalogue, "themes" | "agencies" | "audiences">;

/** A catalogue as short as it can be told. */
export type Ungathered = Omit<Catalogue, keyof Gathered>;

/** The whole catalogue. */
export function gathered(published: Ungathered): Catalogue {
	const { vocabulary } = published;
	return {
		...published,
		themes: publishedThemes(vocabulary, published),
		agencies: publishedAgencies(vocabulary, published),
		audiences: publishedAudiences(vocabulary, published),
	};
}

/** What the whole catalogue can be made of again. */
export function ungathered({ themes: _, agencies: __, audiences: ___, ...published }: Catalogue): Ungathered {
	return published;
}
