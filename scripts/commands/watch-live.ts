/** `npm run watch-live -- URL`: whether the site that is live keeps its promise at this moment. */
import { writeFile } from "node:fs/promises";
import { DATA, EXIT, momentOf, numberOf, runCommand, UsageError } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { timeZoneIn } from "../data-folder/time-zone.ts";
import { findingInText } from "../monitoring/expectations.ts";
import { readParts } from "../monitoring/saved-index-parts.ts";
import { watch } from "../monitoring/watch-site.ts";
import { catalogue } from "../publish/catalogue.ts";
import { dayIn } from "../records/dates.ts";
import { inReport } from "../records/problem.ts";

await runCommand(
	{
		name: "watch-live",
		summary:
			"Asks a live site whether it is fresh, whether what is public is there, and whether nothing else is. One line for each problem.",
		options: {
			url: { positional: true, placeholder: "URL", help: "the site, such as https://learning.example.org" },
			data: DATA,
			grace: { placeholder: "HOURS", fallback: "3", help: "for how many hours after midnight yesterday's build will do" },
			timeout: { placeholder: "SECONDS", fallback: "10", help: "how long one answer may take" },
			"at-once": { placeholder: "NUMBER", fallback: "8", help: "how many addresses are asked for at the same time" },
			before: { placeholder: "FILE", help: "parts of earlier search indexes, which must no longer be there" },
			remember: { placeholder: "FILE", help: "saves those parts, and the present ones, for the next time" },
			now: { placeholder: "INSTANT", help: "judge as at this moment; without it, now" },
		},
	},
	async ({ url, data, before, remember, ...given }) => {
		const site = {
			origin: originOf(url),
			timeout: numberOf("timeout", given.timeout) * 1000,
			atOnce: Math.max(1, numberOf("at-once", given["at-once"])),
		};
		const [now, grace] = [momentOf(given.now), numberOf("grace", given.grace)];
		const sources = await readSources(data);
		const result = catalogue(sources, dayIn(await timeZoneIn(data), now));
		if (!result.ok) {
			process.stderr.write(inReport(data, result.problems));
			return EXIT.input;
		}
		const oldParts = before === undefined ? [] : await readParts(before);
		const { findings, asked, liveParts } = await watch({
			site,
			catalogue: result.catalogue,
			states: result.states,
			now,
			grace,
			oldParts,
		});
		if (remember !== undefined)
			await writeFile(remember, `${JSON.stringify([...new Set([...oldParts, ...liveParts])].toSorted(), undefined, "\t")}\n`);
		process.stdout.write(findings.map((finding) => `${findingInText(finding)}\n`).join(""));
		process.stderr.write(
			`${site.origin}: ${asked} addresses asked for, ${findings.length === 0 ? "all as they should be" : `${findings.length} not as they should be`}.\n`,
		);
		return findings.length === 0 ? EXIT.done : EXIT.input;
	},
);

function originOf(url: string): string {
	const address = URL.parse(url);
	if (!address || !/^https?:$/.test(address.protocol))
		throw new UsageError(`‘${url}’ is not the address of a site. Write it as in npm run watch-live -- https://learning.example.org`);
	return address.origin;
}
