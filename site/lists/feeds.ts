/** Lists the site's feeds. There is one feed for everything, one for each theme and one for each audience. */
import { feedOf } from "../../scripts/publish/addresses.ts";
import { latestOf } from "../../scripts/publish/latest.ts";
import type { Audience, Catalogue, Latest, PublishedItems } from "../../scripts/publish/published.ts";

export type Feed = {
	address: string;
	title: string;
	/** The address of the page to which the feed belongs. It is also the feed's id. */
	page: string;
	/** The entries, newest first. */
	entries: readonly Latest[];
};

/** Returns all feeds. Empty feeds are included, so that people can subscribe before anything is published. */
export function feedsOf(catalogue: Catalogue): Feed[] {
	const { board, latest, themes, audiences, vocabulary } = catalogue;
	return [
		feed("/", `${board.name}: new learning`, latest),
		...themes.map((theme) => feed(theme.address, `${board.name}: new learning on ${theme.name}`, latestOf(theme, vocabulary))),
		...audiences.map((audience) =>
			feed(audience.address, `${board.name}: new learning for ${audience.name}`, latestOf(recordsFor(audience, catalogue), vocabulary)),
		),
	];
}

function feed(page: string, title: string, entries: readonly Latest[]): Feed {
	return { address: feedOf(page), title, page, entries };
}

/** Returns the records that are shown on an audience's page. */
function recordsFor({ cases, briefings, reports }: Audience, catalogue: Catalogue): PublishedItems {
	const own = new Set([...cases, ...cases.flatMap((one) => one.briefings), ...briefings].map(({ address }) => address));
	const isOwn = ({ address }: { address: string }) => own.has(address);
	return { reviews: catalogue.reviews.filter(isOwn), briefings: catalogue.briefings.filter(isOwn), reports };
}
