import { progressLine } from "../cli/progress.ts";
import { AS_OF, asOfDay, DATA, EXIT, formatFrom, runCommand } from "../cli/run-command.ts";
import { inspectedCatalogue } from "../data-folder/inspected-catalogue.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { writeSchemas } from "../editing/editor-schemas.ts";
import { fixFolder } from "../editing/fix-folder.ts";
import { LOOKED_FOR } from "../records/anonymity/identifying.ts";
import { counted, formatAnnotation, formatByFile, type Problem, tally } from "../records/problem.ts";

const JSON_FIELDS = ["file", "line", "column", "path", "rule", "severity", "message", "remedy"];

const PRINTERS: Record<"text" | "json" | "github", (problems: Problem[]) => string> = {
	text: formatByFile,
	json: (problems) => `${JSON.stringify(problems, JSON_FIELDS, "\t")}\n`,
	github: (problems) => problems.map((problem) => `${formatAnnotation(problem)}\n`).join(""),
};

await runCommand(
	{
		name: "check",
		summary: "Lists every problem in the records and documents, with its file, line and remedy.",
		options: {
			data: DATA,
			"as-of": AS_OF,
			format: { placeholder: "FORMAT", fallback: "text", help: "text, json or github" },
			fix: { help: "first fixes the problems that have only one right answer, and prints each fix" },
		},
	},
	async ({ data, "as-of": asOf, format, fix }) => {
		const print = PRINTERS[formatFrom(format, ["text", "json", "github"])];
		const day = asOfDay(asOf, await timeZoneIn(data));
		const progress = progressLine();
		if (fix) for (const line of await fixFolder(data, await readSources(data, progress))) process.stderr.write(`${line}\n`);
		const sources = await readSources(data, progress);
		if (fix)
			for (const file of await writeSchemas(data, sources)) process.stderr.write(`${sources.folder}/${file}: updated for text editors\n`);
		const result = await inspectedCatalogue(sources, day, progress);
		const problems = result.ok ? result.warnings : result.problems;
		process.stdout.write(print(problems));
		process.stderr.write(`${LOOKED_FOR}\n`);
		const [files, documents] = [counted(sources.files.length, "file"), counted(sources.documents.length, "document")];
		process.stderr.write(`${data}: ${files}, ${documents}, ${tally(problems)}.\n`);
		return result.ok ? EXIT.done : EXIT.input;
	},
);
