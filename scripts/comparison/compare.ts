/** Compares the records of two versions of a data folder on the same day. */
import { type Problem, problemOfFile } from "../records/problem.ts";
import type { readRecords } from "../records/records.ts";
import { statesOn } from "../retention/states.ts";
import { pageOf, type Version } from "./answers.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type UnexplainedChange, unexplainedChanges } from "./unexplained.ts";

/**
 * The changes between two versions, and the problems with these changes. If the older records cannot be compared at all, the
 * result contains only problems.
 */
export type Comparison = { ok: true; changes: Change[]; problems: UnexplainedChange[] } | { ok: false; problems: Problem[] };

/**
 * Compares older records with newer ones that have passed every check. The older records need not have passed all checks, because
 * some rules may have been added later. Older records that cannot be read are left out, with a warning.
 * @param ref the Git reference of the older records, for messages
 */
export function compareRecords({ records, problems }: ReturnType<typeof readRecords>, newer: Version, ref: string): Comparison {
	const errors = problems
		.filter(({ severity }) => severity === "error")
		.map(({ because: _, ...problem }) => ({ ...problem, file: `${ref}:${problem.file}` }));
	if (!records) return { ok: false, problems: errors };
	const older = { records, states: statesOn(records, newer.states.asOf) };
	const unread = (["reviews", "reports", "briefings"] as const).flatMap((folder) =>
		[...records.names[folder]].filter((slug) => !records[folder].has(slug)).map((slug) => ({ folder, slug })),
	);
	const changes = changesBetween(older, newer, new Set(unread.map(pageOf)));
	const notCompared = unread.map(({ folder, slug }) => {
		const own = errors.find(({ file }) => file.includes(`/${folder}/${slug}.`));
		return {
			...(own ?? problemOfFile(`${ref}:${folder}/${slug}`, { rule: "file", message: "The record cannot be read", remedy: "" })),
			rule: "not-compared",
			severity: "warning" as const,
			message: `This record could not be read at ${ref}, so its addresses are not compared${own ? `: ${own.message}` : ""}`,
			remedy: `Compare with a reference at which npm run check finds no errors, or check by hand that ${pageOf({ folder, slug })} is as it should be.`,
			// The unread record may be withdrawn by order, so workflow summaries must not name it.
			byOrder: true,
		};
	});
	return { ok: true, changes, problems: [...unexplainedChanges(changes, older, newer), ...notCompared] };
}
