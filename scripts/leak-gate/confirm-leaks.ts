/** Worker module: decides which suspect files are leaks. Words that are also in public records do not count as a leak. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "../publish/published.ts";
import type { TrackedRecord } from "../retention/withheld.ts";
import { decodeFile } from "./decode.ts";
import type { GateFinding } from "./gate-finding.ts";
import { type Matches, matchesIn } from "./matches.ts";
import { secretsOf } from "./secrets.ts";

/** `data` is the data folder, which holds the records' documents. `folder` is the output folder. */
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

/** Returns one finding for each record and kind of match. */
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
