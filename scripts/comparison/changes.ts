/**
 * Works out how a change to the records affects readers. Both versions are compared on the same day, so that only edits count,
 * not the passing of time.
 */
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

/**
 * The field that causes a change. `policy` is the retention policy in `board.yaml`. `review` means that the record belongs to
 * another review, or that its review has changed or is withdrawn.
 */
export type Decides = "withdrawn" | "removed" | "keepLonger" | "republished" | "notBefore" | "published" | "kind" | "review" | "policy";

/** An address that serves something different from before. The page and the document of a record are two addresses. */
export type Change = {
	/**
	 * `public`: the record becomes public for the first time. `returned`: the record was removed or withdrawn, and is now public.
	 * `renamed`: the address now redirects to `to`. `deleted`: the address worked before, and now returns 404. `earlier` and
	 * `later`: the last public day has moved.
	 */
	change: "public" | "removed" | "returned" | "renamed" | "deleted" | "earlier" | "later";
	address: string;
	to?: string;
	decides?: Decides;
	/** The record before and after the change. `after` is absent if the record no longer exists. */
	before?: AnyRecord;
	after?: AnyRecord;
	/** Present if the record is withdrawn by order in either version. Workflow summaries must not name the record. */
	byOrder?: true;
};

/**
 * Lists the addresses that serve something different in the newer version.
 * @param unread the pages of records that could not be read in the older version. Addresses of these records are not compared
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

/** Finds the older version of a record. A record with the same name is preferred. */
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
			// The change at the old address already reports that the record was renamed.
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

/**
 * Returns the field that causes the change, or undefined if no field differs. If several fields differ, the first in `FIELDS` is
 * returned.
 */
function deciding(earlier: AnyRecord, later: AnyRecord): Decides | undefined {
	const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
	if (later.state.state === "withdrawn") return later.state.withReview ? "review" : "withdrawn";
	const field = FIELDS.find((name) => differ(earlier.record[name], later.record[name]));
	if (field) return field;
	const reviewOf = ({ review }: AnyRecord) => review && [review.slug, review.record.withdrawn, review.record.published, review.record.kind];
	if (differ(reviewOf(earlier), reviewOf(later))) return "review";
	return differ(earlier.rule?.keepFor, later.rule?.keepFor) ? "policy" : undefined;
}
