/** `npm run schemas`: writes what editors' tools need to complete and explain records. */

import { DATA, EXIT, runCommand } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { staleSchemas, writeSchemas } from "../editing/editor-schemas.ts";
import { counted } from "../records/problem.ts";

await runCommand(
	{
		name: "schemas",
		summary: "Writes JSON Schemas for editors’ tools into the data folder, with its own themes, agencies and reviews.",
		options: { data: DATA, check: { help: "write nothing; name each schema that is not up to date" } },
	},
	async ({ data, check }) => {
		const sources = await readSources(data);
		if (!check) {
			const written = await writeSchemas(data, sources);
			process.stdout.write(written.map((place) => `${sources.folder}/${place} written\n`).join(""));
			process.stdout.write(`${counted(written.length, "schema")} changed.\n`);
			return EXIT.done;
		}
		const stale = await staleSchemas(data, sources);
		for (const place of stale.keys()) process.stderr.write(`${sources.folder}/${place} is not up to date.\n`);
		if (stale.size > 0) process.stderr.write("Run npm run schemas to put this right.\n");
		return stale.size > 0 ? EXIT.input : EXIT.done;
	},
);
