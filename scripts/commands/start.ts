import path from "node:path";
import { isSite } from "../build/swap.ts";
import { freePort, interrupted, portFrom, portOption, refusePort } from "../cli/local-server.ts";
import { AS_OF, asOfDay, DATA, EXIT, OUTPUT, runCommand } from "../cli/run-command.ts";
import { oneAtATime, runBuild } from "../preview/rebuild.ts";
import { type LocalServer, startServer } from "../preview/serve.ts";
import { watchFiles } from "../preview/watch-files.ts";
import { ROOT } from "../project-root.ts";

const CONFIG = path.join(ROOT, "netlify.toml");

/** The files and folders that a build depends on, in addition to the data. */
const SOURCES = [path.join(ROOT, "site"), path.join(ROOT, "scripts"), path.join(ROOT, ".eleventy.ts"), CONFIG];

await runCommand(
	{
		name: "start",
		summary: "Builds the site and serves it on this computer. Builds again and reloads pages when a record, a template or a style changes.",
		options: { data: DATA, output: OUTPUT, "as-of": AS_OF, port: portOption(8080) },
	},
	async ({ data, output, "as-of": asOf, port: givenPort }) => {
		const day = asOf === undefined ? undefined : asOfDay(asOf);
		const buildOptions = ["--preview", "--data", data, "--output", output, ...(day === undefined ? [] : ["--as-of", day])];
		// The edge function uses the same date as the build. Noon in UTC falls on the same day in London.
		const clock = day === undefined ? {} : { now: () => new Date(`${day}T12:00:00Z`) };
		const port = portFrom(givenPort);
		const stop = interrupted();
		const failed = Promise.withResolvers<never>();

		let [building, stopping] = [false, false];
		let server: LocalServer | undefined;
		const rebuild = oneAtATime(async () => {
			if (stopping) return;
			const start = performance.now();
			building = true;
			const built = await runBuild(buildOptions);
			building = false;
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			if (stopping) return;
			const hasSite = await isSite(output);
			log(
				built
					? `Built in ${seconds} s.`
					: `The build failed after ${seconds} s. ${hasSite ? "The last good site is still served." : "Waiting for a change."}`,
			);
			if (server && built) server.reload();
			if (server || !hasSite) return;
			const options = { folder: output, configFile: CONFIG, port: port ?? (await freePort(8080)), inject: true, ...clock };
			server = await startServer(options).catch(refusePort);
			process.stdout.write(`Serving ${output} at ${server.url}\n`);
		});

		const stopWatching = await watchFiles([data, ...SOURCES], (files) => {
			log(`\n${files.length === 1 ? path.relative("", files[0] ?? "") : `${files.length} files`} changed.`);
			rebuild().catch(failed.reject);
		});
		try {
			rebuild().catch(failed.reject);
			await Promise.race([stop, failed.promise]);
			return EXIT.done;
		} finally {
			stopping = true;
			await stopWatching();
			// The current build may finish. If it were stopped while it replaces the output folder, there might be no site at all.
			if (building) log("Stopping after the current build.");
			await rebuild();
			await server?.close();
		}
	},
);

function log(message: string): void {
	process.stderr.write(`${message}\n`);
}
