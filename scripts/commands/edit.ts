/** `npm run edit`: a web editor for the records, on this computer, over the files as they are. */
import getPort, { portNumbers } from "get-port";
import { portFrom, refusePort } from "../cli/port.ts";
import { DATA, EXIT, runCommand } from "../cli/run-command.ts";
import { startEditor } from "../cms/editor-server.ts";
import { readSources } from "../data-folder/read-sources.ts";

await runCommand(
	{
		name: "edit",
		summary: "Opens a web editor for the records on this computer. It changes the files of the data folder and sends nothing anywhere.",
		options: {
			data: DATA,
			port: { placeholder: "NUMBER", help: "the port to serve at; without it a free one, 8180 if possible" },
		},
	},
	async ({ data, port }) => {
		await readSources(data); // A folder that cannot be read is said here, not in the browser.
		const ended = Promise.withResolvers<void>();
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.resolve());
		const wanted = port === undefined ? await getPort({ port: portNumbers(8180, 8199) }) : portFrom(port);
		const editor = await startEditor({ folder: data, port: wanted, told: (words) => process.stderr.write(`${words}\n`) }).catch(refusePort);
		process.stdout.write(`The editor of ${data} is at ${editor.url}\n`);
		process.stderr.write("Open it in a browser. What is saved there is written here at once; then run npm run check. End with Ctrl-C.\n");
		await ended.promise;
		await editor.close();
		return EXIT.done;
	},
);
