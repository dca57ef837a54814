import { EXIT, runCommand } from "../cli/run-command.ts";
import { licencesIn } from "../monitoring/licences.ts";

await runCommand(
	{
		name: "licences",
		summary: "Counts the licences of the installed packages, and fails if one of them is not allowed.",
		options: {},
	},
	async () => {
		const packages = await licencesIn(process.cwd());
		const refused = packages.filter(({ isAllowed }) => !isAllowed);
		const counts = Map.groupBy(packages, ({ licence }) => licence ?? "none");
		const rows = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
		process.stdout.write(rows.map(([licence, { length }]) => `${String(length).padStart(4)}  ${licence}\n`).join(""));
		for (const { name, version, licence = "no licence" } of refused)
			process.stderr.write(
				`${name} ${version} has ${licence}. Use another package, or allow the licence in scripts/monitoring/licences.ts and give the reason.\n`,
			);
		return refused.length > 0 ? EXIT.input : EXIT.done;
	},
);
