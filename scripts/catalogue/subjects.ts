/** The catalogue seen by theme, by agency and by publisher. */
import type { Agency, Catalogue, PublishedReport, Publisher, Term, Theme } from "./published.ts";
import { recommendationsOf } from "./recommendations.ts";
import type { Records } from "./records.ts";
import type { VocabularyRecord } from "./schema/vocabulary.ts";

type Items = Pick<Catalogue, "reviews" | "reports" | "briefings">;

/** Every theme of the vocabulary with the public items that raise it. */
export function publishedThemes({ themes }: VocabularyRecord, { reviews, reports, briefings }: Items): Theme[] {
	return themes.map((theme) => {
		const raises = (item: { themes: Term[] }) => item.themes.some(({ id }) => id === theme.id);
		return {
			...subject(theme, "themes"),
			reviews: reviews.filter(raises),
			reports: reports.filter(raises),
			briefings: briefings.filter(raises),
			points: reviews.flatMap(({ title, address, learning }) =>
				learning.filter(raises).map(({ point }) => ({ point, review: { title, address } })),
			),
		};
	});
}

/** Every agency of the vocabulary with the reviews it took part in and the recommendations made to it. */
export function publishedAgencies({ agencies }: VocabularyRecord, { reviews }: Pick<Items, "reviews">): Agency[] {
	const made = Map.groupBy(recommendationsOf(reviews), ({ recommendation }) => recommendation.agency.id);
	return agencies.map((agency) => ({
		...subject(agency, "agencies"),
		reviews: reviews.filter((review) => review.agencies.some(({ id }) => id === agency.id)),
		reports: [],
		briefings: [],
		recommendations: made.get(agency.id) ?? [],
	}));
}

/** Every national publisher that has something public, with it. */
export function publishedPublishers({ vocabulary }: Records, reports: readonly PublishedReport[]): Publisher[] {
	return vocabulary.record.publishers
		.map(({ id, name, description, url }) => ({
			id,
			name,
			address: `/national/${id}/`,
			...(description === undefined ? {} : { description }),
			...(url === undefined ? {} : { url }),
			reports: reports.filter(({ publisher }) => publisher.id === id),
		}))
		.filter(({ reports: own }) => own.length > 0);
}

function subject({ id, name, description, otherWords }: VocabularyRecord["themes"][number], folder: string) {
	return { id, name, address: `/${folder}/${id}/`, otherWords, ...(description === undefined ? {} : { description }) };
}
