/** Builds the removal notices for records that are no longer public, and lists the other addresses of those records. */
import { dayAfter, dayBefore, type IsoDay, newestFirst, type PartialDate } from "../records/dates.ts";
import { withoutUndefined } from "../records/defined.ts";
import type { Withdrawal } from "../records/schema/lifecycle.ts";
import { ascending } from "../records/texts.ts";
import type { ReportState } from "../retention/retention.ts";
import {
	briefingsIn,
	endOf,
	hasNotice,
	isPublicState,
	type OpenState,
	type RecordStates,
	type ReviewWithState,
	reviewsIn,
} from "../retention/states.ts";
import { addressesOf, briefingPage, reportPage, reviewPage } from "./addresses.ts";
import type { Link } from "./page-links.ts";
import { linkTo, reviewLink, type Terms } from "./published-records.ts";
import type { AlsoAt, FutureNotice, GoneAddress, MovedAddress, RemovalNotice } from "./removals.ts";

/**
 * The details of a record that its removal notice may show. Public records have these details too, because a notice may be needed
 * later.
 */
type Subject = {
	address: string;
	kind: string;
	kindName: string;
	/** The review to which the record belongs or, if the record is a review, the review itself. */
	review: ReviewWithState | undefined;
	reviewKind: string | undefined;
	published: PartialDate | undefined;
	withdrawn: Withdrawal | undefined;
	alsoAt: AlsoAt[];
	state: ReportState | OpenState;
	formerly: string[];
};

/** A public briefing or report. Removal notices of other records from the same review link to it. */
type Remaining = Link & { review?: Link; lastPublicDay?: IsoDay };

/**
 * Returns the removal notices, and the addresses that either show a notice or redirect elsewhere.
 * @param remaining the public briefings and reports
 */
export function removalsOf(states: RecordStates, terms: Terms, remaining: readonly Remaining[]) {
	const subjects = subjectsOf(states, terms);
	const byAddress = new Map(subjects.map((subject) => [subject.address, subject]));
	const remainingOf = Map.groupBy(remaining, ({ review }) => review?.address);
	const ofReview = (review: ReviewWithState | undefined) => (review ? (remainingOf.get(reviewPage(review.slug)) ?? []) : []);
	return {
		removed: subjects
			.flatMap((subject) => currentNotice(subject, ofReview(subject.review)))
			.toSorted((a, b) => newestFirst(a.removedOn, b.removedOn) || ascending(a.address, b.address)),
		gone: subjects.flatMap(goneAddresses),
		moved: subjects.flatMap(movedAddresses),
		futureNotices: subjects
			.flatMap((subject) =>
				futureNotice(subject, byAddress.get(subject.review ? reviewPage(subject.review.slug) : ""), ofReview(subject.review)),
			)
			.toSorted((a, b) => ascending(a.address, b.address)),
	};
}

function subjectsOf(states: RecordStates, terms: Terms): Subject[] {
	const ofReview = (review: ReviewWithState | undefined) => ({ review, reviewKind: review && terms.reviewKind(review.record.kind).name });
	return [
		...reviewsIn(states).map((review) => {
			const { kind, published, withdrawn, formerly } = review.record;
			const facts = { kind, kindName: terms.reviewKind(kind).name, published, withdrawn, alsoAt: [], state: review.state };
			return { ...facts, ...ofReview(review), address: reviewPage(review.slug), formerly: formerly.map(reviewPage) };
		}),
		...briefingsIn(states).map(({ slug, record: { published, withdrawn, formerly }, review, state }) => {
			const facts = { kind: "briefing", kindName: "Briefing", published, withdrawn, alsoAt: [], state };
			return { ...facts, ...ofReview(review), address: briefingPage(slug), formerly: formerly.map(briefingPage) };
		}),
		...states.reports.map(({ slug, record: { kind, published, withdrawn, formerly, alsoAt }, review, state }) => {
			const facts = { kind, kindName: terms.reportKind(kind).name, published, withdrawn, alsoAt: alsoAt.map(withoutUndefined), state };
			return { ...facts, ...ofReview(review), address: reportPage(slug), formerly: formerly.map(reportPage) };
		}),
	];
}

function currentNotice(subject: Subject, remaining: readonly Remaining[]): RemovalNotice[] {
	if (!hasNotice(subject) || leftWithReview(subject.state)) return [];
	const { removedOn } = subject.state;
	const lastPublicDay = subject.state.state === "removed" ? subject.state.lastPublicDay : undefined;
	return [noticeOf(subject, { removedOn, lastPublicDay, withdrawn: subject.state.state === "withdrawn" }, remaining)];
}

/**
 * Returns the notice that will replace a public record after its last public day. It is the notice that a build on the next day
 * would show, as far as this is known now. Records that will no longer be public by then are left out.
 */
function futureNotice(subject: Subject, review: Subject | undefined, remaining: readonly Remaining[]): FutureNotice[] {
	const { lastPublicDay } = endOf(subject);
	if (lastPublicDay === undefined) return [];
	const leavesWithReview = review !== undefined && endOf(review).lastPublicDay === lastPublicDay;
	const shown = leavesWithReview ? review : subject;
	const withdrawn = shown.withdrawn !== undefined && dayBefore(shown.withdrawn.on) === lastPublicDay;
	const staying = remaining.filter((other) => other.lastPublicDay === undefined || other.lastPublicDay > lastPublicDay);
	const notice = noticeOf(shown, { removedOn: dayAfter(lastPublicDay), lastPublicDay, withdrawn }, staying);
	return [{ ...notice, address: subject.address, lastPublicDay }];
}

type Removal = Pick<RemovalNotice, "withdrawn"> & { removedOn: IsoDay | undefined; lastPublicDay: IsoDay | undefined };

function noticeOf(
	{ address, kind, kindName, review, reviewKind, published, alsoAt }: Subject,
	removal: Removal,
	remaining: readonly Remaining[],
) {
	const link = review && reviewLink(review);
	// The notice of a review must not link to the review, because both have the same address.
	const staysAt = review?.state.state === "public" && link?.address !== address ? link : undefined;
	return withoutUndefined({
		...{ address, kind, kindName, published },
		...removal,
		review:
			review && reviewKind
				? withoutUndefined({ reference: review.record.reference, kindName: reviewKind, address: staysAt?.address })
				: undefined,
		alsoAt: removal.withdrawn ? [] : alsoAt,
		remaining: staysAt ? [staysAt, ...remaining.filter((other) => other.address !== address).map(linkTo)] : [],
	});
}

/**
 * Returns the former addresses of a record that has a removal notice. The current addresses are included if the record was
 * withdrawn with its review. The notice of the review is then shown at these addresses.
 */
function goneAddresses({ address, formerly, state, review }: Subject): GoneAddress[] {
	if (!hasNotice({ state })) return [];
	const withReview = leftWithReview(state) && review !== undefined;
	const notice = withReview ? reviewPage(review.slug) : address;
	return [...(withReview ? [address] : []), ...formerly].flatMap((page) => addressesOf(page)).map((gone) => ({ address: gone, notice }));
}

/** Returns the pages of public records that an order will take down, and the last public day of each. */
export function leavingByOrder(states: RecordStates): Array<{ address: string; lastPublicDay: IsoDay }> {
	return addressed(states).flatMap((record) => {
		const { lastDayBeforeOrder } = endOf(record);
		return lastDayBeforeOrder ? { address: record.address, lastPublicDay: lastDayBeforeOrder } : [];
	});
}

/** Returns the page address and the state of every record. */
export function addressed(states: RecordStates): Array<Pick<Subject, "address" | "state">> {
	return [
		...reviewsIn(states).map(({ slug, state }) => ({ address: reviewPage(slug), state })),
		...briefingsIn(states).map(({ slug, state }) => ({ address: briefingPage(slug), state })),
		...states.reports.map(({ slug, state }) => ({ address: reportPage(slug), state })),
	];
}

function leftWithReview(state: Subject["state"]): boolean {
	return state.state === "withdrawn" && state.withReview === true;
}

function movedAddresses({ address, formerly, state }: Subject): MovedAddress[] {
	if (!isPublicState(state)) return [];
	const to = addressesOf(address);
	return formerly.flatMap((page) => addressesOf(page).map((from, index) => ({ from, to: to[index] ?? address })));
}
