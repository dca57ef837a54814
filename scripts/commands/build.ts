import { buildSite } from "../build/build-site.ts";
import { handleInterruptions, nothingPublished, throwReadable } from "../build/interruptions.ts";
import { progressLine } from "../cli/progress.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand } from "../cli/run-command.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { gateFindingInText } from "../leak-gate/gate.ts";
import { formatProblem, tally } from "../records/problem.ts";

await runCommand(
	{
		name: "build",
		summary: "Checks the records and builds the site. If anything is wrong, the last good site stays as it is.",
		options: {
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
			preview: { help: "for editors: marks every page as a preview and adds a page of the reports that leave next" },
		},
	},
	async ({ data, output, "as-of": given, preview }) => {
		handleInterruptions(output);
		const result = await buildSite({
			data,
			output,
			asOf: asOfDay(given, await timeZoneIn(data)),
			byClock: given === undefined && !preview,
			...(preview && { preview: { chosenDay: given !== undefined } }),
			progress: (message) => process.stderr.write(`${message}\n`),
			detail: progressLine(),
		}).catch((error: unknown) => throwReadable(error, output));
		const problems = result.ok ? result.warnings : result.problems;
		for (const problem of problems) process.stderr.write(`\n${formatProblem(problem)}\n`);
		if (problems.length > 0) process.stderr.write(`\n${data}: ${tally(problems)}.\n`);
		if (!result.ok) for (const finding of result.findings) process.stderr.write(`${gateFindingInText(finding)}\n`);
		if (!result.ok) process.stderr.write(`${nothingPublished(output)}\n`);
		return result.ok ? EXIT.done : EXIT.input;
	},
);
