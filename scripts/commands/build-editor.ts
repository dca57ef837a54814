/** `npm run build:editor`: the web editor as a folder, for a site of its own that only editors can open. */
import { DATA, EXIT, runCommand, UsageError } from "../cli/run-command.ts";
import { NotEmptyError, writeEditor } from "../cms/hosted-editor.ts";

/** An owner and a repository as GitHub allows them. */
const REPOSITORY = /^[A-Za-z0-9-]+\/[\w.-]+$/;
const PLACE = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/;

await runCommand(
	{
		name: "build:editor",
		summary: "Writes the web editor into a folder, to be served where only editors can open it. Its changes go to a repository on GitHub.",
		options: {
			data: DATA,
			output: { placeholder: "DIR", help: "an empty or new folder for the editor" },
			repository: { placeholder: "NAME", help: "the repository on GitHub, as owner/name" },
			branch: { placeholder: "NAME", fallback: "main", help: "the branch that changes go to" },
			path: { placeholder: "PATH", fallback: "data", help: "the data folder’s path in the repository" },
		},
	},
	async ({ data, output, repository, branch, path }) => {
		if (output === undefined) throw new UsageError("Say where to: --output DIR.");
		if (!repository || !REPOSITORY.test(repository)) throw new UsageError("Name the repository: --repository owner/name.");
		if (!PLACE.test(path)) throw new UsageError(`‘${path}’ is not a folder in a repository. Write --path as in --path data.`);
		await writeEditor({ data, output, repository, branch, place: path }).catch((error: unknown) => {
			if (error instanceof NotEmptyError) throw new UsageError(`${output} is not empty. Name a new folder with --output.`);
			throw error;
		});
		process.stdout.write(`The editor of ${repository} (${branch}) is in ${output}. Serve it only behind a password.\n`);
		return EXIT.done;
	},
);
