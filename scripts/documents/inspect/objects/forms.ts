import { type Finding, finding, findingIf, firstCharacters } from "../finding.ts";
import type { RawFile } from "../raw/read-objects.ts";
import { Name, textOf, type Value } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type ObjectCheck, rectangleOf } from "./object-check.ts";

/** Reports form fields that have been filled in, digital signatures and XFA forms (ISO 32000-1, 12.7). */
export const forms: ObjectCheck = (input) => {
	const { file, walk } = input;
	const values = walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const kind = typeOf(file, dictionary);
		if (!dictionary.has("V") || !(kind instanceof Name)) return [];
		const place = { page, rectangle: rectangleOf(input, dictionary) };
		if (kind.name === "Sig") return [finding("signature", "The document has a digital signature, which names the signer", place)];
		const value = filledIn(lookUp(file, dictionary, "V"));
		const isOwn = value !== "" && value !== filledIn(lookUp(file, dictionary, "DV"));
		return findingIf(isOwn, "form-value", `A form field holds a value, ${firstCharacters(value)}`, place);
	});
	const hasXfa = lookUp(file, file.trailer, "Root", "AcroForm", "XFA") !== undefined;
	return [...values, ...findingIf(hasXfa, "form-value", "The file contains an XFA form, which holds data of its own")];
};

/** Returns the type of a form field. A field may inherit its type from its parent. */
function typeOf(file: RawFile, field: Value | undefined, depth = 0): Value | undefined {
	if (!(field instanceof Map) || depth === 20) return undefined;
	return lookUp(file, field, "FT") ?? typeOf(file, lookUp(file, field, "Parent"), depth + 1);
}

function filledIn(value: Value | undefined): string {
	if (typeof value === "string") return textOf(value).trim();
	if (value instanceof Name) return value.name === "Off" ? "" : value.name;
	return Array.isArray(value) ? value.map(filledIn).join(" ").trim() : "";
}
