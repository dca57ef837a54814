import { DATA, EXIT, runCommand } from "../cli/run-command.ts";
import { readSources } from "../data-folder/read-sources.ts";
import { staleSchemas, writeSchemas } from "../editing/editor-schemas.ts";
import { counted } from "../records/problem.ts";

await runCommand(
	{
		name: "schemas",
		summary:
			"Writes JSON Schemas into the data folder, with its own themes, agencies and reviews, so that text editors can complete and explain records.",
		options: { data: DATA, check: { help: "write nothing; list the schemas that are out of date" } },
	},
	async ({ data, check }) => {
		const sources = await readSources(data);
		if (!check) {
			const written = await writeSchemas(data, sources);
			process.stdout.write(written.map((file) => `${sources.folder}/${file} written\n`).join(""));
			process.stdout.write(`${counted(written.length, "schema")} changed.\n`);
			return EXIT.done;
		}
		const stale = await staleSchemas(data, sources);
		for (const file of stale.keys()) process.stderr.write(`${sources.folder}/${file} is out of date.\n`);
		if (stale.size > 0) process.stderr.write("Run npm run schemas to update them.\n");
		return stale.size > 0 ? EXIT.input : EXIT.done;
	},
);
