/** What the inspection of a PDF reports: every rule with its weight and its remedy in one place. */

/** An error discloses something or keeps the inspection from looking; a warning may disclose; advice helps readers. */
export type Severity = "error" | "warning" | "advice";

/** In points (1/72 inch) of the page's own coordinates, before rotation: x and y are the lower left corner. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** One finding. Pages count from 1; without a page it is about the file as a whole. */
export type Finding = { rule: Rule; severity: Severity; page?: number; rectangle?: Rectangle; message: string; remedy: string };

const REDACT =
	"Delete the words themselves: in the source document, then export again; or with a PDF editor’s redaction tool, marked and applied. Then inspect the new file.";
const SOURCE = "Delete the words in the source document and export the PDF again.";
const SANITISE = "Remove it with the PDF editor’s “sanitise document” or “remove hidden information”, or export the PDF again without it.";

/** Every rule. Those whose name begins with `hidden-text` are about text that a reader can't see but can take out. */
const RULES = {
	"hidden-text-box": { severity: "error", remedy: REDACT },
	"hidden-text-image": { severity: "error", remedy: REDACT },
	"hidden-text-overprinted": { severity: "error", remedy: REDACT },
	"hidden-text-blocks": { severity: "error", remedy: REDACT },
	"hidden-text-annotation": { severity: "error", remedy: REDACT },
	"hidden-text-scan": {
		severity: "error",
		remedy: "Redact the scan before its text is recognised, or take the text layer out of the PDF.",
	},
	"hidden-text-colour": { severity: "error", remedy: SOURCE },
	"hidden-text-transparent": { severity: "error", remedy: SOURCE },
	"hidden-text-invisible": { severity: "error", remedy: SOURCE },
	"hidden-text-clipped": { severity: "error", remedy: SOURCE },
	"hidden-text-outside": { severity: "error", remedy: "Crop in the source document, not in the PDF, and export it again." },
	"hidden-text-tiny": { severity: "error", remedy: SOURCE },
	"hidden-text-layer": { severity: "error", remedy: "Delete the layer (not only switch it off), then save the PDF under a new name." },
	"hidden-text-replacement": {
		severity: "error",
		remedy: "Take the replacement text out in the PDF editor’s tags panel, or export the PDF again.",
	},
	"hidden-text-earlier-version": { severity: "error", remedy: "Use “Save as” or “Print to PDF” so that only the last version remains." },
	"hidden-text-leftover": { severity: "error", remedy: "Use “Save as”, “Optimise” or “Print to PDF”, which leave unused parts behind." },
	"redaction-not-applied": { severity: "error", remedy: "Apply the redactions in the PDF editor, then save under a new name." },
	encrypted: { severity: "error", remedy: "Export the PDF without a password or restrictions." },
	damaged: { severity: "error", remedy: "Export the PDF again from its source document." },
	"not-inspected": { severity: "error", remedy: "Export the document as a plainer or shorter PDF, or look at these pages by hand." },
	attachment: { severity: "error", remedy: "Delete the attached file in the PDF editor’s attachments panel." },
	"annotation-comment": { severity: "error", remedy: "Delete the comment, or print the document to a new PDF without comments." },
	"form-value": { severity: "error", remedy: "Flatten the form if readers are to see the value; else clear it." },
	script: { severity: "error", remedy: SANITISE },
	action: { severity: "error", remedy: SANITISE },
	"local-path": { severity: "error", remedy: "Remove the link, or link to a public web address." },
	"earlier-version": { severity: "warning", remedy: "Use “Save as” or “Print to PDF” so that only the last version remains." },
	layer: { severity: "warning", remedy: "Flatten the layers, or delete those that are switched off." },
	thumbnail: { severity: "warning", remedy: SANITISE },
	"private-data": { severity: "warning", remedy: SANITISE },
	"metadata-author": { severity: "warning", remedy: "Empty the author in the document’s properties, or write the Board’s name." },
	"metadata-properties": { severity: "warning", remedy: "Empty the document’s properties before exporting." },
	"metadata-xmp": { severity: "warning", remedy: SANITISE },
	"image-metadata": {
		severity: "warning",
		remedy: "Save the picture without its details (place, camera, person), then put it into the document again.",
	},
	signature: { severity: "warning", remedy: "Publish a copy without the signature unless the signer is to be named." },
	"large-file": { severity: "warning", remedy: "Save the PDF with smaller pictures." },
	annotation: { severity: "advice", remedy: "Flatten the document if the mark belongs to it; else delete the mark." },
	"metadata-title": { severity: "advice", remedy: "Check that the title names no person." },
	"metadata-software": { severity: "advice", remedy: "Check that it names no person; nothing to do otherwise." },
	"metadata-dates": { severity: "advice", remedy: "Nothing to do, unless the day of writing is not to be known." },
	"no-title": { severity: "advice", remedy: "Give the document a title in its properties, so that readers’ software can announce it." },
	"no-language": { severity: "advice", remedy: "Set the document’s language, so that it is read aloud rightly." },
	"not-tagged": {
		severity: "advice",
		remedy: "Export with headings and tags (“tagged PDF”, “PDF/UA”), so that it can be read aloud in order.",
	},
} as const satisfies Record<string, { severity: Severity; remedy: string }>;

/** The name of a rule of the inspection. */
export type Rule = keyof typeof RULES;

/** Advice on how readers fare: all of it that an editor can act on in every document. */
export const FOR_READERS: ReadonlySet<Rule> = new Set(["no-title", "no-language", "not-tagged"]);

/** The name of every rule. */
export const RULE_NAMES = Object.keys(RULES) as Rule[];

/** The rules that are more than advice. */
export const SERIOUS_RULES = RULE_NAMES.filter((rule) => RULES[rule].severity !== "advice");

/**
 * Makes a finding of a rule.
 * @param message what was found, as a sentence; never more of a hidden text than `firstCharacters` gives
 */
export function finding(
	rule: Rule,
	message: string,
	place: { page?: number | undefined; rectangle?: Rectangle | undefined } = {},
): Finding {
	const { severity, remedy } = RULES[rule];
	const { page, rectangle } = place;
	// Some words come from the file; none of them may speak to the terminal.
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

/** The start of a hidden text: enough to find it again, at most three characters and never more than half of it. */
export function firstCharacters(text: string): string {
	const characters = [...text.trim()];
	return `‘${characters.slice(0, Math.min(3, Math.floor(characters.length / 2))).join("")}…’`;
}

/** Findings in the order of pages, the document's own first; on a page from top to bottom. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	const top = ({ rectangle }: Finding) => (rectangle ? rectangle.y + rectangle.height : 0);
	return findings.toSorted(
		(a, b) =>
			(a.page ?? 0) - (b.page ?? 0) || top(b) - top(a) || (a.rectangle?.x ?? 0) - (b.rectangle?.x ?? 0) || (a.rule < b.rule ? -1 : 1),
	);
}
