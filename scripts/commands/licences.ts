/** `npm run licences`: under which licences everything installed is, and what has one that was not agreed on. */
import { EXIT, runCommand } from "../cli/run-command.ts";
import { isAllowed, licencesIn } from "../monitoring/licences.ts";

await runCommand(
	{
		name: "licences",
		summary: "Lists the licences of what is installed, and refuses those that are not on the list of agreed ones.",
		options: {},
	},
	async () => {
		const packages = await licencesIn(process.cwd());
		const refused = packages.filter(({ licence }) => !isAllowed(licence));
		const counts = Map.groupBy(packages, ({ licence }) => licence ?? "none named");
		const rows = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
		process.stdout.write(rows.map(([licence, { length }]) => `${String(length).padStart(4)}  ${licence}\n`).join(""));
		for (const { name, version, licence = "no licence that is named" } of refused)
			process.stderr.write(
				`${name} ${version} has ${licence}. Use another package, or agree on it in scripts/monitoring/licences.ts and say why.\n`,
			);
		return refused.length > 0 ? EXIT.input : EXIT.done;
	},
);
