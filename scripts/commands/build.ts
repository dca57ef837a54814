/** `npm run build`: makes the site. */

import { buildSite } from "../build/build-site.ts";
import { brokenOff, endInGoodOrder, unchanged } from "../build/interruptions.ts";
import { progressLine } from "../cli/progress.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand } from "../cli/run-command.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { gateFindingInText } from "../leak-gate/gate.ts";
import { inText, tally } from "../records/problem.ts";

await runCommand(
	{
		name: "build",
		summary: "Checks the records and makes the site. If anything is wrong, the last good site stays as it is.",
		options: {
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
			preview: { help: "for editors: marks every page as a preview and adds what leaves next" },
		},
	},
	async ({ data, output, "as-of": given, preview }) => {
		endInGoodOrder(output);
		const result = await buildSite({
			data,
			output,
			asOf: asOfDay(given, await timeZoneIn(data)),
			byClock: given === undefined && !preview,
			...(preview && { preview: { chosenDay: given !== undefined } }),
			progress: (words) => process.stderr.write(`${words}\n`),
			waiting: progressLine(),
		}).catch((error: unknown) => brokenOff(error, output));
		const problems = result.ok ? result.warnings : result.problems;
		for (const problem of problems) process.stderr.write(`\n${inText(problem)}\n`);
		if (problems.length > 0) process.stderr.write(`\n${data}: ${tally(problems)}.\n`);
		if (!result.ok) for (const finding of result.findings) process.stderr.write(`${gateFindingInText(finding)}\n`);
		if (!result.ok) process.stderr.write(`${unchanged(output)}\n`);
		return result.ok ? EXIT.done : EXIT.input;
	},
);
