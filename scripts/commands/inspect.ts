/** `npm run inspect`: what a PDF would disclose, and what keeps readers from reading it. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { type InspectionOptions, inspectPdf } from "../documents/inspect/inspect.ts";
import { printInspection } from "../documents/inspect/print-inspection.ts";

/** In milliseconds: who waits longer is told how far it has come. */
const PATIENCE = 2000;

await runCommand(
	{
		name: "inspect",
		summary:
			"Looks for what a PDF discloses beside what its pages show: text hidden under boxes, pictures and annotations or by its colour,\n" +
			"place or layer; authors, comments, attachments, form values, scripts, earlier versions. It can't prove that there is nothing else.",
		options: {
			file: { placeholder: "FILE.pdf", positional: true, help: "the PDF" },
			format: { placeholder: "FORMAT", fallback: "text", help: "text or json" },
			pictures: { placeholder: "DIR", help: "write a picture of each page that has findings, marked, into this folder" },
		},
	},
	async ({ file, format, pictures }) => {
		if (format !== "text" && format !== "json") throw new UsageError(`There is no format ‘${format}’. Use text or json.`);
		const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
			throw new UsageError(`${file} can’t be read (${error.code ?? error.message}).`);
		});
		const inspection = await inspectPdf(bytes, {
			onPage: progress(),
			...(pictures === undefined ? {} : { onPicture: await writer(file, pictures) }),
		});
		process.stdout.write(
			format === "json" ? `${JSON.stringify({ file, ...inspection }, undefined, "\t")}\n` : printInspection(file, inspection),
		);
		return inspection.findings.some(({ severity }) => severity === "error") ? EXIT.input : EXIT.done;
	},
);

function progress(): NonNullable<InspectionOptions["onPage"]> {
	let told = performance.now();
	return (page, pages) => {
		if (performance.now() - told < PATIENCE) return;
		told = performance.now();
		process.stderr.write(`Page ${page} of ${pages}\n`);
	};
}

async function writer(file: string, folder: string): Promise<NonNullable<InspectionOptions["onPicture"]>> {
	await mkdir(folder, { recursive: true });
	return (page, png) => writeFile(path.join(folder, `${path.basename(file, ".pdf")}-page-${page}.png`), png);
}
