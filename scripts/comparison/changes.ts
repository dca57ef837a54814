/** What a change of the records does for readers. Both versions are compared on the same day, so the passing of time is no change. */
import type { IsoDay } from "../records/dates.ts";
import { ascending } from "../records/texts.ts";
import { isPublicState } from "../retention/states.ts";
import {
	type Answer,
	type AnyRecord,
	addressesIn,
	answersOf,
	continues,
	isGone,
	isUnderOrder,
	lastDayOf,
	pageOf,
	recordsOf,
	type Version,
} from "./answers.ts";

/** The field that decides a change, or the retention policy in `board.yaml`. `review` is the review's own withdrawal or date too. */
export type Decides = "withdrawn" | "removed" | "keepLonger" | "republished" | "notBefore" | "published" | "kind" | "review" | "policy";

/** One address at which readers find something else than before. Its page and its document are two addresses. */
export type Change = {
	/**
	 * `public`: becomes public for the first time. `returned`: was removed or withdrawn, and is public now. `renamed`: redirects to
	 * `to`. `deleted`: answered before, and now answers 404. `earlier` and `later`: the last public day has changed.
	 */
	change: "public" | "removed" | "returned" | "renamed" | "deleted" | "earlier" | "later";
	address: string;
	to?: string;
	decides?: Decides;
	/** The record in the two versions. `deleted` has no record after the change if its file has gone. */
	before?: AnyRecord;
	after?: AnyRecord;
	/** Present if an order withdraws the record in either version. Summaries for others must not name it. */
	byOrder?: true;
};

/**
 * @param unread the pages of records that could not be read in the older version; their addresses are not compared
 */
export function changesBetween(older: Version, newer: Version, unread: ReadonlySet<string> = new Set()): Change[] {
	const [before, after] = [recordsOf(older), recordsOf(newer)];
	const [was, is] = [answersOf(before), answersOf(after)];
	const comparable = after.filter((record) => !addressesIn(record).some((address) => unread.has(address)));
	const addresses = new Set([...before, ...comparable].flatMap(addressesIn));
	return [...addresses].toSorted(ascending).flatMap((address) => {
		const [from, to] = [was.get(address), is.get(address)];
		const later = to?.of ?? (from && after.find((record) => continues(record, from.of)));
		const earlier = from?.of ?? (later && predecessorOf(later, before));
		const change = changeAt(address, from, to, earlier, later);
		if (!change) return [];
		const decides = change !== "renamed" && earlier && later ? deciding(earlier, later) : undefined;
		const byOrder = [earlier, later].some((record) => record && isUnderOrder(record));
		return {
			...{ change, address },
			...(change === "renamed" && to?.to && { to: to.to }),
			...(decides && { decides }),
			...(earlier && { before: earlier }),
			...(later && { after: later }),
			...(byOrder && { byOrder }),
		};
	});
}

/** The same record before the change, preferably under the same name. */
function predecessorOf(record: AnyRecord, before: readonly AnyRecord[]): AnyRecord | undefined {
	const earlier = before.filter((one) => continues(record, one));
	return earlier.find(({ slug }) => slug === record.slug) ?? earlier[0];
}

function changeAt(
	address: string,
	from: Answer | undefined,
	to: Answer | undefined,
	earlier: AnyRecord | undefined,
	later: AnyRecord | undefined,
): Change["change"] | undefined {
	switch (to?.answers) {
		case "public":
			if (from?.answers === "public") return movedDay(lastDayOf(from.of), lastDayOf(to.of));
			if (!earlier) return "public";
			if (isGone(earlier)) return "returned";
			// The line of the old address says that it was renamed.
			return isPublicState(earlier.state) && (address === pageOf(to.of) || earlier.record.file !== undefined) ? undefined : "public";
		case "notice":
			return from?.answers === "public" ? "removed" : undefined;
		case "redirect":
			return from && from.answers !== "redirect" ? "renamed" : undefined;
		case undefined: {
			if (!from || (from.answers === "notice" && !addressesIn(from.of).includes(address))) return undefined;
			if (later?.state.state !== "withdrawn") return "deleted";
			return from.answers === "public" ? "removed" : undefined;
		}
	}
}

function movedDay(before: IsoDay | undefined, after: IsoDay | undefined): "earlier" | "later" | undefined {
	if (before === after) return undefined;
	return after !== undefined && (before === undefined || after < before) ? "earlier" : "later";
}

const FIELDS = ["withdrawn", "removed", "keepLonger", "republished", "notBefore", "published", "kind"] as const;

/** The first of the fields that decide about a record's publication that differs. */
function deciding(earlier: AnyRecord, later: AnyRecord): Decides | undefined {
	const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
	if (later.state.state === "withdrawn") return later.state.withReview ? "review" : "withdrawn";
	const field = FIELDS.find((name) => differ(earlier.record[name], later.record[name]));
	if (field) return field;
	const reviewOf = ({ review }: AnyRecord) => review && [review.slug, review.record.withdrawn, review.record.published, review.record.kind];
	if (differ(reviewOf(earlier), reviewOf(later))) return "review";
	return differ(earlier.rule?.keepFor, later.rule?.keepFor) ? "policy" : undefined;
}
