/** Finds and replaces links to records in the source of other records. */
import type { Target } from "./takedown-target.ts";

/** A Markdown link that was changed: its place, and the link before and after. */
export type ChangedLink = { file: string; line: number; before: string; after: string };

/**
 * Changes the Markdown links to a record in the source of another record.
 * @param site the site's own address, such as `https://board.example.org`
 * @param change returns what to write, given the text of the link and its address on this site, or undefined to change nothing
 */
export function changeLinks(
	{ file, text }: { file: string; text: string },
	target: Target,
	site: string,
	change: (words: string, address: string) => string | undefined,
): { text: string; changed: ChangedLink[] } {
	const changed: ChangedLink[] = [];
	const link = new RegExp(
		`\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(\\s*<?${addressPattern(target, site)}>?(?:\\s+"[^"]*"|\\s+'[^']*')?\\s*\\)`,
		"gi",
	);
	const result = text.replaceAll(link, (before: string, words: string, address: string, offset: number) => {
		const after = change(words, address) ?? before;
		if (after !== before) changed.push({ file, line: lineAt(text, offset), before, after });
		return after;
	});
	return { text: result, changed };
}

/** Matches an address of the record on this site, with or without the site's host, and captures it without the host. */
function addressPattern({ folder, slug }: Target, site: string): string {
	const document = folder === "reports" ? `|/documents/${slug}\\.pdf` : "";
	return `(?:${escaped(site).replace(/^https?/, "https?")})?(/${folder}/${slug}(?![a-z0-9-])[^\\s)<>]*${document})`;
}

/** Lists the lines on which a text still names a record, by its address, its file name or, if given, its reference. */
export function mentionsIn(text: string, { folder, slug }: Target, reference?: string): number[] {
	// A file name of one word is an ordinary word of the language.
	const name = slug.includes("-") ? slug : `/${folder}/${slug}`;
	const words = [name, ...(reference ? [reference] : [])].map((one) => one.split(/\s+/).map(escaped).join("\\s+"));
	const mention = new RegExp(`(?<![a-z0-9-])(?:${words.join("|")})(?![a-z0-9-])`, "gi");
	const isField = (line: number) => /^(?:replaces|versionOf|review|file):/.test(text.split(/\r?\n/)[line - 1] ?? "");
	const lines = Array.from(text.matchAll(mention), ({ index }) => lineAt(text, index));
	return [...new Set(lines)].filter((line) => !isField(line));
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^$|()[\]{}\\]/g, "\\$&");
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split("\n").length;
}
