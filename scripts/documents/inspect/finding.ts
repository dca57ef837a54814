/** Errors disclose something or prevent the inspection; warnings may disclose something; advice concerns readability and properties. */
export type Severity = "error" | "warning" | "advice";

/** In points (1/72 inch) in the page's own coordinates, before rotation; x and y are the lower left corner. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** `page` counts from 1; without it, the finding is about the whole file. */
export type Finding = { rule: Rule; severity: Severity; page?: number; rectangle?: Rectangle; message: string; remedy: string };

const REDACT =
	"Delete the words in the source document and export it again, or mark them with a PDF editor’s redaction tool and apply the redaction. Then inspect the new file.";
const SOURCE = "Delete the words in the source document and export the PDF again.";
const SANITISE = "Remove it with the PDF editor’s “sanitise document” or “remove hidden information”, or export the PDF again without it.";

/** Rules named `hidden-text-…` are about text that readers cannot see but can copy out. */
const RULES = {
	"hidden-text-box": { severity: "error", remedy: REDACT },
	"hidden-text-image": { severity: "error", remedy: REDACT },
	"hidden-text-overprinted": { severity: "error", remedy: REDACT },
	"hidden-text-blocks": { severity: "error", remedy: REDACT },
	"hidden-text-annotation": { severity: "error", remedy: REDACT },
	"hidden-text-scan": {
		severity: "error",
		remedy: "Redact the scan before text recognition (OCR), or remove the text layer from the PDF.",
	},
	"hidden-text-colour": { severity: "error", remedy: SOURCE },
	"hidden-text-transparent": { severity: "error", remedy: SOURCE },
	"hidden-text-invisible": { severity: "error", remedy: SOURCE },
	"hidden-text-clipped": { severity: "error", remedy: SOURCE },
	"hidden-text-outside": { severity: "error", remedy: "Crop in the source document, not in the PDF, and export the PDF again." },
	"hidden-text-tiny": { severity: "error", remedy: SOURCE },
	"hidden-text-layer": { severity: "error", remedy: "Delete the layer instead of switching it off, then save the PDF under a new name." },
	"hidden-text-replacement": {
		severity: "error",
		remedy: "Remove the replacement text in the PDF editor’s tags panel, or export the PDF again.",
	},
	"hidden-text-earlier-version": {
		severity: "error",
		remedy: "Use “Save as” or “Print to PDF” so that the file holds only the current version.",
	},
	"hidden-text-leftover": { severity: "error", remedy: "Use “Save as”, “Optimise” or “Print to PDF”, which remove unused parts." },
	"redaction-not-applied": { severity: "error", remedy: "Apply the redactions in the PDF editor, then save under a new name." },
	encrypted: { severity: "error", remedy: "Export the PDF without a password or restrictions." },
	damaged: { severity: "error", remedy: "Export the PDF again from its source document." },
	"not-inspected": { severity: "error", remedy: "Export the document as a simpler or shorter PDF, or check these pages by hand." },
	attachment: { severity: "error", remedy: "Delete the attached file in the PDF editor’s attachments panel." },
	"annotation-comment": { severity: "error", remedy: "Delete the comment, or print the document without comments to a new PDF." },
	"form-value": { severity: "error", remedy: "Flatten the form if readers should see the value; otherwise clear the field." },
	script: { severity: "error", remedy: SANITISE },
	action: { severity: "error", remedy: SANITISE },
	"local-path": { severity: "error", remedy: "Remove the link, or link to a public web address." },
	"earlier-version": { severity: "warning", remedy: "Use “Save as” or “Print to PDF” so that the file holds only the current version." },
	layer: { severity: "warning", remedy: "Flatten the layers, or delete the layers that are switched off." },
	thumbnail: { severity: "warning", remedy: SANITISE },
	"private-data": { severity: "warning", remedy: SANITISE },
	"metadata-author": { severity: "warning", remedy: "In the document’s properties, clear the author or enter the Board’s name." },
	"metadata-properties": { severity: "warning", remedy: "Clear the document’s properties before exporting the PDF." },
	"metadata-xmp": { severity: "warning", remedy: SANITISE },
	"image-metadata": {
		severity: "warning",
		remedy: "Save the picture without its metadata (location, camera, author), then insert it into the document again.",
	},
	signature: { severity: "warning", remedy: "Publish a copy without the signature, unless the signer should be named." },
	"large-file": { severity: "warning", remedy: "Save the PDF with smaller pictures." },
	annotation: { severity: "advice", remedy: "If the markup belongs to the document, flatten the PDF; otherwise delete the markup." },
	"metadata-title": { severity: "advice", remedy: "Check that the title names no person." },
	"metadata-software": { severity: "advice", remedy: "Check that it names no person. Otherwise there is nothing to do." },
	"metadata-dates": { severity: "advice", remedy: "Nothing to do, unless these dates must not become known." },
	"no-title": { severity: "advice", remedy: "Enter a title in the document’s properties, so that screen readers can announce it." },
	"no-language": { severity: "advice", remedy: "Set the document’s language, so that screen readers pronounce it correctly." },
	"not-tagged": {
		severity: "advice",
		remedy: "Export with headings and tags (“tagged PDF”, “PDF/UA”), so that screen readers read it in the right order.",
	},
} as const satisfies Record<string, { severity: Severity; remedy: string }>;

export type Rule = keyof typeof RULES;

/** The advice that `check` reports too, because editors can act on it in every document. */
export const ACCESSIBILITY_RULES: ReadonlySet<Rule> = new Set(["no-title", "no-language", "not-tagged"]);

export const RULE_NAMES = Object.keys(RULES) as Rule[];

/** Errors and warnings. */
export const SERIOUS_RULES = RULE_NAMES.filter((rule) => RULES[rule].severity !== "advice");

/**
 * Creates a finding with the severity and remedy of its rule.
 * @param message a sentence; it may quote hidden text only through `firstCharacters`
 */
export function finding(
	rule: Rule,
	message: string,
	place: { page?: number | undefined; rectangle?: Rectangle | undefined } = {},
): Finding {
	const { severity, remedy } = RULES[rule];
	const { page, rectangle } = place;
	// Text from the file may contain control characters, which would act on the terminal.
	const plain = message.replaceAll(/\p{C}/gu, "");
	return {
		rule,
		severity,
		...(page === undefined ? {} : { page }),
		...(rectangle === undefined ? {} : { rectangle }),
		message: plain,
		remedy,
	};
}

/** The start of a hidden text, in quotes: at most three characters and never more than half, so that the message does not disclose it. */
export function firstCharacters(text: string): string {
	const characters = [...text.trim()];
	return `‘${characters.slice(0, Math.min(3, Math.floor(characters.length / 2))).join("")}…’`;
}

/** Sorts findings by page, those about the whole file first; within a page from top to bottom. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	const top = ({ rectangle }: Finding) => (rectangle ? rectangle.y + rectangle.height : 0);
	return findings.toSorted(
		(a, b) =>
			(a.page ?? 0) - (b.page ?? 0) || top(b) - top(a) || (a.rectangle?.x ?? 0) - (b.rectangle?.x ?? 0) || (a.rule < b.rule ? -1 : 1),
	);
}
