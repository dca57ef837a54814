/** `npm run check`: every problem in the records and documents, with its place and its remedy. */

import { progressLine } from "../cli/progress.ts";
import { AS_OF, asOfDay, DATA, EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { writeSchemas } from "../editing/editor-schemas.ts";
import { mendFolder } from "../editing/fix-folder.ts";
import { LOOKED_FOR } from "../records/anonymity/identifying.ts";
import { asAnnotation, counted, inGroups, type Problem, tally } from "../records/problem.ts";

const PRINTERS: Record<string, (problems: Problem[]) => string> = {
	text: inGroups,
	json: (problems) =>
		`${JSON.stringify(
			problems.map(({ frame: _, because: __, ...problem }) => problem),
			undefined,
			"\t",
		)}\n`,
	github: (problems) => problems.map((problem) => `${asAnnotation(problem)}\n`).join(""),
};

await runCommand(
	{
		name: "check",
		summary: "Lists every mistake in the records and documents, where it is and how to mend it.",
		options: {
			data: DATA,
			"as-of": AS_OF,
			format: { placeholder: "FORMAT", fallback: "text", help: "text, json or github" },
			fix: { help: "first mends what has one right answer, and says what it mended" },
		},
	},
	async ({ data, "as-of": asOf, format, fix }) => {
		const print = PRINTERS[format];
		if (!print) throw new UsageError(`There is no format ‘${format}’. Use text, json or github.`);
		const day = asOfDay(asOf, await timeZoneIn(data));
		const progress = progressLine();
		if (fix) for (const mended of await mendFolder(data, await readSources(data, progress))) process.stderr.write(`${mended}\n`);
		const sources = await readSources(data, progress);
		if (fix)
			for (const place of await writeSchemas(data, sources))
				process.stderr.write(`${sources.folder}/${place}: written for editors’ tools\n`);
		const result = await inspectedCatalogue(sources, day, { progress });
		const problems = result.ok ? result.warnings : result.problems;
		process.stdout.write(print(problems));
		process.stderr.write(`${LOOKED_FOR}\n`);
		const [files, documents] = [counted(sources.files.length, "file"), counted(sources.documents.length, "document")];
		process.stderr.write(`${data}: ${files}, ${documents}, ${tally(problems)}.\n`);
		return result.ok ? EXIT.done : EXIT.input;
	},
);
