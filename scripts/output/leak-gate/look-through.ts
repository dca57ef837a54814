/** Looks through files of an output folder for what is withheld. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isFragment, pageOf } from "../fragments.ts";
import type { GateFinding, GateInput } from "./gate.ts";
import { leaksIn } from "./leaks.ts";
import { readingsOf, readingsOfPdf, textOf } from "./readings.ts";
import { type Secrets, secretsOf } from "./secrets.ts";

/** What some files hold: leaks, and the addresses that the search knows. */
export type Seen = { leaks: GateFinding[]; searchable: string[] };

/** Gathers what is to be looked for, and looks for it in files, by their paths in the folder. */
export default async function start({
	catalogue,
	withheld,
	data,
	folder,
}: GateInput): Promise<(names: readonly string[]) => Promise<Seen>> {
	const secrets = await secretsOf(catalogue, withheld, data);
	return async (names) => {
		const seen: Seen = { leaks: [], searchable: [] };
		for (const name of names) await lookInto(name, folder, secrets, seen);
		return seen;
	};
}

async function lookInto(name: string, folder: string, secrets: Secrets, { leaks, searchable }: Seen): Promise<void> {
	// Nothing else is being done meanwhile, and tens of thousands of small files are read fastest without turns.
	const bytes = readFileSync(path.join(folder, name));
	if (name.endsWith(".pdf")) {
		leaks.push(...leaksIn({ name, bytes, readings: await readingsOfPdf(bytes) }, secrets));
		return;
	}
	const text = textOf(bytes);
	leaks.push(...leaksIn({ name, bytes, readings: readingsOf(name, text) }, secrets));
	const page = isFragment(name) ? pageOf(text) : undefined;
	if (page !== undefined) searchable.push(page);
}
