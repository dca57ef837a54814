/** Looks for secrets in every file of an output folder. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Withheld } from "../../catalogue/withheld.ts";
import type { GateFinding } from "./gate.ts";
import { readingsOf } from "./readings.ts";
import type { Secrets } from "./secrets.ts";
import { wordsOf } from "./words.ts";

const SLUGS = /[a-z0-9]+(?:-[a-z0-9]+)+/g;

/**
 * Every leak in a file, one for each record and way.
 * @param folder the output folder
 * @param name the file's path in it, with `/`
 */
export async function leaksIn(folder: string, name: string, { records, phrases, slugs, digests }: Secrets): Promise<GateFinding[]> {
	const bytes = await readFile(path.join(folder, name));
	const found = new Map<string, GateFinding>();
	const report = (owner: number, what: string) => {
		const record = records[owner]?.file ?? "";
		found.set(`${record} ${what}`, { rule: "leak", file: name, record, message: `${what} of a record that is not public` });
	};

	const same = digests.get(createHash("sha256").update(bytes).digest("hex"));
	if (same !== undefined) report(same, "the document");
	const readings = await readingsOf(name, bytes);
	for (const reading of [name.replaceAll(/[-_/.]/g, " "), ...readings]) {
		for (const owner of phrases.ownersIn(wordsOf(reading))) report(owner, "the text or title");
	}
	for (const owner of addressesIn(name, `/${name}`, slugs, records)) report(owner, "the address");
	for (const reading of readings.slice(0, 2)) for (const owner of addressesIn(name, reading, slugs, records)) report(owner, "the address");
	return [...found.values()];
}

function* addressesIn(file: string, text: string, slugs: Secrets["slugs"], records: readonly Withheld[]): Generator<number> {
	for (const match of text.toLowerCase().matchAll(SLUGS)) {
		const owner = slugs.get(match[0]);
		const record = owner === undefined ? undefined : records[owner];
		if (owner === undefined || !record) continue;
		const around = { before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) };
		if (!(record.noted && isItsNote(file, record.slug, around))) yield owner;
	}
}

/** The note's own address may stand in pages and in the redirects that lead to it, and nowhere else. */
function isItsNote(file: string, slug: string, { before, after }: { before: string; after: string }): boolean {
	if (file === "_redirects") return true;
	const itsAddress = before.endsWith("/reports/") && after.startsWith("/");
	return itsAddress && file.endsWith(".html") && (!file.startsWith("reports/") || file === `reports/${slug}/index.html`);
}
