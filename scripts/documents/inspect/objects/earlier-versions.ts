/**
 * Finds earlier versions of a document in its file. An incremental update appends the changes and leaves the earlier version in
 * the file (ISO 32000-1, 7.5.6).
 */
import { counted } from "../../../records/problem.ts";
import { textOfPages, withPdf } from "../../pdf-contents.ts";
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { folded } from "../folded.ts";

/** The maximum number of earlier versions that are compared with the current text, to limit the time that an inspection takes. */
const MOST = 8;

/**
 * Reports words that are in earlier versions but not in the current one. If no words have been removed, reports only that there
 * are earlier versions.
 * @param textOfPage the text of each page in the current version
 */
export async function earlierVersions(bytes: Uint8Array, textOfPage: readonly string[]): Promise<Finding[]> {
	const ends = endsOfVersions(bytes).slice(0, -1);
	if (ends.length === 0) return [];
	const now = new Set(textOfPage.flatMap(wordsOf));
	const findings: Finding[] = [];
	for (const end of ends.slice(-MOST)) {
		const pages = await withPdf(bytes.subarray(0, end), textOfPages).catch(() => []);
		for (const [index, text] of pages.entries()) {
			const gone = wordsOf(text).filter((word) => !now.has(word));
			for (const word of gone) now.add(word);
			const [first] = gone;
			if (first === undefined) continue;
			const words = `${counted(gone.length, "word")} that the current version no longer has, ${firstCharacters(first)}`;
			findings.push(finding("hidden-text-earlier-version", `An earlier version is still in the file, with ${words}`, { page: index + 1 }));
		}
	}
	const count = ends.length === 1 ? "An earlier version is" : `${ends.length} earlier versions are`;
	return findings.length > 0 ? findings : [finding("earlier-version", `${count} still in the file`)];
}

/**
 * Returns the offset at which each version of the file ends, oldest first. Office software sometimes appends a section that
 * only repeats the cross-reference table. This section does not count as a version.
 */
export function endsOfVersions(bytes: Uint8Array): number[] {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const marks = [...text.matchAll(/startxref\s+(\d+)\s+%%EOF[\r\n]{0,2}/g)];
	const ends = marks.flatMap(({ index, 0: { length }, 1: offset }) => (isTable(text, Number(offset), index) ? index + length : []));
	return ends.filter((end, index) => index === ends.length - 1 || hasObjects(text.slice(end, ends[index + 1])));
}

function hasObjects(section: string): boolean {
	const bodies = section.split(/\b\d+\s+\d+\s+obj\b/).slice(1);
	return bodies.some((body) => !/^\s*<<[^>]*\/Type\s*\/XRef\b/.test(body));
}

/**
 * Checks whether a `startxref` points to a cross-reference table that precedes it. This is not the case for a PDF embedded in
 * the file, or for the first `startxref` in a linearised file (“fast web view”).
 */
function isTable(text: string, offset: number, before: number): boolean {
	return offset > 0 && offset <= before && /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(offset, offset + 40));
}

/** Returns the distinct words with at least two letters or digits, in lower case. */
function wordsOf(text: string): string[] {
	return [...new Set(folded(text).match(/[\p{L}\p{N}]{2,}/gu))];
}
