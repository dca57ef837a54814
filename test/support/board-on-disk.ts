/** A minimal data folder on disk, for tests that run commands. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pdfOf } from "./pdf.ts";
import { BRIEFING, OVERVIEW, REVIEW, SMALLEST } from "./records.ts";

/** A report with a PDF in the data folder. */
export const HELD = OVERVIEW.replace("onRequest: board", "file: scr-001-overview-report.pdf");

export const HELD_DOCUMENT = await pdfOf({ title: "Overview", text: "What happened, and what was learned." });

export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** The same report with two sign-offs, which a report needs if it will be removed. */
function signed(document: Uint8Array): string {
	return `${HELD}sha256: '${sha256(document)}'\nsignOff: [{role: Manager, on: 2026-05-01}, {role: Lawyer, on: 2026-05-02}]\n`;
}

/** Writes a data folder with the smallest valid board, a review, its report as a PDF, and a briefing. */
export function writeBoard(folder: string, { review = REVIEW, document = HELD_DOCUMENT } = {}): void {
	const files: Record<string, string | Buffer> = {
		...SMALLEST,
		"reviews/scr-001.yaml": review,
		"reports/scr-001-overview-report.yaml": signed(document),
		"briefings/learning-document-scr-001.yaml": BRIEFING,
		"documents/scr-001-overview-report.pdf": document,
	};
	for (const [name, content] of Object.entries(files)) write(folder, name, content);
}

/** Writes a file and creates its folders. */
export function write(folder: string, name: string, content: string | Uint8Array): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** Maps a list with an asynchronous function, two items at a time. The results are in the order of the items. */
export async function twoAtATime<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T, index);
	};
	await Promise.all([worker(), worker()]);
	return results;
}
