/** Scripts, actions, links to local files, and embedded files (ISO 32000-1, 7.11 and 12.6). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { isNamed } from "../raw/read-objects.ts";
import { type Dictionary, Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type CheckInput, isLocalPath, nameValue, type ObjectCheck, rectangleOf, textValue } from "./object-check.ts";

const ACTIONS: Readonly<Record<string, string>> = {
	Launch: "starts a program or opens a file",
	SubmitForm: "sends form data to an address",
	ImportData: "imports data from a file",
	GoToE: "opens an embedded file",
	Rendition: "plays a video or sound",
	Movie: "plays a video",
	Sound: "plays a sound",
	RichMediaExecute: "plays embedded media",
};

export const actions: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const type = nameValue(input, dictionary, "S");
		const place = { page };
		if (type === "JavaScript" || (type === "Rendition" && dictionary.has("JS")))
			return [finding("script", "The document contains a script", place)];
		const action = ACTIONS[type];
		return action &&
			(dictionary.get("Type") === undefined || isNamed(dictionary.get("Type"), "Action")) &&
			isAction(input, dictionary, type)
			? [finding("action", `The document ${action}`, place)]
			: [];
	});

/** Structure elements and other dictionaries have an `S` too; an action also has a target. */
function isAction({ file }: CheckInput, dictionary: Dictionary, type: string): boolean {
	return (
		isNamed(dictionary.get("Type"), "Action") ||
		["F", "Win", "Unix", "Mac", "T", "R", "TA", "Annotation", "Sound"].some(
			(key) => dictionary.has(key) && lookUp(file, dictionary, key) !== undefined,
		) ||
		type === "SubmitForm"
	);
}

/** Links and file specifications that point to somebody's computer or network. */
export const localPaths: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const paths = ["URI", "Base", "F", "UF", "DOS", "Mac", "Unix"].map((key) => textValue(input, dictionary, key));
		const place = { page, rectangle: rectangleOf(input, dictionary) };
		return paths.some(isLocalPath) ? [finding("local-path", "A link or file name points to somebody’s computer or network", place)] : [];
	});

/** Embedded files: in the list of attachments, on a page, or associated with another object. */
export const attachments: ObjectCheck = (input) => {
	const { file, walk } = input;
	const specified = walk.items.filter(({ dictionary }) => lookUp(file, dictionary, "EF") instanceof Map);
	const named = specified.map(({ dictionary, page }) => {
		const name = textValue(input, dictionary, "UF", "F", "Desc");
		return finding("attachment", `A file is attached${name ? `, ${firstCharacters(name)}${/\.\w{1,5}$/.exec(name)?.[0] ?? ""}` : ""}`, {
			page,
		});
	});
	const source = file.trailer.has("AdditionalStreams") ? [finding("attachment", "The PDF’s source document is embedded in it")] : [];
	const embedded = [...file.objects].filter(
		([, value]) => value instanceof Stream && isNamed(value.dictionary.get("Type"), "EmbeddedFile"),
	);
	const deleted = embedded
		.filter(([number]) => !walk.reached.has(number))
		.map(() => finding("attachment", "An attachment was deleted, but its file is still in the PDF"));
	return [...named, ...source, ...deleted];
};
