/** `npm run verify`: the leak gate alone, on a finished output folder. */

import { isSite } from "../build/swap.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { gateFindingInText, inspectOutput } from "../leak-gate/gate.ts";
import { catalogue } from "../publish/catalogue.ts";
import { inReport } from "../records/problem.ts";
import { trackedRecords } from "../retention/withheld.ts";

await runCommand(
	{
		name: "verify",
		summary: "Looks for what is not public in a finished site, and for what is public and missing from it.",
		options: { data: DATA, output: OUTPUT, "as-of": AS_OF, format: { placeholder: "FORMAT", fallback: "text", help: "text or json" } },
	},
	async ({ data, output, "as-of": given, format }) => {
		if (format !== "text" && format !== "json") throw new UsageError(`There is no format ‘${format}’. Use text or json.`);
		if (!(await isSite(output)))
			throw new UsageError(`${output} is not a finished site. Run npm run build first, or name the folder with --output.`);
		const result = catalogue(await readSources(data), asOfDay(given, await timeZoneIn(data)));
		if (!result.ok) {
			process.stderr.write(inReport(data, result.problems));
			return EXIT.input;
		}
		const watched = trackedRecords(result.states);
		process.stderr.write(`Looking for leaks of ${watched.filter(({ withheld }) => withheld).length} records that are not public\n`);
		const findings = await inspectOutput({ catalogue: result.catalogue, watched, data, folder: output });
		process.stdout.write(
			format === "json"
				? `${JSON.stringify(findings, undefined, "\t")}\n`
				: findings.map((finding) => `${gateFindingInText(finding)}\n`).join(""),
		);
		process.stderr.write(
			findings.length === 0
				? `${output}: nothing withheld is in it, nothing public is missing.\n`
				: `${output}: ${findings.length} findings. Do not publish it; build again, and look at what changed.\n`,
		);
		return findings.length === 0 ? EXIT.done : EXIT.input;
	},
);
