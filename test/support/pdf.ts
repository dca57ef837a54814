/** Small documents for tests. */
import PDFDocument from "pdfkit";

/** A PDF of one page with a title in its facts and a text on its page: the same bytes for the same words. */
export function pdfOf({ title, text }: { title: string; text: string }): Promise<Buffer> {
	return new Promise((resolve) => {
		const document = new PDFDocument({ info: { Title: title, CreationDate: new Date(0) } });
		const parts: Buffer[] = [];
		document.on("data", (part: Buffer) => parts.push(part));
		document.on("end", () => resolve(Buffer.concat(parts)));
		document.text(text);
		document.end();
	});
}
