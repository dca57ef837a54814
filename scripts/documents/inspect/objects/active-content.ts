/** What a document does or leads to when it is opened or used: scripts, actions, files, links (ISO 32000-1, 7.11 and 12.6). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { isNamed } from "../raw/read-objects.ts";
import { type Dictionary, Stream } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { isLocalPath, type Look, nameUnder, rectangleIn, type Written, words } from "./object-check.ts";

const ACTIONS: Readonly<Record<string, string>> = {
	Launch: "starts a program or opens a file",
	SubmitForm: "sends what is filled in to an address",
	ImportData: "takes data in from a file",
	GoToE: "opens a file that is embedded in it",
	Rendition: "plays a film or sound",
	Movie: "plays a film",
	Sound: "plays a sound",
	RichMediaExecute: "plays embedded media",
};

/** What the document does by itself, or when something in it is pressed. */
export const actions: Look = (written) =>
	written.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const does = nameUnder(written, dictionary, "S");
		const place = { page };
		if (does === "JavaScript" || (does === "Rendition" && dictionary.has("JS")))
			return [finding("script", "The document carries a script", place)];
		const action = ACTIONS[does];
		return action &&
			(dictionary.get("Type") === undefined || isNamed(dictionary.get("Type"), "Action")) &&
			isAction(written, dictionary, does)
			? [finding("action", `The document ${action}`, place)]
			: [];
	});

/** Structure elements and others have an S too: an action also has what it acts upon. */
function isAction({ file }: Written, dictionary: Dictionary, does: string): boolean {
	return (
		isNamed(dictionary.get("Type"), "Action") ||
		["F", "Win", "Unix", "Mac", "T", "R", "TA", "Annotation", "Sound"].some(
			(key) => dictionary.has(key) && lookUp(file, dictionary, key) !== undefined,
		) ||
		does === "SubmitForm"
	);
}

/** Links and file names that lead into somebody's computer or network. */
export const localPaths: Look = (written) =>
	written.walk.items.flatMap(({ dictionary, page }): Finding[] => {
		const paths = ["URI", "Base", "F", "UF", "DOS", "Mac", "Unix"].map((key) => words(written, dictionary, key));
		const place = { page, rectangle: rectangleIn(written, dictionary) };
		return paths.some(isLocalPath) ? [finding("local-path", "A link or file name leads to somebody’s computer or network", place)] : [];
	});

/** Files inside the file, wherever they hang: in the list of attachments, on a page, or beside what they belong to. */
export const attachments: Look = (written) => {
	const { file, walk } = written;
	const specified = walk.items.filter(({ dictionary }) => lookUp(file, dictionary, "EF") instanceof Map);
	const named = specified.map(({ dictionary, page }) => {
		const name = words(written, dictionary, "UF", "F", "Desc");
		return finding("attachment", `A file is attached${name ? `, ${firstCharacters(name)}${/\.\w{1,5}$/.exec(name)?.[0] ?? ""}` : ""}`, {
			page,
		});
	});
	const source = file.trailer.has("AdditionalStreams")
		? [finding("attachment", "The document from which the PDF was made is embedded in it")]
		: [];
	const embedded = [...file.objects].filter(
		([, value]) => value instanceof Stream && isNamed(value.dictionary.get("Type"), "EmbeddedFile"),
	);
	const deleted = embedded
		.filter(([number]) => !walk.reached.has(number))
		.map(() => finding("attachment", "A file that was once attached is still there, though no longer shown"));
	return [...named, ...source, ...deleted];
};
