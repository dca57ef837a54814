/** `npm start` and `npm run demo`: makes the site, serves it as Netlify would, and makes it again at every change. */
import path from "node:path";
import { isSite } from "../build/swap.ts";
import { portFrom, refusePort } from "../cli/port.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand } from "../cli/run-command.ts";
import { oneAtATime } from "../preview/one-at-a-time.ts";
import { openServer } from "../preview/open-server.ts";
import { runBuild } from "../preview/run-build.ts";
import type { LocalServer } from "../preview/serve.ts";
import { watchFiles } from "../preview/watch-files.ts";
import { ROOT } from "../project-root.ts";

const CONFIG = path.join(ROOT, "netlify.toml");

/** What a build is made of, besides the data. */
const SOURCES = [path.join(ROOT, "site"), path.join(ROOT, "scripts"), path.join(ROOT, ".eleventy.ts"), CONFIG];

await runCommand(
	{
		name: "start",
		summary: "Makes the site and shows it on this computer. Pages reload when a record, a template or a style changes.",
		options: {
			data: DATA,
			output: OUTPUT,
			"as-of": AS_OF,
			port: { placeholder: "NUMBER", help: "the port to serve at; without it a free one, 8080 if possible" },
		},
	},
	async ({ data, output, "as-of": asOf, port }) => {
		const day = asOf === undefined ? undefined : asOfDay(asOf);
		const options = ["--preview", "--data", data, "--output", output, ...(day === undefined ? [] : ["--as-of", day])];
		const wanted = { folder: output, configFile: CONFIG, port: port === undefined ? undefined : portFrom(port), day };
		const ended = Promise.withResolvers<void>();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.resolve());

		let [building, ending] = [false, false];
		let server: LocalServer | undefined;
		const renew = oneAtATime(async () => {
			if (ending) return;
			const start = performance.now();
			building = true;
			const made = await runBuild(options);
			building = false;
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			if (ending) return;
			const shown = await isSite(output);
			say(
				made
					? `Made in ${seconds} s.`
					: `Not made (${seconds} s). ${shown ? "The last good site is still shown." : "Waiting for a change."}`,
			);
			if (server && made) server.reload();
			if (server || !shown) return;
			server = await openServer(wanted).catch(refusePort);
			process.stdout.write(`Serving ${output} at ${server.url}\n`);
		});

		const endWatching = await watchFiles([data, ...SOURCES], (files) => {
			say(`\n${files.length === 1 ? path.relative("", files[0] ?? "") : `${files.length} files`} changed.`);
			renew().catch(ended.reject);
		});
		try {
			renew().catch(ended.reject);
			await ended.promise;
			return EXIT.done;
		} finally {
			ending = true;
			await endWatching();
			// Stopped between its two renames, a build would leave no site at all.
			if (building) say("Ending when the build under way is done.");
			await renew();
			await server?.close();
		}
	},
);

function say(words: string): void {
	process.stderr.write(`${words}\n`);
}
