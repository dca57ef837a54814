import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildSite } from "../build/build-site.ts";
import { throwReadable } from "../build/interruptions.ts";
import { AS_OF, asOfDay, DATA, EXIT, numbered, OUTPUT, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { addWithdrawal, FOLLOW_UP } from "../editing/withdrawal.ts";
import { gateFindingInText } from "../leak-gate/gate.ts";
import { catalogue } from "../publish/catalogue.ts";
import { formatReport } from "../records/problem.ts";

await runCommand(
	{
		name: "takedown",
		summary:
			"Withdraws a report, builds the site without it, checks that nothing of it is left, and lists the steps that remain to be done by hand.",
		options: {
			slug: { positional: true, placeholder: "SLUG", help: "the report’s file name without .yaml" },
			reason: { placeholder: "TEXT", help: "why, for the Board’s own records; it is not published" },
			"by-order": { help: "do not even show that the report was removed" },
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
		},
	},
	async ({ slug, reason, "by-order": byOrder, data, output, "as-of": given }) => {
		if (reason === undefined)
			throw new UsageError('--reason is missing. Write it as in: npm run takedown -- SLUG --reason "At the family’s request".');
		const asOf = asOfDay(given, await timeZoneIn(data));
		const sources = await readSources(data);
		const before = catalogue(sources, asOf);
		if (!before.ok)
			return reportProblems(
				data,
				before.problems,
				"Nothing was changed: fix these problems first, since the site cannot be built with them.\n",
			);
		if (!before.states.reports.some((report) => report.slug === slug))
			throw new UsageError(`There is no report ‘${slug}’ in ${data}. npm run register lists all reports.`);

		const file = path.join(data, "reports", `${slug}.yaml`);
		const old = await readFile(file, "utf8");
		const edited = addWithdrawal(old, { on: asOf, reason, byOrder });
		if ("refusal" in edited) throw new UsageError(`${file}: ${edited.refusal}`);
		await writeFile(file, edited.text);
		const progress = (message: string) => process.stderr.write(`${message}\n`);
		const result = await buildSite({ data, output, asOf, progress }).catch((error: unknown) => throwReadable(error, output));
		if (!result.ok) {
			await writeFile(file, old);
			process.stderr.write(result.problems.length > 0 ? formatReport(data, result.problems) : "");
			for (const finding of result.findings) process.stderr.write(`${gateFindingInText(finding)}\n`);
			process.stderr.write(`Nothing was changed: ${file} and ${output} are as they were.\n`);
			return EXIT.input;
		}
		process.stdout.write(
			`${slug} is withdrawn from ${asOf}: ${file} is changed, and nothing of the report is left in ${output}.\n\nTo do by hand:\n`,
		);
		process.stdout.write(numbered(FOLLOW_UP));
		return EXIT.done;
	},
);
