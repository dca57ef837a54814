import { freePort, interrupted, portFrom, portOption, refusePort } from "../cli/local-server.ts";
import { DATA, EXIT, runCommand } from "../cli/run-command.ts";
import { startEditor } from "../cms/editor-server.ts";
import { readSources } from "../data-folder/read-sources.ts";

await runCommand(
	{
		name: "edit",
		summary: "Opens a web editor for the records on this computer. It changes the files of the data folder and sends nothing anywhere.",
		options: { data: DATA, port: portOption(8180) },
	},
	async ({ data, port }) => {
		await readSources(data); // Reports an unreadable folder here rather than in the browser.
		const stop = interrupted();
		const editor = await startEditor({
			folder: data,
			port: portFrom(port) ?? (await freePort(8180)),
			log: (line) => process.stderr.write(`${line}\n`),
		}).catch(refusePort);
		process.stdout.write(`The editor for ${data} is at ${editor.url}\n`);
		process.stderr.write("Open it in a browser. It saves to the files at once; run npm run check afterwards. Press Ctrl-C to stop.\n");
		await stop;
		await editor.close();
		return EXIT.done;
	},
);
