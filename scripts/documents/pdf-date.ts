/** When a PDF says that it was made. */
import { isWholeDay } from "../records/dates.ts";

/**
 * The day in a PDF's own facts. It need not be the date that is printed on it.
 * @returns year-month-day, or nothing where the PDF does not say
 */
export async function dateOfPdf(bytes: Uint8Array): Promise<string | undefined> {
	const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	// The library takes the bytes away from its caller, so it gets a copy.
	const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
	try {
		const { info } = await (await task.promise).getMetadata();
		// ISO 32000-1, 7.9.4: D:YYYYMMDD and what may follow.
		const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String((info as { CreationDate?: unknown }).CreationDate)) ?? [];
		const date = `${year}-${month}-${day}`;
		return isWholeDay(date) ? date : undefined;
	} catch {
		return undefined;
	} finally {
		await task.destroy();
	}
}
