import { readFile } from "node:fs/promises";
import path from "node:path";
import { isScalar, parseDocument, visit } from "yaml";
import { jsonSchemas } from "../../records/json-schema.ts";
import { readRecords, type Sources } from "../../records/records.ts";
import type { BoardAnswers } from "./board-questions.ts";
import { type BoardReviews, reviewsOfBoard } from "./board-reviews.ts";
import { chooseForReviews } from "./template.ts";

const TEMPLATES = path.join(import.meta.dirname, "files");
const SINGLE = ["board.yaml", "vocabulary.yaml", "wording.yaml", "how-we-learn.yaml"];
/** Folders that are empty at first. Each folder gets a `.gitkeep` file, because git does not track empty folders. */
const EMPTY = ["reviews", "reports", "briefings", "documents"];
const WIDTH = 100;
/**
 * The line width for templates that contain lists in brackets. It keeps each entry's list of `otherWords` in the vocabulary on one line.
 */
const WIDTH_OF_LISTS = 170;

/** Matches a placeholder in a template, such as `%area%`. */
const PLACEHOLDER = /%([a-z-]+)%/g;

/**
 * Generates every file in a new data folder. Returns the content of each file, keyed by its path in the folder.
 * @param answers an answer to every question. A field with an empty answer is left out
 * @throws if a template has a placeholder that no question fills
 */
export async function boardFiles(answers: BoardAnswers): Promise<Map<string, string>> {
	const reviews = reviewsOfBoard(answers["reviews"]);
	const words = { ...answers, ...reviews.words, reach: waysToReach(answers) };
	const files = new Map<string, string>();
	for (const name of SINGLE) files.set(name, filledIn(await readFile(path.join(TEMPLATES, name), "utf8"), words, reviews));
	for (const [name, text] of jsonSchemas(readRecords(sourcesOf(files, "")).records)) files.set(`schemas/${name}`, text);
	for (const folder of EMPTY) files.set(`${folder}/.gitkeep`, "");
	return files;
}

/**
 * Returns the new files in the form in which a data folder is read, so that they can be checked before they are written. `folder`
 * is the path of the data folder, as shown in messages.
 */
export function sourcesOf(files: ReadonlyMap<string, string>, folder: string): Sources {
	const records = [...files].filter(([name]) => name.endsWith(".yaml"));
	return {
		folder,
		files: records.map(([name, text]) => ({ name, path: path.join(folder, name), bytes: new TextEncoder().encode(text) })),
		documents: [],
	};
}

/**
 * Selects the parts of a YAML template that apply to the board's reviews, and fills in the placeholders. A field is removed if
 * its value would be empty. A list entry is removed if its name would be empty.
 */
function filledIn(text: string, words: BoardAnswers, reviews: BoardReviews): string {
	const document = parseDocument(text);
	chooseForReviews(document, reviews);
	visit(document, {
		Map(_, node) {
			const name = node.get("name");
			const [, placeholder = ""] = /^%([a-z-]+)%$/.exec(typeof name === "string" ? name : "") ?? [];
			return words[placeholder] === "" ? visit.REMOVE : undefined;
		},
		Pair(_, { value }) {
			if (!isScalar(value) || typeof value.value !== "string") return undefined;
			value.value = value.value.replaceAll(PLACEHOLDER, (_all, name: string) => wordFor(name, words));
			return value.value === "" ? visit.REMOVE : undefined;
		},
	});
	return document.toString({ lineWidth: /: \[/.test(text) ? WIDTH_OF_LISTS : WIDTH, flowCollectionPadding: false });
}

function wordFor(name: string, words: BoardAnswers): string {
	const word = words[name];
	if (word === undefined) throw new Error(`No question answers the placeholder %${name}%.`);
	return word;
}

/** Describes how to ask for a report. The result completes a sentence such as “please …”. */
function waysToReach({ phone, email }: BoardAnswers): string {
	return [phone && "ring **{phone.requests}**", email && `write to ${email}`].filter(Boolean).join(" or ");
}
