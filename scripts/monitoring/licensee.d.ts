// The package `licensee` does not ship its own types.
declare module "licensee" {
	/** An installed package. `duplicates` lists further copies with the same name and version. */
	type Result = { name: string; version: string; license?: string; approved: boolean; duplicates?: Result[] };
	type Configuration = { licenses: { spdx: string[] }; packages: Record<string, string>; corrections: boolean };
	export default function licensee(
		configuration: Configuration,
		path: string,
		callback: (error: Error | null, results: Result[]) => void,
	): void;
}
