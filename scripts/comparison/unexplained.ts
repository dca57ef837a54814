/**
 * Reports changes that no field in a record explains: a removed record is public again, or an address that worked before returns
 * 404.
 */
import { dayAfter, type IsoDay, inWords } from "../records/dates.ts";
import { inReadingOrder, type Problem, problemAt, problemOfFile, reasonAt } from "../records/problem.ts";
import { isPublicState } from "../retention/states.ts";
import { type AnyRecord, continues, isGone, isUnderOrder, lastDayOf, pageOf, recordsOf, type Version } from "./answers.ts";
import type { Change } from "./changes.ts";
import { newNameOf } from "./new-name.ts";

/**
 * `byOrder` is true if the problem concerns a record that is withdrawn by order. Such problems must not appear in workflow
 * summaries.
 */
export type UnexplainedChange = Problem & { byOrder: boolean };

export function unexplainedChanges(changes: readonly Change[], older: Version, newer: Version): UnexplainedChange[] {
	const isPage = ({ address }: Change) => !address.startsWith("/documents/");
	const returns = changes.filter((one) => one.change === "returned" && isPage(one)).flatMap((one) => unexplainedReturn(one, newer));
	const lost = Map.groupBy(
		changes.filter(({ change }) => change === "deleted"),
		({ before }) => before,
	);
	const losses = [...lost].flatMap(([before, own]) => (before ? lostAddresses(before, own, older, newer) : []));
	const before = recordsOf(older);
	const needless = recordsOf(newer)
		.filter(({ record }) => record.republished)
		.flatMap((after) => before.filter((one) => continues(after, one)).flatMap((one) => needlessRepublication(one, after)));
	const all = [...returns, ...losses, ...needless];
	const orders = new Map(all.map(({ problem, records }) => [problem, records.some((record) => record && isUnderOrder(record))]));
	return inReadingOrder([...orders.keys()]).map((problem) => ({ ...problem, byOrder: orders.get(problem) === true }));
}

/** A problem and the records that it concerns. */
type Found = { problem: Problem; records: Array<AnyRecord | undefined> };

function nameOf({ folder }: AnyRecord): string {
	return folder.replace(/s$/, "");
}

function unexplainedReturn({ before, after, decides }: Change, { records, states }: Version): Found[] {
	if (!before || !after || isPlanned(before, after, states.asOf)) return [];
	const { record, source, rule, folder } = after;
	const verb = before.state.state === "withdrawn" ? "withdrawn" : "removed";
	const removedOn = "removedOn" in before.state && before.state.removedOn;
	const { board } = records;
	const because =
		decides === "policy" && rule
			? [reasonAt(board.source.locate(["retention", board.record.retention.indexOf(rule)]), `keeps it for ${rule.keepFor}`)]
			: [];
	const republish = `If the Board has decided to publish it again, write republished: {on: ${states.asOf}, reason: …}`;
	return [
		{
			records: [before, after],
			problem: problemAt(source.locate(decides && decides !== "policy" && decides in record ? [decides] : []), {
				rule: "returned",
				message: `This ${nameOf(after)} was ${verb}${removedOn ? ` on ${inWords(removedOn)}` : ""}, and the change makes it public again`,
				remedy: [undoing(before, decides, states.asOf), ...(folder === "reports" && verb === "removed" ? [republish] : [])].join(" "),
				because,
			}),
		},
	];
}

/**
 * Checks whether the record was meant to become public again: because its withdrawal ended, because it was republished, or
 * because its review returned.
 */
function isPlanned({ state, review: oldReview }: AnyRecord, { record, review }: AnyRecord, asOf: IsoDay): boolean {
	if (state.state === "withdrawn" && record.withdrawn?.until && record.withdrawn.until <= asOf) return true;
	if (state.state === "withdrawn" && state.withReview && review?.slug === oldReview?.slug) return true;
	const { republished } = record;
	if (!republished || republished.on > asOf) return false;
	return !("removedOn" in state) || state.removedOn === undefined || state.removedOn <= republished.on;
}

/** Returns a suggested fix that undoes the change which made the record public again. */
function undoing({ record: { withdrawn, removed, published } }: AnyRecord, decides: Change["decides"], asOf: IsoDay): string {
	switch (decides) {
		case "policy":
			return `Keep the old retention rule, and add publishedFrom: ${asOf} to the new one.`;
		case "withdrawn":
			return `Restore withdrawn with on: ${withdrawn?.on}. If it may come back, add until: with the first day back, such as until: ${asOf}`;
		case "removed":
			return removed?.on ? `Write removed: {on: ${removed.on}} again.` : "Write removed: {} again.";
		case "published":
			return published ? `Write published: ${published} again.` : "Delete published.";
		default:
			return decides ? `Undo the change of ${decides}.` : "Undo the change.";
	}
}

/** Reports one problem for all the addresses of a record that now return 404. */
function lostAddresses(before: AnyRecord, lost: readonly Change[], older: Version, newer: Version): Found[] {
	const { asOf } = newer.states;
	const after = recordsOf(newer).find((record) => continues(record, before));
	const addresses = lost.map(({ address }) => address).join(" and ");
	const finding = { rule: "address-lost", message: `${addresses} ${lost.length === 1 ? "answers" : "answer"} 404 after this change` };
	const withdraw = `write withdrawn: {on: ${asOf}, reason: …}`;
	const found = (problem: Problem, other?: AnyRecord): Found[] => [{ problem, records: [before, after, other] }];
	if (!after) {
		const renamed = newNameOf(before, older, newer);
		if (!renamed) {
			const remedy = `Restore the file and, if the ${nameOf(before)} must go, ${withdraw}`;
			return found(problemOfFile(before.source.file, { ...finding, remedy }));
		}
		const line = formerlyLine(renamed, [before.slug, ...before.record.formerly]);
		const remedy = `If this is ${before.slug} under a new name, write ${line}. Otherwise restore ${before.source.file} or, if the ${nameOf(before)} must go, restore it and ${withdraw}`;
		return found(problemAt(renamed.source.locate(["formerly"]), { ...finding, remedy }), renamed);
	}
	const names = before.record.formerly.filter((name) => name !== after.slug && !after.record.formerly.includes(name));
	const isFormer = lost.every(({ address }) => names.some((name) => address.includes(`/${name}/`) || address.endsWith(`/${name}.pdf`)));
	if (isFormer) return found(problemAt(after.source.locate(["formerly"]), { ...finding, remedy: `Write ${formerlyLine(after, names)}` }));
	if (isPublicState(after.state)) {
		const remedy = `Write file: ${after.slug}.pdf again and restore the document, or ${withdraw}`;
		return found(problemAt(after.source.locate(["file"]), { ...finding, remedy }));
	}
	const field = (["notBefore", "published"] as const).find((name) => after.record[name] !== undefined) ?? "review";
	const remedy = `What was public cannot be held back without a notice. Undo the change of ${field}, or ${withdraw}`;
	return found(problemAt(after.source.locate([field]), { ...finding, remedy }));
}

function formerlyLine({ record }: AnyRecord, names: readonly string[]): string {
	return `formerly: [${[...new Set([...record.formerly, ...names])].join(", ")}]`;
}

function needlessRepublication(before: AnyRecord, after: AnyRecord): Found[] {
	const { republished } = after.record;
	const last = lastDayOf(before);
	if (!republished || republished.on === before.record.republished?.on || isGone(before) || !isPublicState(before.state)) return [];
	if (last !== undefined && republished.on > dayAfter(last)) return [];
	return [
		{
			records: [before, after],
			problem: problemAt(after.source.locate(["republished"], "key"), {
				rule: "republished-needless",
				severity: "warning",
				message: `${pageOf(after)} was public before this change, so nothing is published again`,
				remedy: "Delete republished. To keep the report longer, write keepLonger: {until: …, reason: …}",
			}),
		},
	];
}
