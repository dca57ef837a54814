import { type Finding, finding, firstCharacters } from "../finding.ts";
import { type Dictionary, Name, textOf, type Value } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type CheckInput, type ObjectCheck, rectangleOf } from "./object-check.ts";

/** Values in form fields, and signatures (ISO 32000-1, 12.7). */
export const forms: ObjectCheck = (input) => {
	const { file, walk } = input;
	const values = walk.items.flatMap(({ dictionary, page }): Finding[] => {
		if (!dictionary.has("V")) return [];
		const kind = inherited(input, dictionary, "FT");
		if (!(kind instanceof Name)) return [];
		const place = { page, rectangle: rectangleOf(input, dictionary) };
		if (kind.name === "Sig") return [finding("signature", "The document has a digital signature, which names the signer", place)];
		const value = filledIn(lookUp(file, dictionary, "V"));
		if (value === "" || value === filledIn(lookUp(file, dictionary, "DV"))) return [];
		return [finding("form-value", `A form field holds a value, ${firstCharacters(value)}`, place)];
	});
	const hasXfa = lookUp(file, file.trailer, "Root", "AcroForm", "XFA") !== undefined;
	return [...values, ...(hasXfa ? [finding("form-value", "The file contains an XFA form, which holds data of its own")] : [])];
};

function inherited({ file }: CheckInput, dictionary: Dictionary, name: string): Value | undefined {
	let field: Value | undefined = dictionary;
	for (let depth = 0; field instanceof Map && depth < 20; depth++) {
		const value = lookUp(file, field, name);
		if (value !== undefined) return value;
		field = lookUp(file, field, "Parent");
	}
	return undefined;
}

function filledIn(value: Value | undefined): string {
	if (typeof value === "string") return textOf(value).trim();
	if (value instanceof Name) return value.name === "Off" ? "" : value.name;
	return Array.isArray(value) ? value.map(filledIn).join(" ").trim() : "";
}
