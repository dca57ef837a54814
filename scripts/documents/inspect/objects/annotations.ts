/** Comments and other marks that lie on a page and do not belong to it (ISO 32000-1, 12.5). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { type Look, nameUnder, rectangleIn, words } from "./object-check.ts";

const MARKS = new Set(
	"Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie RichMedia 3D Redact Projection Watermark".split(
		" ",
	),
);
const MEDIA = new Set(["Sound", "Movie", "RichMedia", "3D"]);
/** Flags of an annotation (table 165): hidden, or not shown on screen. */
const UNSEEN = 2 | 32;

/** What was put upon pages: notes, marks, and redactions that were never applied. */
export const annotations: Look = (written) =>
	written.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const kind = nameUnder(written, dictionary, "Subtype");
		if (page === undefined || !MARKS.has(kind) || !dictionary.has("Rect")) return [];
		const place = { page, rectangle: rectangleIn(written, dictionary) };
		if (kind === "Redact")
			return [finding("redaction-not-applied", "A place is marked for redaction, but what it covers is still there", place)];
		if (MEDIA.has(kind)) return [finding("attachment", "A sound, film or model is embedded in the page", place)];
		const [comment, author] = [words(written, dictionary, "Contents", "RC"), words(written, dictionary, "T")];
		const unseen = (Number(dictionary.get("F") ?? 0) & UNSEEN) !== 0 ? " that is not shown" : "";
		if (comment) return [finding("annotation-comment", `There is a comment${unseen}, ${firstCharacters(comment)}`, place)];
		if (author && kind !== "Popup")
			return [finding("annotation-comment", `A mark (${kind})${unseen} names who made it, ${firstCharacters(author)}`, place)];
		return kind === "Popup" || kind === "FileAttachment"
			? []
			: [finding("annotation", `A mark (${kind})${unseen} lies on the page; readers can move or delete it`, place)];
	});
