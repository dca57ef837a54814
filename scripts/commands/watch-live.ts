import { readFile, writeFile } from "node:fs/promises";
import { DATA, EXIT, instantFrom, numberFrom, reportProblems, runCommand, UsageError } from "../cli/run-command.ts";
import { InputError } from "../data-folder/input-error.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { findingInText } from "../monitoring/expectations.ts";
import { parseFragments } from "../monitoring/index-fragments.ts";
import { watchSite } from "../monitoring/watch-site.ts";
import { catalogue } from "../publish/catalogue.ts";
import { dayIn } from "../records/dates.ts";
import { counted } from "../records/problem.ts";

await runCommand(
	{
		name: "watch-live",
		summary:
			"Checks that a live site was built today, shows what is public, and shows nothing that is not. Prints one line for each problem.",
		options: {
			url: { positional: true, placeholder: "URL", help: "the site, such as https://learning.example.org" },
			data: DATA,
			grace: { placeholder: "HOURS", fallback: "3", help: "for how many hours after midnight yesterday's build is accepted" },
			timeout: { placeholder: "SECONDS", fallback: "10", help: "the timeout of one request" },
			"at-once": { placeholder: "NUMBER", fallback: "8", help: "how many requests run at the same time" },
			before: {
				placeholder: "FILE",
				help: "a list of search index files of earlier builds, which must be gone unless they are still in use",
			},
			remember: { placeholder: "FILE", help: "save that list and the current files here, for the next run" },
			now: { placeholder: "INSTANT", help: "the time of the check; without it, now" },
		},
	},
	async ({ url, data, before, remember, ...given }) => {
		const site = {
			origin: originOf(url),
			timeout: numberFrom("timeout", given.timeout) * 1000,
			atOnce: Math.max(1, numberFrom("at-once", given["at-once"])),
		};
		const [now, grace] = [instantFrom(given.now), numberFrom("grace", given.grace)];
		const sources = await readSources(data);
		const result = catalogue(sources, dayIn(await timeZoneIn(data), now));
		if (!result.ok) return reportProblems(data, result.problems);
		const oldFragments = before === undefined ? [] : await readFragments(before);
		const { findings, requested, fragments } = await watchSite({ site, ...result, now, grace, oldFragments });
		if (remember !== undefined)
			await writeFile(remember, `${JSON.stringify([...new Set([...oldFragments, ...fragments])].toSorted(), undefined, "\t")}\n`);
		process.stdout.write(findings.map((finding) => `${findingInText(finding)}\n`).join(""));
		process.stderr.write(
			`${site.origin}: ${requested} addresses checked, ${findings.length === 0 ? "no problems" : counted(findings.length, "problem")}.\n`,
		);
		return findings.length === 0 ? EXIT.done : EXIT.input;
	},
);

function originOf(url: string): string {
	const address = URL.parse(url);
	if (!address || !/^https?:$/.test(address.protocol))
		throw new UsageError(`‘${url}’ is not the address of a website. Write it as in npm run watch-live -- https://learning.example.org`);
	return address.origin;
}

/** Reads the paths that an earlier check saved with `--remember`. Returns an empty list if the file does not exist yet. */
async function readFragments(file: string): Promise<string[]> {
	const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return "[]";
		throw new InputError(`${file} cannot be read (${error.code}).`);
	});
	const paths = parseFragments(text);
	if (!paths) throw new InputError(`${file} is not a list written by --remember. Delete it and run the command again.`);
	return paths;
}
