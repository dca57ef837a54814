import { buildSite } from "../build/build-site.ts";
import { throwReadable } from "../build/interruptions.ts";
import { AS_OF, asOfDay, DATA, EXIT, numbered, OUTPUT, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { takeDown } from "../editing/take-down.ts";
import { changesOf, stepsAfter } from "../editing/takedown-steps.ts";
import { gateFindingInText } from "../leak-gate/gate.ts";
import { type IsoDay, isWholeDay } from "../records/dates.ts";
import { formatByFile } from "../records/problem.ts";

await runCommand(
	{
		name: "takedown",
		summary:
			"Withdraws a report, a review or a briefing, builds the site without it, checks that nothing of it is left, and lists the steps that remain to be done by hand. A review takes its reports and briefings with it. Mistakes in other records do not stop it.",
		options: {
			slug: {
				positional: true,
				placeholder: "SLUG",
				help: "the record’s file name without .yaml; or reports/SLUG, reviews/SLUG, briefings/SLUG",
			},
			reason: { placeholder: "TEXT", help: "why, for the Board’s own records; it is not published" },
			until: { placeholder: "DAY", help: "the first day on which it is public again; without it, it stays withdrawn" },
			"by-order": { help: "do not even show that it was removed; links to it become plain text" },
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
		},
	},
	async ({ slug, reason, until, "by-order": byOrder, data, output, "as-of": given }) => {
		if (reason === undefined)
			throw new UsageError('--reason is missing. Write it as in: npm run takedown -- SLUG --reason "At the family’s request".');
		const asOf = asOfDay(given, await timeZoneIn(data));
		const progress = (message: string) => process.stderr.write(`${message}\n`);
		const build = async (folder: string) => {
			const result = await buildSite({ data: folder, output, asOf, progress }).catch((error: unknown) => throwReadable(error, output));
			if (result.ok) return true;
			process.stderr.write(formatByFile(result.problems));
			for (const finding of result.findings) process.stderr.write(`${gateFindingInText(finding)}\n`);
			return false;
		};
		const request = { asOf, until: returnFrom(until, asOf), reason, byOrder };
		const result = await takeDown({ data, given: slug, request, build });
		if ("refusal" in result) throw new UsageError(result.refusal);
		if ("problems" in result) {
			if (result.problems.length > 0) return reportProblems(data, result.problems, "Nothing was changed.\n");
			for (const place of result.edited?.mentions ?? []) process.stderr.write(`${place}: this text still names it.\n`);
			process.stderr.write(`Nothing was changed: ${data} and ${output} are as they were.\n`);
			return EXIT.input;
		}
		const folders = { data, output };
		const isBuilt = result.instead !== undefined;
		if (!isBuilt) reportProblems(data, result.others, `The withdrawal is written, but the site cannot be built: ${output} is as it was.\n`);
		process.stdout.write(`${changesOf(result, folders).join("\n")}\n\nTo do by hand:\n${numbered(stepsAfter(result, folders))}`);
		return isBuilt ? EXIT.done : EXIT.input;
	},
);

/** The value of `--until`. */
function returnFrom(until: string | undefined, asOf: IsoDay): IsoDay | undefined {
	if (until === undefined) return undefined;
	if (isWholeDay(until) && until > asOf) return until;
	throw new UsageError(`‘${until}’ is not a day after ${asOf}. Write --until with the first day back, such as --until 2027-03-01.`);
}
