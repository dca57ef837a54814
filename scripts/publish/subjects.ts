import { withoutUndefined } from "../records/defined.ts";
import type { Records } from "../records/records.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import { agencyPage, publisherPage, themePage } from "./addresses.ts";
import type {
	Agency,
	PublishedItems,
	PublishedReport,
	PublishedReview,
	Publisher,
	ReviewRecommendation,
	Term,
	Theme,
} from "./published.ts";

export function publishedThemes({ themes }: VocabularyRecord, { reviews, reports, briefings }: PublishedItems): Theme[] {
	const ofTheme = <T extends { themes: readonly Term[] }>(items: readonly T[]) => byTerm(items, (item) => item.themes);
	const [ownReviews, ownReports, ownBriefings] = [ofTheme(reviews), ofTheme(reports), ofTheme(briefings)];
	const points = ofTheme(
		reviews.flatMap(({ title, address, learning }) =>
			learning.map(({ point, themes: ofPoint }) => ({ themes: ofPoint, learned: { point, review: { title, address } } })),
		),
	);
	return themes.map((theme) => ({
		...subject(theme, themePage),
		reviews: ownReviews(theme.id),
		reports: ownReports(theme.id),
		briefings: ownBriefings(theme.id),
		points: points(theme.id).map(({ learned }) => learned),
	}));
}

/** Indexes items by the ids of their terms. Each item appears only once under an id, and the items keep their order. */
function byTerm<T>(items: readonly T[], termsOf: (item: T) => readonly Term[]): (id: string) => T[] {
	const found = new Map<string, T[]>();
	for (const item of items) {
		for (const id of new Set(termsOf(item).map((term) => term.id))) {
			const same = found.get(id);
			if (same) same.push(item);
			else found.set(id, [item]);
		}
	}
	return (id) => found.get(id) ?? [];
}

/** Lists every recommendation with its review, in the order of the reviews and then by number. */
export function recommendationsOf(reviews: readonly PublishedReview[]): ReviewRecommendation[] {
	return reviews.flatMap(({ reference, title, address, themes, recommendations }) =>
		recommendations.map((recommendation) => ({ review: { reference, title, address, themes }, recommendation })),
	);
}

/** Returns every agency in the vocabulary, with the reviews in which it took part and the recommendations made to it. */
export function publishedAgencies({ agencies }: VocabularyRecord, { reviews }: Pick<PublishedItems, "reviews">): Agency[] {
	const made = Map.groupBy(recommendationsOf(reviews), ({ recommendation }) => recommendation.agency.id);
	const tookPart = byTerm(reviews, (review) => review.agencies);
	return agencies.map((agency) => ({
		...subject(agency, agencyPage),
		reviews: tookPart(agency.id),
		reports: [],
		briefings: [],
		recommendations: made.get(agency.id) ?? [],
	}));
}

/** Returns every national publisher that has at least one public report, with its reports. */
export function publishedPublishers({ vocabulary }: Records, reports: readonly PublishedReport[]): Publisher[] {
	return vocabulary.record.publishers
		.filter(({ localBoard }) => !localBoard)
		.map(({ id, name, description, url }) => {
			const own = reports.filter(({ publisher }) => publisher.id === id);
			return withoutUndefined({ id, name, address: publisherPage(id), description, url, reports: own });
		})
		.filter(({ reports: own }) => own.length > 0);
}

function subject({ id, name, description, otherWords }: VocabularyRecord["themes"][number], pageOf: (id: string) => string) {
	return withoutUndefined({ id, name, address: pageOf(id), otherWords, description });
}
