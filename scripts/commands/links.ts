/** `npm run links`: whether what records lead to elsewhere is still there. Never part of a build. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { DATA, EXIT, momentOf, numberOf, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { checkLinks } from "../monitoring/check-links.ts";
import { dueNow, memoryFrom, memoryWith } from "../monitoring/link-cache.ts";
import { linkReport, verdictInText } from "../monitoring/link-report.ts";
import { externalLinks } from "../records/external-links.ts";
import { inReport } from "../records/problem.ts";
import { readRecords } from "../records/records.ts";

await runCommand(
	{
		name: "links",
		summary: "Asks other websites, politely, whether what the records lead to is still there. Lists what has moved and what is gone.",
		options: {
			data: DATA,
			format: { placeholder: "FORMAT", fallback: "text", help: "text or json" },
			memory: { placeholder: "FILE", fallback: ".cache/links.json", help: "where answers are remembered between runs" },
			"ask-again": { placeholder: "DAYS", fallback: "7", help: "how long a good answer is believed" },
			timeout: { placeholder: "SECONDS", fallback: "15", help: "how long one answer may take" },
			retries: { placeholder: "NUMBER", fallback: "2", help: "how often to ask again when there is no answer" },
			between: { placeholder: "MS", fallback: "1500", help: "milliseconds between two questions to the same host" },
			now: { placeholder: "INSTANT", help: "judge the age of answers as at this moment; without it, now" },
		},
	},
	async ({ data, format, memory: file, ...given }) => {
		if (format !== "text" && format !== "json") throw new UsageError(`‘${format}’ is no format. Write --format text or --format json.`);
		const { records, problems } = readRecords(await readSources(data));
		if (!records) {
			process.stderr.write(inReport(data, problems));
			return EXIT.input;
		}
		const now = momentOf(given.now).getTime();
		const links = externalLinks(records);
		const memory = memoryFrom(await readFile(file, "utf8").catch(() => ""));
		const due = dueNow(links, memory, now, numberOf("ask-again", given["ask-again"]));
		process.stderr.write(`${links.length} addresses, ${due.length} of them to be asked for now\n`);
		const manners = {
			timeout: numberOf("timeout", given.timeout) * 1000,
			retries: numberOf("retries", given.retries),
			between: numberOf("between", given.between),
		};
		const asked = await checkLinks(due, manners, (url, verdict) => process.stderr.write(`${verdictInText(verdict)}: ${url}\n`));
		const known = memoryWith(links, memory, asked, now);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, `${JSON.stringify(known, undefined, "\t")}\n`);
		const { text, faults } = linkReport(links, known, format);
		process.stdout.write(text);
		return faults === 0 ? EXIT.done : EXIT.input;
	},
);
