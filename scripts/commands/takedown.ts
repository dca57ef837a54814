/** `npm run takedown -- SLUG --reason "…"`: takes a report down in one step. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildSite } from "../build/build-site.ts";
import { brokenOff } from "../build/interruptions.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { FOLLOW_UP, withWithdrawal } from "../editing/withdrawal.ts";
import { gateFindingInText } from "../leak-gate/gate.ts";
import { catalogue } from "../publish/catalogue.ts";
import { inReport } from "../records/problem.ts";

await runCommand(
	{
		name: "takedown",
		summary:
			"Withdraws a report, builds the site without it, proves that nothing of it is left, and lists what remains to be done by hand.",
		options: {
			slug: { positional: true, placeholder: "SLUG", help: "the report, by its file name without .yaml" },
			reason: { placeholder: "WORDS", help: "why, for the Board's own record; it is not published" },
			"by-order": { help: "not even the fact of removal may be shown" },
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
		},
	},
	async ({ slug, reason, "by-order": byOrder, data, output, "as-of": given }) => {
		if (reason === undefined)
			throw new UsageError('--reason is missing. Write it as in npm run takedown -- SLUG --reason "At the family’s request".');
		const asOf = asOfDay(given, await timeZoneIn(data));
		const sources = await readSources(data);
		const before = catalogue(sources, asOf);
		if (!before.ok) {
			process.stderr.write(
				`${inReport(data, before.problems)}Nothing was changed: mend these first, since no site can be built until then.\n`,
			);
			return EXIT.input;
		}
		if (!before.states.reports.some((report) => report.slug === slug))
			throw new UsageError(`There is no report ‘${slug}’ in ${data}. npm run register lists them all.`);

		const file = path.join(data, "reports", `${slug}.yaml`);
		const old = await readFile(file, "utf8");
		const edited = withWithdrawal(old, { on: asOf, reason, byOrder });
		if ("refusal" in edited) throw new UsageError(`${file}: ${edited.refusal}`);
		await writeFile(file, edited.text);
		const progress = (words: string) => process.stderr.write(`${words}\n`);
		const result = await buildSite({ data, output, asOf, progress }).catch((error: unknown) => brokenOff(error, output));
		if (!result.ok) {
			await writeFile(file, old);
			process.stderr.write(result.problems.length > 0 ? inReport(data, result.problems) : "");
			for (const finding of result.findings) process.stderr.write(`${gateFindingInText(finding)}\n`);
			process.stderr.write(`Nothing was changed: ${file} and ${output} are as they were.\n`);
			return EXIT.input;
		}
		process.stdout.write(
			`${slug} is withdrawn as on ${asOf}: ${file} says so, and nothing of it is left in ${output}.\n\nStill to do by hand:\n`,
		);
		process.stdout.write(FOLLOW_UP.map((step, index) => `${index + 1}. ${step}\n`).join(""));
		return EXIT.done;
	},
);
