/**
 * An error means that the document discloses something or cannot be inspected. A warning means that it may disclose
 * something. Advice is about readability and document properties.
 */
export type Severity = "error" | "warning" | "advice";

/**
 * A rectangle on a page, in points (1/72 inch) and in the page's own coordinates before rotation. `x` and `y` give the lower
 * left corner.
 */
export type Rectangle = { x: number; y: number; width: number; height: number };

/**
 * A problem found in a PDF. Pages are numbered from 1. If `page` is missing, the problem concerns the whole file. `remedy` is
 * the suggested fix.
 */
export type Finding = { rule: Rule; severity: Severity; page?: number; rectangle?: Rectangle; message: string; remedy: string };

const REDACT =
	"Delete the words in the source document and export it again, or mark them with a PDF editor’s redaction tool and apply the redaction. Then inspect the new file.";
const SOURCE = "Delete the words in the source document and export the PDF again.";
const SANITISE = "Remove it with the PDF editor’s “sanitise document” or “remove hidden information”, or export the PDF again without it.";
const SAVE_AS = "Use “Save as” or “Print to PDF” so that the file holds only the current version.";

/** The rules for errors, each with its suggested fix. The `hidden-text-…` rules are about text that readers cannot see but can copy. */
const ERRORS = {
	"hidden-text-box": REDACT,
	"hidden-text-image": REDACT,
	"hidden-text-overprinted": REDACT,
	"hidden-text-blocks": REDACT,
	"hidden-text-annotation": REDACT,
	"hidden-text-scan": "Redact the scan before text recognition (OCR), or remove the text layer from the PDF.",
	"hidden-text-colour": SOURCE,
	"hidden-text-transparent": SOURCE,
	"hidden-text-invisible": SOURCE,
	"hidden-text-clipped": SOURCE,
	"hidden-text-outside": "Crop in the source document, not in the PDF, and export the PDF again.",
	"hidden-text-tiny": SOURCE,
	"hidden-text-layer": "Delete the layer instead of switching it off, then save the PDF under a new name.",
	"hidden-text-replacement": "Remove the replacement text in the PDF editor’s tags panel, or export the PDF again.",
	"hidden-text-earlier-version": SAVE_AS,
	"hidden-text-leftover": "Use “Save as”, “Optimise” or “Print to PDF”, which remove unused parts.",
	"redaction-not-applied": "Apply the redactions in the PDF editor, then save under a new name.",
	encrypted: "Export the PDF without a password or restrictions.",
	damaged: "Export the PDF again from its source document.",
	"not-inspected": "Export the document as a simpler or shorter PDF, or check these pages by hand.",
	attachment: "Delete the attached file in the PDF editor’s attachments panel.",
	"annotation-comment": "Delete the comment, or print the document without comments to a new PDF.",
	"form-value": "Flatten the form if readers should see the value; otherwise clear the field.",
	script: SANITISE,
	action: SANITISE,
	"local-path": "Remove the link, or link to a public web address.",
};

const WARNINGS = {
	"earlier-version": SAVE_AS,
	layer: "Flatten the layers, or delete the layers that are switched off.",
	thumbnail: SANITISE,
	"private-data": SANITISE,
	"metadata-author": "In the document’s properties, clear the author or enter the Board’s name.",
	"metadata-properties": "Clear the document’s properties before exporting the PDF.",
	"metadata-xmp": SANITISE,
	"image-metadata": "Save the picture without its metadata (location, camera, author), then insert it into the document again.",
	signature: "Publish a copy without the signature, unless the signer should be named.",
	"large-file": "Save the PDF with smaller pictures.",
};

const ADVICE = {
	annotation: "If the markup belongs to the document, flatten the PDF; otherwise delete the markup.",
	"metadata-title": "Check that the title names no person.",
	"metadata-software": "Check that it names no person. Otherwise there is nothing to do.",
	"metadata-dates": "Nothing to do, unless these dates must not become known.",
	"no-title": "Enter a title in the document’s properties, so that screen readers can announce it.",
	"no-language": "Set the document’s language, so that screen readers pronounce it correctly.",
	"not-tagged": "Export with headings and tags (“tagged PDF”, “PDF/UA”), so that screen readers read it in the right order.",
};

const REMEDIES = { ...ERRORS, ...WARNINGS, ...ADVICE };

export type Rule = keyof typeof REMEDIES;

/** The rules for advice that `npm run check` also reports, because editors can follow this advice in every document. */
export const ACCESSIBILITY_RULES: ReadonlySet<Rule> = new Set(["no-title", "no-language", "not-tagged"]);

export const RULE_NAMES = Object.keys(REMEDIES) as Rule[];

/** The rules for errors and warnings. */
export const SERIOUS_RULES = RULE_NAMES.filter((rule) => !(rule in ADVICE));

type Place = { page?: number | undefined; rectangle?: Rectangle | undefined };

/**
 * Creates a finding with the severity and the suggested fix for its rule.
 * @param message a sentence without a full stop. The caller must shorten any hidden text in the message with `firstCharacters`.
 */
export function finding(rule: Rule, message: string, { page, rectangle }: Place = {}): Finding {
	return {
		rule,
		severity: rule in ERRORS ? "error" : rule in WARNINGS ? "warning" : "advice",
		...(page !== undefined && { page }),
		...(rectangle && { rectangle }),
		// Text from the file may contain control characters, which a terminal would interpret.
		message: message.replaceAll(/\p{C}/gu, ""),
		remedy: REMEDIES[rule],
	};
}

/** Returns a list that contains a finding if `condition` is truthy. Otherwise, the list is empty. */
export function findingIf(condition: unknown, rule: Rule, message: string, place?: Place): Finding[] {
	return condition ? [finding(rule, message, place)] : [];
}

/** Returns the rectangle between two opposite corners, rounded to tenths of a point. */
export function rectangleBetween(x0: number, y0: number, x1: number, y1: number): Rectangle {
	const round = (value: number) => Math.round(value * 10) / 10;
	return { x: round(Math.min(x0, x1)), y: round(Math.min(y0, y1)), width: round(Math.abs(x1 - x0)), height: round(Math.abs(y1 - y0)) };
}

/** Quotes at most three characters of hidden text, and never more than half of it, so that a message does not disclose the text. */
export function firstCharacters(text: string): string {
	const characters = [...text.trim()];
	return `‘${characters.slice(0, Math.min(3, Math.floor(characters.length / 2))).join("")}…’`;
}

/** Sorts findings by page, and from top to bottom within a page. Findings about the whole file come first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	const top = ({ rectangle }: Finding) => (rectangle ? rectangle.y + rectangle.height : 0);
	const left = ({ rectangle }: Finding) => rectangle?.x ?? 0;
	return findings.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0) || top(b) - top(a) || left(a) - left(b) || (a.rule < b.rule ? -1 : 1));
}
