import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { DATA, EXIT, formatFrom, instantFrom, numberFrom, reportProblems, runCommand } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { checkLinks } from "../monitoring/check-links.ts";
import { dueLinks, parseLinkCache, updateLinkCache } from "../monitoring/link-cache.ts";
import { linkReport, verdictInText } from "../monitoring/link-report.ts";
import { externalLinks } from "../records/external-links.ts";
import { readRecords } from "../records/records.ts";

await runCommand(
	{
		name: "links",
		summary: "Checks whether the records’ links to other websites still work, politely. Lists the links that have moved or are gone.",
		options: {
			data: DATA,
			format: { placeholder: "FORMAT", fallback: "text", help: "text or json" },
			memory: { placeholder: "FILE", fallback: ".cache/links.json", help: "the cache of results between runs" },
			"ask-again": { placeholder: "DAYS", fallback: "7", help: "how long a link that worked is not checked again" },
			timeout: { placeholder: "SECONDS", fallback: "15", help: "the timeout of one request" },
			retries: { placeholder: "NUMBER", fallback: "2", help: "how often a failed request is repeated" },
			between: { placeholder: "MS", fallback: "1500", help: "milliseconds between two requests to the same host" },
			now: { placeholder: "INSTANT", help: "the time from which the age of results is counted; without it, now" },
		},
	},
	async ({ data, format: givenFormat, memory: file, ...given }) => {
		const format = formatFrom(givenFormat, ["text", "json"]);
		const { records, problems } = readRecords(await readSources(data));
		if (!records) return reportProblems(data, problems);
		const now = instantFrom(given.now).getTime();
		const links = externalLinks(records);
		const cache = parseLinkCache(await readFile(file, "utf8").catch(() => ""));
		const due = dueLinks(links, cache, now, numberFrom("ask-again", given["ask-again"]));
		process.stderr.write(`${links.length} links, ${due.length} of them to check now\n`);
		const limits = {
			timeout: numberFrom("timeout", given.timeout) * 1000,
			retries: numberFrom("retries", given.retries),
			between: numberFrom("between", given.between),
		};
		const checked = await checkLinks(due, limits, (url, verdict) => process.stderr.write(`${verdictInText(verdict)}: ${url}\n`));
		const updated = updateLinkCache(links, cache, checked, now);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, `${JSON.stringify(updated, undefined, "\t")}\n`);
		const report = linkReport(links, updated, format);
		process.stdout.write(report.text);
		return report.problems === 0 ? EXIT.done : EXIT.input;
	},
);
