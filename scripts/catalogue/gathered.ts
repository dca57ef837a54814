/** What is published, gathered by theme, by agency and by audience. */
import { publishedAudiences } from "./audiences.ts";
import type { Catalogue } from "./published.ts";
import { publishedAgencies, publishedThemes } from "./subjects.ts";

/** What is gathered anew from the rest. Copied to another thread it would be as long as all the rest, since every text would be there twice. */
type Gathered = Pick<Catalogue, "themes" | "agencies" | "audiences">;

/** A catalogue as short as it can be told. */
export type Ungathered = Omit<Catalogue, keyof Gathered>;

/** What was cut short here need not be gathered again here. */
const wholes = new WeakMap<Ungathered, Catalogue>();

/** What the whole catalogue can be made of again, on another thread too. */
export function ungathered(whole: Catalogue): Ungathered {
	const { themes: _, agencies: __, audiences: ___, ...published } = whole;
	wholes.set(published, whole);
	return published;
}

/** The whole catalogue. */
export function gathered(published: Ungathered): Catalogue {
	const { vocabulary } = published;
	return (
		wholes.get(published) ?? {
			...published,
			themes: publishedThemes(vocabulary, published),
			agencies: publishedAgencies(vocabulary, published),
			audiences: publishedAudiences(vocabulary, published),
		}
	);
}
