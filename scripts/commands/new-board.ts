import { askAll, withTerminal } from "../cli/prompts.ts";
import { AS_OF, asOfDay, EXIT, numbered, type Option, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { boardFiles, sourcesOf } from "../editing/new-board/board-files.ts";
import { type BoardAnswers, boardQuestions, checkBoardAnswer, nextBoardQuestion } from "../editing/new-board/board-questions.ts";
import { contentOf, replaceFolder } from "../editing/new-board/write-board.ts";
import { catalogue } from "../publish/catalogue.ts";

const ANSWERS: Record<string, Option & { placeholder: string }> = Object.fromEntries(
	boardQuestions({}).map(({ name, text, placeholder, fallback }) => [
		name,
		{ placeholder, help: `${text}${fallback ? ` Without it: ${fallback}` : ""}` },
	]),
);

async function refuseToOverwrite(folder: string, replace: boolean): Promise<void> {
	const content = await contentOf(folder);
	if (content === "other")
		throw new UsageError(`${folder} holds files that are not a board’s records. Choose another folder with --output.`);
	if (content === "board" && !replace)
		throw new UsageError(`${folder} already holds a board. Add --replace to replace it, or choose another folder with --output.`);
}

function nextSteps(folder: string): string[] {
	const option = folder === "data" ? "" : ` -- --data ${folder}`;
	return [
		`Read ${folder}/board.yaml and ${folder}/wording.yaml: the comments say which texts to replace with your own.`,
		`Look at the site with npm start${option}`,
		`Write a first record with npm run new${option}`,
		...(folder === "data" ? ["Delete the folder test/this-board: its tests are about the previous board."] : []),
	];
}

await runCommand(
	{
		name: "new-board",
		summary: "Writes a data folder for another board. Asks for each answer that is not given as an option.",
		options: {
			...ANSWERS,
			output: { placeholder: "DIR", fallback: "data", help: "the folder to write" },
			replace: { help: "replace the board in the folder; whatever is not committed to git is lost" },
			"as-of": AS_OF,
		},
	},
	async ({ output, replace, "as-of": day, ...known }) => {
		await refuseToOverwrite(output, replace);
		const answers: BoardAnswers = await withTerminal((prompt) => askAll(known, nextBoardQuestion, checkBoardAnswer, prompt));
		const files = await boardFiles(answers);
		const result = catalogue(sourcesOf(files, output), asOfDay(day, answers["time-zone"]));
		const problems = result.ok ? result.warnings : result.problems;
		if (problems.length > 0) return reportProblems(output, problems, "Nothing was written.\n");
		await replaceFolder(output, files);
		process.stdout.write(`${output} written\n\nNext:\n${numbered(nextSteps(output))}`);
		return EXIT.done;
	},
);
