/** Checks for scripts, actions, links to local files and embedded files (ISO 32000-1, 7.11 and 12.6). */
import { type Finding, finding, findingIf, firstCharacters } from "../finding.ts";
import { isNamed } from "../raw/read-objects.ts";
import { type Dictionary, Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type CheckInput, isLocalPath, nameValue, type ObjectCheck, rectangleOf, textValue } from "./object-check.ts";

/** Descriptions of the types of action, for messages. */
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

const actions: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const type = nameValue(input, dictionary, "S");
		const place = { page };
		if (type === "JavaScript" || (type === "Rendition" && dictionary.has("JS")))
			return [finding("script", "The document contains a script", place)];
		return findingIf(ACTIONS[type] && isAction(input, dictionary, type), "action", `The document ${ACTIONS[type]}`, place);
	});

const TARGETS = ["F", "Win", "Unix", "Mac", "T", "R", "TA", "Annotation", "Sound"];

/**
 * Checks whether a dictionary is an action. Other dictionaries, such as structure elements, may have an `S` key too. An action
 * is recognised by its `Type` or its target.
 */
function isAction({ file }: CheckInput, dictionary: Dictionary, type: string): boolean {
	const stated = dictionary.get("Type");
	if (stated !== undefined) return isNamed(stated, "Action");
	return type === "SubmitForm" || TARGETS.some((key) => lookUp(file, dictionary, key) !== undefined);
}

const localPaths: ObjectCheck = (input) =>
	input.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const paths = ["URI", "Base", "F", "UF", "DOS", "Mac", "Unix"].map((key) => textValue(input, dictionary, key));
		const place = { page, rectangle: rectangleOf(input, dictionary) };
		return findingIf(paths.some(isLocalPath), "local-path", "A link or file name points to somebody’s computer or network", place);
	});

/** Finds embedded files, whether they are in the list of attachments, on a page or associated with another object. */
const attachments: ObjectCheck = (input) => {
	const { file, walk } = input;
	const specified = walk.items.filter(({ dictionary }) => lookUp(file, dictionary, "EF") instanceof Map);
	const named = specified.map(({ dictionary, page }) => {
		const name = textValue(input, dictionary, "UF", "F", "Desc");
		const quoted = name && `, ${firstCharacters(name)}${/\.\w{1,5}$/.exec(name)?.[0] ?? ""}`;
		return finding("attachment", `A file is attached${quoted}`, { page });
	});
	const isDeleted = [...file.objects].some(
		([number, value]) => value instanceof Stream && isNamed(value.dictionary.get("Type"), "EmbeddedFile") && !walk.reached.has(number),
	);
	return [
		...named,
		...findingIf(file.trailer.has("AdditionalStreams"), "attachment", "The PDF’s source document is embedded in it"),
		...findingIf(isDeleted, "attachment", "An attachment was deleted, but its file is still in the PDF"),
	];
};

export const ACTIVE_CONTENT: readonly ObjectCheck[] = [actions, localPaths, attachments];
