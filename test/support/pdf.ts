import PDFDocument from "pdfkit";

type PdfContent = { title: string; text: string; compress?: boolean; hidden?: boolean };

/**
 * Generates a PDF with a title in its metadata. The same title and text always give the same bytes.
 * @param compress whether to compress the text, which is the default
 * @param hidden whether a black box covers the text; programs can still read the text
 */
export function pdfOf({ title, text, compress = true, hidden }: PdfContent): Promise<Buffer> {
	return new Promise((resolve) => {
		const info = { Title: title, CreationDate: new Date(0) };
		const document = new PDFDocument({ info, compress, pdfVersion: "1.7", tagged: true, lang: "en-GB", displayTitle: true });
		const parts: Buffer[] = [];
		document.on("data", (part: Buffer) => parts.push(part));
		document.on("end", () => resolve(Buffer.concat(parts)));
		document.addStructure(document.struct("P", {}, () => document.text(text)));
		if (hidden) document.rect(72, 70, 300, 16).fill("#000");
		document.end();
	});
}
