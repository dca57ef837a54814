/** `npm run new`: begins a record, with a note on every field. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { NEW_OPTIONS } from "../cli/new-options.ts";
import { askAll, withTerminal } from "../cli/prompts.ts";
import { asOfDay, EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { dateOfPdf } from "../documents/pdf-date.ts";
import { lookAt } from "../documents/read-documents.ts";
import { type Copy, nextSteps, writeRecord, wrongWith } from "../editing/add-record.ts";
import { faultOfAnswer } from "../editing/check-answer.ts";
import { writeSchemas } from "../editing/editor-schemas.ts";
import { newRecord } from "../editing/new-record.ts";
import { nextQuestion, type RecordKind, whichRecord } from "../editing/record-questions.ts";
import { catalogue } from "../publish/catalogue.ts";
import type { IsoDay } from "../records/dates.ts";
import { inReport, type Problem } from "../records/problem.ts";
import { readRecords } from "../records/records.ts";

/** The PDF that `--file` names, as it would be published. */
async function takeIn(file: string | undefined): Promise<Copy | undefined> {
	if (!file) return undefined;
	const found = await lookAt(path.dirname(file), path.basename(file));
	if ("refusal" in found) throw new UsageError(`--file: ${found.refusal.message}. Nothing was written.`);
	return { found: { name: path.basename(file), path: file, ...found }, bytes: await readFile(file) };
}

/** What is there may be somebody's work. */
function refuseToWriteOver(error: NodeJS.ErrnoException & { dest?: string }): never {
	if (error.code !== "EEXIST") throw error;
	throw new UsageError(`${error.dest} is there already. Nothing was written.`);
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
		summary: "Begins a review, a report or a briefing: asks what must be known, and writes a record with a note on every field.",
		options: NEW_OPTIONS,
	},
	async ({ record, data, "as-of": given, ...known }) => {
		const today = asOfDay(given, await timeZoneIn(data));
		const sources = await readSources(data);
		const { records, problems } = readRecords(sources);
		if (!records) {
			process.stderr.write(`${inReport(data, problems)}Nothing was written: mend these first.\n`);
			return EXIT.input;
		}
		const { made, copy } = await withTerminal(async (prompt) => {
			const kind = (await askAll({ record }, whichRecord, faultOfAnswer("report", records), prompt)).record as RecordKind;
			const early = await takeIn(known.file);
			const circumstances = { records, today, madeOn: early && (await dateOfPdf(early.bytes)) };
			const answers = await askAll(known, (yet) => nextQuestion(kind, yet, circumstances), faultOfAnswer(kind, records), prompt);
			const taken = early ?? (await takeIn(answers.file));
			return { made: newRecord(kind, answers, records, today, taken?.found), copy: taken };
		});
		const wrong = wrongWith(made, copy, sources, today);
		if (wrong.length > 0) {
			process.stderr.write(`${inReport(data, wrong)}Nothing was written.\n`);
			return EXIT.input;
		}
		const written = await writeRecord(data, made, copy).catch(refuseToWriteOver);
		process.stdout.write(written.map((name) => `${path.join(sources.folder, name)} written\n`).join(""));
		const left = await problemsIn(data, today);
		process.stderr.write(left.length > 0 ? `\n${inReport(data, left)}` : "");
		const steps = nextSteps(made, sources.folder, left);
		process.stdout.write(`\nNext:\n${steps.map((step, index) => `${index + 1}. ${step}\n`).join("")}`);
		return EXIT.done;
	},
);
