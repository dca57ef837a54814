/** The notes of reports that are still public: what is to be said of each from the moment its last public day is over. */
import { dayAfter } from "../records/dates.ts";
import type { FutureNote, PublishedReport, PublishedReview } from "./published.ts";

/**
 * Makes the note of every public report that will go. It says what a build on the day after would say, as far as that
 * is known today: what leaves on the same day or before is not named among what remains.
 * @param reports the public reports
 * @param reviews the public reviews, among them that of every report that will go
 */
export function futureNotes(reports: readonly PublishedReport[], reviews: readonly PublishedReview[]): FutureNote[] {
	const byAddress = new Map(reviews.map((review) => [review.address, review]));
	return reports.flatMap((report) => {
		const { lastPublicDay } = report;
		if (lastPublicDay === undefined) return [];
		const review = report.review && byAddress.get(report.review.address);
		// Retention follows from a review's kind. Going on without one would leave the report unguarded.
		if (!review) throw new Error(`${report.slug} is to be removed, but belongs to no public review.`);
		return futureNote({ ...report, lastPublicDay }, review);
	});
}

function futureNote(report: PublishedReport & Pick<FutureNote, "lastPublicDay">, review: PublishedReview): FutureNote {
	const { address, kind, kindName, published, lastPublicDay } = report;
	const staying = review.reports.filter((other) => other.lastPublicDay === undefined || other.lastPublicDay > lastPublicDay);
	return {
		address,
		kind,
		kindName,
		review: { reference: review.reference, address: review.address, kindName: review.kindName },
		...(published && { published }),
		lastPublicDay,
		removedOn: dayAfter(lastPublicDay),
		withdrawn: false,
		remaining: [review, ...review.briefings, ...staying].map((item) => ({ title: item.title, address: item.address })),
	};
}
