import { finding } from "../finding.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { titleOf } from "./metadata.ts";
import { type ObjectCheck, textValue } from "./object-check.ts";

/** The requirements of PDF/UA-1 (ISO 14289-1), 7.1 and 7.2, that a program can check: a title, a language and tags. */
export const accessibility: ObjectCheck = (input) => {
	const { file } = input;
	const root = lookUp(file, file.trailer, "Root");
	const isTagged =
		lookUp(file, file.trailer, "Root", "MarkInfo", "Marked") === true && lookUp(file, file.trailer, "Root", "StructTreeRoot") !== undefined;
	return [
		...(titleOf(input) ? [] : [finding("no-title", "The document has no title")]),
		...(root instanceof Map && textValue(input, root, "Lang") ? [] : [finding("no-language", "The document does not state its language")]),
		...(isTagged ? [] : [finding("not-tagged", "The document is not tagged, so screen readers must guess its reading order and headings")]),
	];
};
