import { CHANGE_PRINTERS } from "../cli/print-changes.ts";
import { PRINTERS } from "../cli/print-register.ts";
import { progressLine } from "../cli/progress.ts";
import { AS_OF, asOfDay, DATA, EXIT, formatFrom, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { compareRecords } from "../comparison/compare.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { sourcesAt } from "../data-folder/sources-at.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { catalogueOfRecords } from "../publish/catalogue.ts";
import { formatReport } from "../records/problem.ts";
import { readRecords } from "../records/records.ts";
import { leavingWithin, registerOf } from "../retention/register-entries.ts";
import { statesOn } from "../retention/states.ts";

await runCommand(
	{
		name: "register",
		summary:
			"Lists every report: whether the public may read it, until when, and why. With --compare, lists what a change does to readers.",
		options: {
			data: DATA,
			"as-of": AS_OF,
			within: { placeholder: "DAYS", help: "list only reports that leave within this many days, the first to leave first" },
			compare: {
				placeholder: "REF",
				help: "list instead what has changed since this Git commit, branch or tag; a return or a lost address that no record explains is an error",
			},
			format: { placeholder: "FORMAT", fallback: "text", help: "text, json or markdown" },
		},
	},
	async ({ data, "as-of": given, within, compare: ref, format: name }) => {
		const format = formatFrom(name, ["text", "json", "markdown"]);
		if (within !== undefined && !/^\d{1,5}$/.test(within))
			throw new UsageError(`‘${within}’ is not a number of days. Write --within as in --within 60.`);
		if (ref?.startsWith("-")) throw new UsageError(`‘${ref}’ is not a Git reference. Write --compare as in --compare main.`);
		if (ref !== undefined && within !== undefined) throw new UsageError("Use --compare or --within, not both.");
		const asOf = asOfDay(given, await timeZoneIn(data));
		const progress = progressLine();
		const sources = await readSources(data, progress);
		const read = readRecords(sources, progress);
		const states = read.records && statesOn(read.records, asOf);
		const result = catalogueOfRecords(read, states);
		if (!result.ok || !read.records) return reportProblems(data, result.ok ? [] : result.problems);
		if (ref === undefined) {
			const entries = registerOf(result.states);
			const chosen = within === undefined ? entries : leavingWithin(entries, asOf, Number(within));
			process.stdout.write(PRINTERS[format](chosen, { asOf, all: entries, within }));
			return EXIT.done;
		}
		const older = readRecords(await sourcesAt(data, ref, sources), progress);
		const comparison = compareRecords(older, { records: read.records, states: result.states }, ref);
		const { problems } = comparison;
		if (!comparison.ok)
			return reportProblems(data, problems, `The records at ${ref} have these errors, so nothing can be compared with them.\n`);
		process.stdout.write(CHANGE_PRINTERS[format](comparison.changes, { asOf, ref, problems: comparison.problems }));
		if (problems.length > 0) process.stderr.write(formatReport(data, problems));
		return problems.some(({ severity }) => severity === "error") ? EXIT.input : EXIT.done;
	},
);
