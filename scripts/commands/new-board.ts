/** `npm run new-board`: gives another board a data folder of its own. */

import { askAll, withTerminal } from "../cli/prompts.ts";
import { AS_OF, asOfDay, EXIT, type Option, runCommand, UsageError } from "../cli/run-command.ts";
import { boardFiles, sourcesOf } from "../editing/new-board/board-files.ts";
import { type BoardAnswers, boardQuestions, faultOfBoardAnswer, nextBoardQuestion } from "../editing/new-board/board-questions.ts";
import { whatStandsAt, writeFolder } from "../editing/new-board/write-board.ts";
import { catalogue } from "../publish/catalogue.ts";
import { inReport } from "../records/problem.ts";

const ANSWERS: Record<string, Option & { placeholder: string }> = Object.fromEntries(
	boardQuestions({}).map(({ name, ask, placeholder, fallback }) => [
		name,
		{ placeholder, help: `${ask}${fallback ? ` Without it: ${fallback}` : ""}` },
	]),
);

/** What is there may be somebody's work. */
async function refuseToWriteOver(folder: string, replace: boolean): Promise<void> {
	const there = await whatStandsAt(folder);
	if (there === "other") throw new UsageError(`${folder} holds something else than a board’s records. Name another with --output.`);
	if (there === "data" && !replace)
		throw new UsageError(
			`${folder} holds a board already. Add --replace to put the new one in its place, or name another folder with --output.`,
		);
}

/** What is to be done next, one sentence a step. */
function nextSteps(folder: string): string[] {
	const there = folder === "data" ? "" : ` -- --data ${folder}`;
	return [
		`Read ${folder}/board.yaml and ${folder}/wording.yaml: comments say what to put into your own words.`,
		`Look at the site with npm start${there}`,
		`Begin a record with npm run new${there}`,
		...(folder === "data" ? ["Delete the folder test/this-board: what it holds is true of the board that was here before."] : []),
	];
}

await runCommand(
	{
		name: "new-board",
		summary: "Writes a data folder for another board: asks what must be known, or takes it from options.",
		options: {
			...ANSWERS,
			output: { placeholder: "DIR", fallback: "data", help: "the folder to write" },
			replace: { help: "put the new folder in the place of a board that is there; what git does not keep of that one is lost" },
			"as-of": AS_OF,
		},
	},
	async ({ output, replace, "as-of": day, ...known }) => {
		await refuseToWriteOver(output, replace);
		const answers: BoardAnswers = await withTerminal((prompt) => askAll(known, nextBoardQuestion, faultOfBoardAnswer, prompt));
		const files = await boardFiles(answers);
		const result = catalogue(sourcesOf(files, output), asOfDay(day, answers["time-zone"]));
		const problems = result.ok ? result.warnings : result.problems;
		if (problems.length > 0) {
			process.stderr.write(`${inReport(output, problems)}Nothing was written.\n`);
			return EXIT.input;
		}
		await writeFolder(output, files);
		process.stdout.write(
			`${output} written\n\nNext:\n${nextSteps(output)
				.map((step, index) => `${index + 1}. ${step}\n`)
				.join("")}`,
		);
		return EXIT.done;
	},
);
