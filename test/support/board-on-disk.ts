/** The smallest board as a folder on the disk, for tests that run the real commands. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pdfOf } from "./pdf.ts";
import { BRIEFING, OVERVIEW, REVIEW, SMALLEST } from "./records.ts";

/** The report of that board whose document is held. */
export const HELD = OVERVIEW.replace("onRequest: board", "file: scr-001-overview-report.pdf");

/** That document. */
export const HELD_DOCUMENT = await pdfOf({ title: "Overview", text: "What happened, and what was learned." });

/** The SHA-256 of some bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** That report as two people signed it off. */
const SIGNED = `${HELD}sha256: '${sha256(HELD_DOCUMENT)}'\nsignOff: [{role: Manager, on: 2026-05-01}, {role: Lawyer, on: 2026-05-02}]\n`;

/** Writes the smallest board with a review, its report as a PDF, and a briefing. */
export function writeBoard(folder: string): void {
	const files: Record<string, string | Buffer> = {
		...SMALLEST,
		"reviews/scr-001.yaml": REVIEW,
		"reports/scr-001-overview-report.yaml": SIGNED,
		"briefings/learning-document-scr-001.yaml": BRIEFING,
		"documents/scr-001-overview-report.pdf": HELD_DOCUMENT,
	};
	for (const [name, content] of Object.entries(files)) write(folder, name, content);
}

/** Writes one file of a data folder, with the folders that it is in. */
export function write(folder: string, name: string, content: string | Uint8Array): void {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** Works through a list, two items at a time, and keeps its order. */
export async function twoAtATime<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T, index);
	};
	await Promise.all([worker(), worker()]);
	return results;
}
