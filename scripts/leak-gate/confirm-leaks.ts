/**
 * Worker module: checks each suspect file in the output and reports the leaks in it. Words that are also in public records are
 * not a leak.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../publish/published.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import { decodeFile } from "./decode.ts";
import type { GateFinding } from "./gate-finding.ts";
import { type Matches, matchesIn } from "./matches.ts";
import { secretsOf } from "./secrets.ts";

/**
 * `withheld` lists the records that must not be in the output. `data` is the data folder, which contains the records'
 * documents. `folder` is the output folder.
 */
export type ConfirmInput = { withheld: readonly TrackedRecord[]; catalogue: Catalogue; data: string; folder: string };

export default async function start(input: ConfirmInput): Promise<(files: readonly string[]) => Promise<GateFinding[]>> {
	const { withheld, catalogue, data, folder } = input;
	const secrets = await secretsOf(withheld, catalogue, data);
	const leaksIn = async (name: string) => {
		const file = await decodeFile(name, readFileSync(path.join(folder, name)));
		return leaksAmong(matchesIn(file, secrets), name, withheld);
	};
	return async (files) => (await Array.fromAsync(files, leaksIn)).flat();
}

/** Returns one leak for each withheld record and each kind of match: its document, its text or its address. */
function leaksAmong({ document, words, address, noteAddress }: Matches, file: string, withheld: readonly TrackedRecord[]): GateFinding[] {
	const leaks = (owners: Iterable<number>, what: string): GateFinding[] =>
		[...owners].map((owner) => {
			return { rule: "leak", file, record: withheld[owner]?.file ?? "", message: `${what} of a record that is not public` };
		});
	const withoutNote = [...noteAddress].filter((owner) => !withheld[owner]?.leavesNote);
	return [
		...leaks(document, "the document"),
		...leaks(words, "the text or title"),
		...leaks(address.union(new Set(withoutNote)), "the address"),
	];
}
