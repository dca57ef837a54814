import { isSite } from "../build/swap.ts";
import { AS_OF, asOfDay, DATA, EXIT, formatFrom, OUTPUT, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { gateFindingInText, inspectOutput } from "../leak-gate/gate.ts";
import { catalogue } from "../publish/catalogue.ts";
import { trackedRecords } from "../retention/withheld.ts";

await runCommand(
	{
		name: "verify",
		summary: "Searches a built site for leaks of records that are not public, and for public records that are missing.",
		options: { data: DATA, output: OUTPUT, "as-of": AS_OF, format: { placeholder: "FORMAT", fallback: "text", help: "text or json" } },
	},
	async ({ data, output, "as-of": given, format: givenFormat }) => {
		const format = formatFrom(givenFormat, ["text", "json"]);
		if (!(await isSite(output)))
			throw new UsageError(`${output} is not a built site. Run npm run build first, or choose the folder with --output.`);
		const result = catalogue(await readSources(data), asOfDay(given, await timeZoneIn(data)));
		if (!result.ok) return reportProblems(data, result.problems);
		const tracked = trackedRecords(result.states);
		process.stderr.write(`Checking for leaks of ${tracked.filter(({ withheld }) => withheld).length} records that are not public\n`);
		const findings = await inspectOutput({ catalogue: result.catalogue, tracked, data, folder: output });
		process.stdout.write(
			format === "json"
				? `${JSON.stringify(findings, undefined, "\t")}\n`
				: findings.map((finding) => `${gateFindingInText(finding)}\n`).join(""),
		);
		process.stderr.write(
			findings.length === 0
				? `${output}: no leaks, and no public record is missing.\n`
				: `${output}: ${findings.length} findings. Do not publish this site. Build it again, and find out what changed.\n`,
		);
		return findings.length === 0 ? EXIT.done : EXIT.input;
	},
);
