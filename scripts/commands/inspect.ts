import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { progressLine } from "../cli/progress.ts";
import { EXIT, formatFrom, runCommand, UsageError } from "../cli/run-command.ts";
import { type InspectionOptions, inspectPdf } from "../documents/inspect/inspect.ts";
import { printInspection } from "../documents/inspect/print-inspection.ts";

await runCommand(
	{
		name: "inspect",
		summary:
			"Finds what a PDF discloses beyond its visible pages: text hidden under boxes, images and annotations or by its colour, position\n" +
			"or layer; authors, comments, attachments, form values, scripts, earlier revisions. It cannot prove that there is nothing else.",
		options: {
			file: { placeholder: "FILE.pdf", positional: true, help: "the PDF" },
			format: { placeholder: "FORMAT", fallback: "text", help: "text or json" },
			pictures: { placeholder: "DIR", help: "write an image of each page with findings, each finding marked, into this folder" },
		},
	},
	async ({ file, format, pictures }) => {
		const json = formatFrom(format, ["text", "json"]) === "json";
		const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
			throw new UsageError(`${file} cannot be read (${error.code ?? error.message}).`);
		});
		const print = progressLine();
		const inspection = await inspectPdf(bytes, {
			onPage: (page, pages) => print(`Page ${page} of ${pages}`),
			...(pictures === undefined ? {} : { onPicture: await imageWriter(file, pictures) }),
		});
		process.stdout.write(json ? `${JSON.stringify({ file, ...inspection }, undefined, "\t")}\n` : printInspection(file, inspection));
		return inspection.findings.some(({ severity }) => severity === "error") ? EXIT.input : EXIT.done;
	},
);

async function imageWriter(file: string, folder: string): Promise<NonNullable<InspectionOptions["onPicture"]>> {
	await mkdir(folder, { recursive: true });
	return (page, png) => writeFile(path.join(folder, `${path.basename(file, ".pdf")}-page-${page}.png`), png);
}
