/** Finds and replaces links to records in the source of other records. */
import type { Target } from "./takedown-target.ts";

/** A Markdown link that was changed. `before` and `after` hold the whole link. */
export type ChangedLink = { file: string; line: number; before: string; after: string };

/**
 * Changes the Markdown links to a record in the source of another record.
 * @param site the origin of the site, such as `https://board.example.org`
 * @param change returns the text that replaces a link, or undefined to keep the link. It receives the link text and the address
 * without the origin
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

/**
 * Returns a pattern that matches an address of the record, with or without the origin of the site. The pattern captures the
 * address without the origin.
 */
function addressPattern({ folder, slug }: Target, site: string): string {
	const document = folder === "reports" ? `|/documents/${slug}\\.pdf` : "";
	return `(?:${escaped(site).replace(/^https?/, "https?")})?(/${folder}/${slug}(?![a-z0-9-])[^\\s)<>]*${document})`;
}

/**
 * Returns the numbers of the lines that name a record by its address, its file name or its reference. Fields that refer to the
 * record, such as `review`, are ignored.
 */
export function mentionsIn(text: string, { folder, slug }: Target, reference?: string): number[] {
	// A file name that is a single word may also occur in ordinary text, so only the address counts.
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
