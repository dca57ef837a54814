/** `npm start` and `npm run demo`: makes the site, serves it as Netlify would, and makes it again at every change. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import getPort, { portNumbers } from "get-port";
import { AS_OF, DATA, EXIT, OUTPUT, UsageError, asOfDay, runCommand } from "./command/options.ts";
import { isSite } from "./output/swap.ts";
import { oneAtATime } from "./server/one-at-a-time.ts";
import { type LocalServer, startServer } from "./server/serve.ts";
import { watchFiles } from "./server/watch.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const BUILD = path.join(import.meta.dirname, "build.ts");
const CONFIG = path.join(ROOT, "netlify.toml");

/** What a build is made of, besides the data. */
const SOURCES = [path.join(ROOT, "site"), path.join(ROOT, "scripts"), path.join(ROOT, ".eleventy.ts"), CONFIG];

await runCommand(
	{
		name: "start",
		summary: "Makes the site and shows it on this computer. Pages reload when a record, a template or a style changes.",
		options: { data: DATA, output: OUTPUT, "as-of": AS_OF, port: { placeholder: "NUMBER", help: "the port to serve at; without it a free one, 8080 if possible" } },
	},
	async ({ data, output, "as-of": asOf, port }) => {
		const request = { data, output, day: asOf === undefined ? undefined : asOfDay(asOf) };
		const wanted = port === undefined ? undefined : portFrom(port);
		const ended = Promise.withResolvers<void>();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.resolve());

		let building = false;
		let ending = false;
		let server: LocalServer | undefined;
		const renew = oneAtATime(async () => {
			if (ending) return;
			const start = performance.now();
			building = true;
			const made = await build(request);
			building = false;
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			if (ending) return;
			const shown = await isSite(output);
			say(made ? `Made in ${seconds} s.` : `Not made (${seconds} s). ${shown ? "The last good site is still shown." : "Waiting for a change."}`);
			if (server && made) server.reload();
			if (server || !shown) return;
			server = await serve(output, wanted);
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

/** Runs the build in a process of its own, so that changed code is used, and out of reach of Ctrl-C. */
async function build({ data, output, day }: { data: string; output: string; day: string | undefined }): Promise<boolean> {
	const options = ["--data", data, "--output", output, ...(day === undefined ? [] : ["--as-of", day])];
	const child = spawn(process.execPath, [BUILD, ...options], { stdio: ["ignore", 2, 2], detached: true, windowsHide: true });
	const [code] = (await once(child, "close")) as [number | null];
	return code === EXIT.done;
}

async function serve(folder: string, wanted: number | undefined): Promise<LocalServer> {
	const port = wanted ?? (await getPort({ port: portNumbers(8080, 8099) }));
	return startServer({ folder, configFile: CONFIG, port, inject: true }).catch((error: NodeJS.ErrnoException) => {
		throw new UsageError(`Port ${port} cannot be used (${error.code}). Name another with --port, or leave it out.`);
	});
}

function portFrom(text: string): number {
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UsageError(`‘${text}’ is not a port. Write --port as a number, such as --port 8080.`);
	return port;
}

function say(words: string): void {
	process.stderr.write(`${words}\n`);
}
