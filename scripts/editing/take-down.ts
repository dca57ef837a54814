import { rm } from "node:fs/promises";
import path from "node:path";
import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { catalogue, type Result } from "../publish/catalogue.ts";
import type { Problem } from "../records/problem.ts";
import { readRecords } from "../records/records.ts";
import { statesOn } from "../retention/states.ts";
import { goodCopyOf } from "./good-copy.ts";
import { applyPlan, type Edited, type Plan, planTakedown } from "./plan-takedown.ts";
import { fileOf, type Target, targetOf } from "./takedown-target.ts";
import type { WithdrawalRequest } from "./withdrawal.ts";
import { editFiles } from "./write-files.ts";

export type Takedown =
	/** The record does not exist, or the name given could mean several records. */
	| { refusal: string }
	/** The withdrawal would cause errors in the record, or the site could not be built. Nothing was changed. */
	| { problems: Problem[]; edited?: Edited }
	/** The withdrawal was written to the record. */
	| (Edited & {
			plan: Plan;
			/** The errors in other files. The site was built without these files, or with their committed versions. */
			others: Problem[];
			/** The files that the build took from Git (`committed`) or left out. Undefined if the site could not be built. */
			instead: { committed: string[]; leftOut: string[] } | undefined;
	  });

type Options = {
	data: string;
	given: string;
	request: WithdrawalRequest;
	/** Builds the site from a data folder. Returns whether it passed all checks. */
	build: (folder: string) => Promise<boolean>;
};

/**
 * Withdraws a record and builds the site without it. Errors in other records do not prevent this. The site is then built from a
 * copy of the data folder, in which the records with errors are replaced by their committed versions or left out.
 */
export async function takeDown({ data, given, request, build }: Options): Promise<Takedown> {
	const sources = await readSources(data);
	const target = targetOf(
		given,
		sources.files.map(({ name }) => name),
		sources.folder,
	);
	if ("refusal" in target) return target;
	const here = await attempt(target, request, data);
	const others = errorsIn(here.result);
	if (others.length === 0) return finish(here, { data, from: data, build, others, instead: { committed: [], leftOut: [] } });
	const own = causedBy(here, catalogue(sources, request.asOf), target);
	if (own.length > 0) return { problems: own };
	// The record's file cannot be changed if it is a link, is too large, or is not UTF-8 text.
	const file = fileOf(target);
	if ("withdrawn" in here.plan.withdrawal && !here.edited.edits.some(({ from }) => from === file))
		return { problems: others.filter((problem) => problem.file === path.join(sources.folder, file)) };

	const copy = await goodCopyOf(data, async (folder) => namesOf(await attempt(target, request, folder)));
	if (copy === undefined) {
		await editFiles(data, here.edited.edits);
		return { ...here.edited, plan: here.plan, others, instead: undefined };
	}
	try {
		const there = await attempt(target, request, copy.folder);
		const plan = here.plan.isRead ? here.plan : there.plan;
		await editFiles(copy.folder, applyPlan(plan, there.sources).edits);
		const edited = applyPlan(plan, sources);
		return await finish({ plan, edited }, { data, from: copy.folder, build, others, instead: copy });
	} finally {
		await rm(copy.folder, { recursive: true, force: true });
	}
}

/** Plans the takedown in a data folder, and checks the records as they would be afterwards. Nothing is written. */
async function attempt(target: Target, request: WithdrawalRequest, folder: string) {
	const sources = await readSources(folder);
	const { records } = readRecords(sources);
	const plan = planTakedown(target, request, records && { records, states: statesOn(records, request.asOf) }, sources);
	const edited = applyPlan(plan, sources);
	return { sources, plan, edited, result: await inspectedCatalogue(edited.sources, request.asOf) };
}

type Finish = { data: string; from: string } & Pick<Options, "build"> & Pick<Extract<Takedown, { plan: Plan }>, "others" | "instead">;

async function finish({ plan, edited }: { plan: Plan; edited: Edited }, { data, from, build, others, instead }: Finish): Promise<Takedown> {
	const undo = await editFiles(data, edited.edits);
	let isBuilt = false;
	try {
		isBuilt = await build(from);
	} finally {
		if (!isBuilt) await undo();
	}
	return isBuilt ? { ...edited, plan, others, instead } : { problems: [], edited };
}

function errorsIn(result: Result): Problem[] {
	return result.ok ? [] : result.problems.filter(({ severity }) => severity === "error");
}

/** Returns the names of the files with errors in a data folder. A file that the takedown renames is listed under its old name. */
function namesOf({ sources, edited, result }: Awaited<ReturnType<typeof attempt>>): string[] {
	const names = errorsIn(result).map(({ file }) => path.relative(sources.folder, file).split(path.sep).join("/"));
	return [...new Set(names.map((name) => edited.edits.find(({ to }) => to === name)?.from ?? name))];
}

/** Returns the errors in the withdrawn record that did not exist before the takedown. */
function causedBy({ edited, sources, result }: Awaited<ReturnType<typeof attempt>>, before: Result, target: Target): Problem[] {
	const old = path.join(sources.folder, fileOf(target));
	const renamed = path.join(sources.folder, edited.edits.find(({ from }) => from === fileOf(target))?.to ?? fileOf(target));
	const known = new Set(errorsIn(before).flatMap(({ file, message }) => (file === old ? [message] : [])));
	return errorsIn(result).filter(({ file, message }) => file === renamed && !known.has(message));
}
