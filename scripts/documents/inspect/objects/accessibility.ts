/** Whether the document can be read by everybody: PDF/UA-1 (ISO 14289-1), 7.1 and 7.2, as far as a file shows by itself. */
import { finding } from "../finding.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { titleOf } from "./metadata.ts";
import { type Look, words } from "./object-check.ts";

/** What those miss who have a document read to them: a title, a language, tags. */
export const readers: Look = (written) => {
	const { file } = written;
	const root = lookUp(file, file.trailer, "Root");
	const isTagged =
		lookUp(file, file.trailer, "Root", "MarkInfo", "Marked") === true && lookUp(file, file.trailer, "Root", "StructTreeRoot") !== undefined;
	return [
		...(titleOf(written) ? [] : [finding("no-title", "The document has no title")]),
		...(root instanceof Map && words(written, root, "Lang") ? [] : [finding("no-language", "The document does not say its language")]),
		...(isTagged ? [] : [finding("not-tagged", "The document is not tagged: software that reads aloud must guess its order and headings")]),
	];
};
