import { PRINTERS } from "../cli/print-register.ts";
import { AS_OF, asOfDay, DATA, EXIT, formatFrom, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { catalogue } from "../publish/catalogue.ts";
import { leavingWithin, registerOf } from "../retention/register-entries.ts";

await runCommand(
	{
		name: "register",
		summary: "Lists every report: whether the public may read it, until when, and why.",
		options: {
			data: DATA,
			"as-of": AS_OF,
			within: { placeholder: "DAYS", help: "list only reports that leave within this many days, the first to leave first" },
			format: { placeholder: "FORMAT", fallback: "text", help: "text, json or markdown" },
		},
	},
	async ({ data, "as-of": given, within, format }) => {
		const print = PRINTERS[formatFrom(format, ["text", "json", "markdown"])];
		if (within !== undefined && !/^\d{1,5}$/.test(within))
			throw new UsageError(`‘${within}’ is not a number of days. Write --within as in --within 60.`);
		const asOf = asOfDay(given, await timeZoneIn(data));
		const result = catalogue(await readSources(data), asOf);
		if (!result.ok) return reportProblems(data, result.problems);
		const entries = registerOf(result.states);
		process.stdout.write(
			print(within === undefined ? entries : leavingWithin(entries, asOf, Number(within)), { asOf, all: entries, within }),
		);
		return EXIT.done;
	},
);
