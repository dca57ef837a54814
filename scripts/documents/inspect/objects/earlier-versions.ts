/** Earlier versions: software that saves in a hurry appends what changed and leaves the rest (ISO 32000-1, 7.5.6). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { openPdf, textOfPages } from "../open-pdf.ts";

/** More than this many are counted, not read. */
const MOST = 8;

/**
 * Words of earlier versions that the last no longer has.
 * @param bytes the file
 * @param textOfPage the text of each page of the last version
 */
export async function versions(bytes: Uint8Array, textOfPage: readonly string[]): Promise<Finding[]> {
	const ends = endsOfVersions(bytes).slice(0, -1);
	if (ends.length === 0) return [];
	const now = new Set(textOfPage.flatMap(wordsOf));
	const findings: Finding[] = [];
	for (const end of ends.slice(-MOST)) {
		for (const { page, words } of await pagesOf(bytes.subarray(0, end))) {
			const gone = words.filter((word) => !now.has(word));
			const [first] = gone;
			for (const word of gone) now.add(word);
			if (first !== undefined) {
				const count = `${gone.length} ${gone.length === 1 ? "word" : "words"}`;
				findings.push(
					finding(
						"hidden-text-earlier-version",
						`An earlier version is still in the file, with ${count} that the last one no longer has, ${firstCharacters(first)}`,
						{ page },
					),
				);
			}
		}
	}
	const count = ends.length === 1 ? "An earlier version is" : `${ends.length} earlier versions are`;
	return findings.length > 0 ? findings : [finding("earlier-version", `${count} still in the file`)];
}

/** Where each version of the file ends. A section that only lists objects once more (office software writes one) is no version. */
export function endsOfVersions(bytes: Uint8Array): number[] {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const marks = [...text.matchAll(/startxref\s+(\d+)\s+%%EOF[\r\n]{0,2}/g)].filter(({ index, 1: offset }) =>
		isTable(text, Number(offset), index),
	);
	const ends = marks.map(({ index, 0: { length } }) => index + length);
	return ends.filter((end, index) => index === ends.length - 1 || hasObjects(text.slice(end, ends[index + 1])));
}

function hasObjects(section: string): boolean {
	const bodies = section.split(/\b\d+\s+\d+\s+obj\b/).slice(1);
	return bodies.some((body) => !/^\s*<<[^>]*\/Type\s*\/XRef\b/.test(body));
}

/** Whether a cross-reference table stands there: not in a PDF inside the PDF, nor in one made for fast web view, which has two. */
function isTable(text: string, offset: number, before: number): boolean {
	if (offset === 0 || offset > before) return false;
	return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(offset, offset + 40));
}

async function pagesOf(bytes: Uint8Array): Promise<Array<{ page: number; words: string[] }>> {
	const opened = await openPdf(bytes);
	if ("refusal" in opened) return [];
	try {
		return (await textOfPages(opened.document)).map((text, index) => ({ page: index + 1, words: wordsOf(text) }));
	} finally {
		await opened.task.destroy();
	}
}

/** Words of two letters or digits and more, without case. */
function wordsOf(text: string): string[] {
	return [
		...new Set(
			text
				.normalize("NFKC")
				.toLowerCase()
				.match(/[\p{L}\p{N}]{2,}/gu) ?? [],
		),
	];
}
