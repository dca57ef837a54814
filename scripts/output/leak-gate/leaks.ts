/** Looks for secrets in a file of an output folder. */
import { createHash } from "node:crypto";
import type { Withheld } from "../../catalogue/withheld.ts";
import type { GateFinding } from "./gate.ts";
import type { Secrets } from "./secrets.ts";
import { wordsOf } from "./words.ts";

/** A published file: its path in the output folder, with `/`; its bytes; and every way to read it. */
export type PublishedFile = { name: string; bytes: Buffer; readings: readonly string[] };

/** Every leak in a file, one for each record and way. */
export function leaksIn({ name, bytes, readings }: PublishedFile, { records, phrases, slugs, digests }: Secrets): GateFinding[] {
	const found = new Map<string, GateFinding>();
	const report = (owner: number, what: string) => {
		const record = records[owner]?.file ?? "";
		found.set(`${record} ${what}`, { rule: "leak", file: name, record, message: `${what} of a record that is not public` });
	};

	const same = digests.get(createHash("sha256").update(bytes).digest("hex"));
	if (same !== undefined) report(same, "the document");
	for (const reading of [`/${name}`, ...readings]) {
		for (const owner of phrases.ownersIn(wordsOf(reading))) report(owner, "the text or title");
		for (const owner of addressesIn(name, reading, slugs, records)) report(owner, "the address");
	}
	return [...found.values()];
}

/** What may be an address: words in small letters and figures with hyphens between. Begins where a search is quick, at a hyphen. */
const SLUGS = /-(?<=([a-z0-9]+)-)[a-z0-9]+(?:-[a-z0-9]+)*/gi;

function* addressesIn(file: string, text: string, slugs: Secrets["slugs"], records: readonly Withheld[]): Generator<number> {
	for (const { 0: rest, 1: first = "", index } of text.matchAll(SLUGS)) {
		const slug = `${first}${rest}`.toLowerCase();
		const owner = slugs.get(slug);
		const record = owner === undefined ? undefined : records[owner];
		if (owner === undefined || !record) continue;
		const around = { before: text.slice(0, index - first.length), after: text.slice(index + rest.length) };
		if (!(record.noted && isItsNote(file, record.slug, around))) yield owner;
	}
}

/** The note's own address may stand in pages and in the redirects that lead to it, and nowhere else. */
function isItsNote(file: string, slug: string, { before, after }: { before: string; after: string }): boolean {
	if (file === "_redirects") return true;
	const itsAddress = before.endsWith("/reports/") && after.startsWith("/");
	return itsAddress && file.endsWith(".html") && (!file.startsWith("reports/") || file === `reports/${slug}/index.html`);
}
