import { readFile } from "node:fs/promises";
import path from "node:path";
import { NEW_OPTIONS } from "../cli/new-options.ts";
import { askAll, withTerminal } from "../cli/prompts.ts";
import { asOfDay, EXIT, numbered, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { creationDay } from "../documents/pdf-contents.ts";
import { checkDocument } from "../documents/read-documents.ts";
import { blockingProblems, type DocumentCopy, nextSteps, writeRecord } from "../editing/add-record.ts";
import { answerChecker } from "../editing/check-answer.ts";
import { writeSchemas } from "../editing/editor-schemas.ts";
import { newRecord } from "../editing/new-record.ts";
import { nextQuestion, type RecordKind, recordQuestion } from "../editing/record-questions.ts";
import { catalogue } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import { formatReport, type Problem } from "../records/problem.ts";
import { readRecords } from "../records/records.ts";

async function readDocument(file: string | undefined): Promise<DocumentCopy | undefined> {
	if (!file) return undefined;
	const document = await checkDocument(path.dirname(file), path.basename(file));
	if ("refusal" in document) throw new UsageError(`--file: ${document.refusal.message}. Nothing was written.`);
	return { document: { name: path.basename(file), path: file, ...document }, bytes: await readFile(file) };
}

function refuseToOverwrite(error: NodeJS.ErrnoException & { dest?: string }): never {
	if (error.code !== "EEXIST") throw error;
	throw new UsageError(`${error.dest} already exists. Nothing was written.`);
}

async function problemsIn(data: string, today: IsoDay): Promise<Problem[]> {
	const sources = await readSources(data);
	await writeSchemas(data, sources);
	const result = catalogue(sources, today);
	return result.ok ? result.warnings : result.problems;
}

await runCommand(
	{
		name: "new",
		summary: "Writes a new review, report or briefing, with a note on every field. Asks for each answer that is not given as an option.",
		options: NEW_OPTIONS,
	},
	async ({ record, data, "as-of": given, ...known }) => {
		const today = asOfDay(given, await timeZoneIn(data));
		const sources = await readSources(data);
		const { records, problems } = readRecords(sources);
		if (!records) return reportProblems(data, problems, "Nothing was written: fix these problems first.\n");
		const { created, copy } = await withTerminal(async (prompt) => {
			const kind = (await askAll({ record }, recordQuestion, answerChecker("report", records), prompt)).record as RecordKind;
			const early = await readDocument(known.file);
			const context = { records, today, madeOn: early && (await creationDay(early.bytes)) };
			const answers = await askAll(known, (yet) => nextQuestion(kind, yet, context), answerChecker(kind, records), prompt);
			const copy = early ?? (await readDocument(answers.file));
			return { created: newRecord(kind, answers, records, today, copy?.document), copy };
		});
		const blocking = blockingProblems(created, copy, sources, today);
		if (blocking.length > 0) return reportProblems(data, blocking, "Nothing was written.\n");
		const written = await writeRecord(data, created, copy).catch(refuseToOverwrite);
		process.stdout.write(written.map((file) => `${path.join(sources.folder, file)} written\n`).join(""));
		const remaining = await problemsIn(data, today);
		process.stderr.write(remaining.length > 0 ? `\n${formatReport(data, remaining)}` : "");
		process.stdout.write(`\nNext:\n${numbered(nextSteps(created, sources.folder, remaining))}`);
		return EXIT.done;
	},
);
