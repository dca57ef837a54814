/** Looks closer at files that have marks of something withheld: the public may read some of its words elsewhere. */
import type { Catalogue } from "../publish/published.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import type { GateFinding } from "./gate.ts";
import { type Sightings, sightingsIn } from "./matches.ts";
import { bytesOf, readFileOf } from "./output-files.ts";
import { secretsOf } from "./secrets.ts";

/** What a closer look needs: what is withheld, what is public, and where the documents and the files are. */
export type CloserInput = { withheld: readonly TrackedRecord[]; catalogue: Catalogue; data: string; folder: string };

/** Readies a closer look: gathers what is secret. Files are named by their paths in the folder. */
export default async function start(input: CloserInput): Promise<(files: readonly string[]) => Promise<GateFinding[]>> {
	const { withheld, catalogue, data, folder } = input;
	const secrets = await secretsOf(withheld, catalogue, data);
	return async (files) => {
		const leaks: GateFinding[] = [];
		for (const name of files) {
			const { file } = await readFileOf(name, bytesOf(folder, name));
			leaks.push(...leaksAmong(sightingsIn(file, secrets), name, withheld));
		}
		return leaks;
	};
}

/** Every leak in a file, one for each record and way. */
function leaksAmong({ document, words, address, note }: Sightings, file: string, withheld: readonly TrackedRecord[]): GateFinding[] {
	const leaks = (owners: Iterable<number>, what: string): GateFinding[] =>
		[...owners].map((owner) => ({
			rule: "leak",
			file,
			record: withheld[owner]?.file ?? "",
			message: `${what} of a record that is not public`,
		}));
	const withoutNote = [...note].filter((owner) => !withheld[owner]?.leavesNote);
	return [
		...leaks(document, "the document"),
		...leaks(words, "the text or title"),
		...leaks(address.union(new Set(withoutNote)), "the address"),
	];
}
