import { newestFirst, type PartialDate } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import type { VocabularyRecord } from "../records/schema/vocabulary.ts";
import { audiencePage } from "./addresses.ts";
import type { Audience, Case, PublishedBriefing, PublishedItems, PublishedReview, Term } from "./published.ts";

/**
 * The id of the audience that receives the managers' lessons from every briefing. The practitioners' lessons go to the
 * audiences that the briefing names.
 */
const MANAGERS = "managers";

/**
 * Returns every audience in the vocabulary, with the publications and the lessons for that audience. The lessons are grouped by
 * case, with the newest case first.
 */
export function publishedAudiences({ audiences }: VocabularyRecord, { reviews, briefings, reports }: PublishedItems): Audience[] {
	return audiences.map(({ id, name, description, otherWords }) => ({
		...withoutUndefined({ id, name, address: audiencePage(id), description, otherWords }),
		cases: casesFor(id, reviews, briefings),
		briefings: briefings.filter(({ text, audiences: named }) => !text && names(named, id)),
		reports: reports.filter(({ audiences: named }) => names(named, id)),
	}));
}

/** Counts the lessons in the given cases. A learning point from a review counts as a lesson. */
export function lessonsIn(cases: readonly Case[]): number {
	return cases.flatMap(({ briefings, points }) => [...briefings.flatMap(({ lessons }) => lessons), ...points]).length;
}

/**
 * Groups the lessons for an audience by case. A review and its briefings form one case. A briefing without a review forms a
 * case of its own.
 */
function casesFor(audience: string, reviews: readonly PublishedReview[], briefings: readonly PublishedBriefing[]): Case[] {
	const addressed = briefings.filter((briefing) => lessonsFor(audience, briefing).length > 0);
	const byReview = Map.groupBy(addressed, ({ review }) => review?.address);
	const ofReviews = reviews.flatMap((review) => {
		const own = byReview.get(review.address) ?? [];
		const points = pointsFor(audience, review);
		return own.length + points.length > 0 ? caseOf(audience, review, own, points, review.published) : [];
	});
	const alone = (byReview.get(undefined) ?? []).map((briefing) => caseOf(audience, briefing, [briefing], [], undefined));
	return [...ofReviews, ...alone].toSorted((a, b) => newestFirst(a.date, b.date));
}

/** Builds a case. The date of the case is the newest publication date among its review and briefings. */
function caseOf(
	audience: string,
	{ title, address }: Pick<Case, "title" | "address">,
	briefings: readonly PublishedBriefing[],
	points: string[],
	published: PartialDate | undefined,
): Case {
	const [date] = [published, ...briefings.map((briefing) => briefing.published)].toSorted(newestFirst);
	return {
		title,
		address,
		...(date && { date }),
		briefings: briefings.map((briefing) => ({
			title: briefing.title,
			address: briefing.address,
			lessons: lessonsFor(audience, briefing),
			questions: briefing.text?.questions ?? [],
		})),
		points,
	};
}

function lessonsFor(audience: string, { text, audiences }: PublishedBriefing): string[] {
	if (!text) return [];
	if (audience === MANAGERS) return text.lessons.managers;
	return names(audiences, audience) ? text.lessons.practitioners : [];
}

function pointsFor(audience: string, { learning }: PublishedReview): string[] {
	return learning.filter(({ audiences }) => names(audiences, audience)).map(({ point }) => point);
}

function names(terms: readonly Term[], id: string): boolean {
	return terms.some((term) => term.id === id);
}
