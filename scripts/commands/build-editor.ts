import { DATA, EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { NotEmptyError, writeEditor } from "../cms/hosted-editor.ts";

const REPOSITORY = /^[A-Za-z0-9-]+\/[\w.-]+$/;
/** Matches a relative path without `..`. */
const FOLDER = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/;

await runCommand(
	{
		name: "build:editor",
		summary: "Writes the web editor into a folder, for a site that only editors can open. The editor saves to a repository on GitHub.",
		options: {
			data: DATA,
			output: { placeholder: "DIR", help: "the folder to write; it must be new or empty" },
			repository: { placeholder: "NAME", help: "the repository on GitHub, as owner/name" },
			branch: { placeholder: "NAME", fallback: "main", help: "the branch that the editor commits to" },
			path: { placeholder: "PATH", fallback: "data", help: "the data folder’s path in the repository" },
		},
	},
	async ({ data, output, repository, branch, path }) => {
		if (output === undefined) throw new UsageError("--output is missing. Write --output and the folder for the editor.");
		if (!repository || !REPOSITORY.test(repository))
			throw new UsageError("--repository is missing or not a repository’s name. Write --repository owner/name.");
		if (!FOLDER.test(path)) throw new UsageError(`‘${path}’ is not a path in a repository. Write --path as in --path data.`);
		await writeEditor({ data, output, repository, branch, path }).catch((error: unknown) => {
			if (error instanceof NotEmptyError) throw new UsageError(`${output} is not empty. Choose a new folder with --output.`);
			throw error;
		});
		process.stdout.write(`The editor for ${repository} (branch ${branch}) is in ${output}. Serve it only behind a password.\n`);
		return EXIT.done;
	},
);
