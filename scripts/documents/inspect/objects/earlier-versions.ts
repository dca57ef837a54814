/** Finds earlier versions in the file: an incremental update appends the changes and leaves the old content (ISO 32000-1, 7.5.6). */
import { openPdf } from "../../open-pdf.ts";
import { textOfPages } from "../../pdf-contents.ts";
import { type Finding, finding, firstCharacters } from "../finding.ts";

/** Only the text of this many versions is compared, to limit time. */
const MOST = 8;

/**
 * Reports earlier versions and words in them that the last version no longer has.
 * @param textOfPage the text of each page of the last version
 */
export async function earlierVersions(bytes: Uint8Array, textOfPage: readonly string[]): Promise<Finding[]> {
	const ends = endsOfVersions(bytes).slice(0, -1);
	if (ends.length === 0) return [];
	const now = new Set(textOfPage.flatMap(wordsOf));
	const findings: Finding[] = [];
	for (const end of ends.slice(-MOST)) {
		for (const [index, text] of (await textOfVersion(bytes.subarray(0, end))).entries()) {
			const gone = wordsOf(text).filter((word) => !now.has(word));
			const [first] = gone;
			for (const word of gone) now.add(word);
			if (first !== undefined) {
				const count = `${gone.length} ${gone.length === 1 ? "word" : "words"}`;
				findings.push(
					finding(
						"hidden-text-earlier-version",
						`An earlier version is still in the file, with ${count} that the current version no longer has, ${firstCharacters(first)}`,
						{ page: index + 1 },
					),
				);
			}
		}
	}
	const count = ends.length === 1 ? "An earlier version is" : `${ends.length} earlier earlierVersions are`;
	return findings.length > 0 ? findings : [finding("earlier-version", `${count} still in the file`)];
}

/**
 * The offset at which each version of the file ends, the current one last. A section that only repeats the
 * cross-reference table, as office software writes it, does not count as a version.
 */
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

/**
 * Whether a `startxref` points to a cross-reference table before it. False for a PDF embedded in the PDF, and for the
 * first of the two in a linearised file (“fast web view”).
 */
function isTable(text: string, offset: number, before: number): boolean {
	if (offset === 0 || offset > before) return false;
	return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(offset, offset + 40));
}

/** The text of each page; none if the version cannot be read. */
async function textOfVersion(bytes: Uint8Array): Promise<string[]> {
	const document = await openPdf(bytes).catch(() => undefined);
	if (!document) return [];
	try {
		return await textOfPages(document);
	} finally {
		await document.loadingTask.destroy();
	}
}

/** Distinct words of at least two letters or digits, in lower case. */
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
