/** Checks for comments, other markup annotations and redactions that have not been applied (ISO 32000-1, 12.5). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { nameValue, type ObjectCheck, rectangleOf, textValue } from "./object-check.ts";

const MEDIA = /^(?:Sound|Movie|RichMedia|3D)$/;
const MARKUP =
	/^(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|FileAttachment|Projection|Watermark)$/;
/** The annotation flags Hidden and NoView (ISO 32000-1, table 165). */
const UNSEEN = 2 | 32;

export const annotations: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const kind = nameValue(input, dictionary, "Subtype");
		if (page === undefined || !dictionary.has("Rect")) return [];
		const place = { page, rectangle: rectangleOf(input, dictionary) };
		if (kind === "Redact")
			return [finding("redaction-not-applied", "An area is marked for redaction, but its content is still in the file", place)];
		if (MEDIA.test(kind)) return [finding("attachment", "A sound, video or 3D model is embedded in the page", place)];
		if (!MARKUP.test(kind)) return [];
		const [comment, author] = [textValue(input, dictionary, "Contents", "RC"), textValue(input, dictionary, "T")];
		const unseen = (Number(dictionary.get("F") ?? 0) & UNSEEN) !== 0 ? "hidden " : "";
		if (comment) return [finding("annotation-comment", `There is a ${unseen}comment, ${firstCharacters(comment)}`, place)];
		if (author && kind !== "Popup")
			return [finding("annotation-comment", `There is ${unseen}markup (${kind}) that names its author, ${firstCharacters(author)}`, place)];
		if (kind === "Popup" || kind === "FileAttachment") return [];
		return [finding("annotation", `There is ${unseen}markup (${kind}) on the page, which readers can move or delete`, place)];
	});
