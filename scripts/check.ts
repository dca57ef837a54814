/** `npm run check`: every problem in the records and documents, with its place and its remedy. */
import { catalogue } from "./catalogue/catalogue.ts";
import { asAnnotation, inText, type Problem, tally } from "./catalogue/problem.ts";
import { AS_OF, asOfDay, DATA, EXIT, runCommand, UsageError } from "./command/options.ts";
import { readSources } from "./input/read-sources.ts";

const PRINTERS: Record<string, (problems: Problem[]) => string> = {
	text: (problems) => problems.map((problem) => `${inText(problem)}\n\n`).join(""),
	json: (problems) =>
		`${JSON.stringify(
			problems.map(({ frame: _, ...problem }) => problem),
			undefined,
			"\t",
		)}\n`,
	github: (problems) => problems.map((problem) => `${asAnnotation(problem)}\n`).join(""),
};

await runCommand(
	{
		name: "check",
		summary: "Lists every mistake in the records and documents, where it is and how to mend it.",
		options: { data: DATA, "as-of": AS_OF, format: { placeholder: "FORMAT", fallback: "text", help: "text, json or github" } },
	},
	async ({ data, "as-of": asOf, format }) => {
		const print = PRINTERS[format];
		if (!print) throw new UsageError(`There is no format ‘${format}’. Use text, json or github.`);
		const sources = await readSources(data);
		const result = catalogue(sources, asOfDay(asOf));
		const problems = result.ok ? result.warnings : result.problems;
		process.stdout.write(print(problems));
		process.stderr.write(`${data}: ${sources.files.length} files, ${sources.documents.length} documents, ${tally(problems)}.\n`);
		return result.ok ? EXIT.done : EXIT.input;
	},
);
