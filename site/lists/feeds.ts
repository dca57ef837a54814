/** The feeds of the site: one of everything, one for each theme and one for each audience. */
import { latestOf } from "../../scripts/publish/latest.ts";
import type { Audience, Catalogue, Latest, Link } from "../../scripts/publish/published.ts";

/** A feed: where it is, what it follows, and what is in it. */
export type Feed = {
	/** Where the feed is. */
	address: string;
	title: string;
	/** The page that it follows; in a feed, also its identity. */
	page: string;
	/** Newest first, as many as a feed holds. */
	entries: readonly Latest[];
};

/** Where the feed of a page is. */
export function feedOf(page: string): string {
	return `${page}feed.xml`;
}

/** All feeds. One of which nothing is published yet is there all the same: it can already be followed. */
export function feedsOf(catalogue: Catalogue): Feed[] {
	const { board, latest, themes, audiences } = catalogue;
	return [
		feed({ title: "new learning", address: "/" }, latest, board.name),
		...themes.map((theme) => feed({ title: `new learning on ${theme.name}`, address: theme.address }, latestOf(theme), board.name)),
		...audiences.map((audience) =>
			feed(
				{ title: `new learning for ${audience.name}`, address: audience.address },
				latestOf(addressedTo(audience, catalogue)),
				board.name,
			),
		),
	];
}

function feed({ title, address }: Link, entries: readonly Latest[], board: string): Feed {
	return { address: feedOf(address), title: `${board}: ${title}`, page: address, entries };
}

/** The records behind what an audience's page shows. */
function addressedTo({ cases, briefings, reports }: Audience, catalogue: Catalogue): Pick<Catalogue, "reviews" | "reports" | "briefings"> {
	const own = new Set([...cases, ...cases.flatMap((one) => one.briefings), ...briefings].map(({ address }) => address));
	const isOwn = ({ address }: { address: string }) => own.has(address);
	return { reviews: catalogue.reviews.filter(isOwn), briefings: catalogue.briefings.filter(isOwn), reports };
}
