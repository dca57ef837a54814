/**
 * Checks replacement text (`ActualText`). Readers who copy text or use a screen reader receive the replacement text instead of
 * the painted text (ISO 32000-1, 14.9.4).
 */
import { type Finding, findingIf, firstCharacters } from "../finding.ts";
import { folded } from "../folded.ts";
import { contentOf } from "../raw/read-objects.ts";
import { type Stream, textOf, type Value, ValueReader } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type CheckInput, nameValue, type ObjectCheck, textValue } from "./object-check.ts";

/**
 * The number of letters in the shortest word that is checked. Shorter words usually replace ligatures, hyphens or letters that
 * the font does not map to Unicode.
 */
const SHORTEST = 4;
/** Structure types that do not contain text. Their replacement text describes a picture. */
const PICTURES = new Set(["Figure", "Formula", "Artifact"]);

export const replacements: ObjectCheck = (input) => {
	const { file, walk, textOfPage } = input;
	const shown = textOfPage.map(lettersOf);
	return walk.items.flatMap(({ dictionary, stream, page }): Finding[] => {
		const owner = page ?? pageOf(input, lookUp(file, dictionary, "Pg"));
		const own = PICTURES.has(nameValue(input, dictionary, "S")) ? "" : textValue(input, dictionary, "ActualText");
		const texts = [own, ...(stream && isContent(stream) ? inContent(stream) : [])];
		const visible = owner === undefined ? shown.join("") : (shown[owner - 1] ?? "");
		const isShown = (word: string) => word.length < SHORTEST || visible.includes(word);
		return texts.flatMap((text) => {
			const message = `Copied text differs from the text on the page, ${firstCharacters(text)}`;
			return findingIf(!text.split(/\s+/).map(lettersOf).every(isShown), "hidden-text-replacement", message, { page: owner });
		});
	});
};

function pageOf({ walk }: CheckInput, page: Value | undefined): number | undefined {
	const index = page instanceof Map ? walk.pages.indexOf(page) : -1;
	return index === -1 ? undefined : index + 1;
}

function isContent({ dictionary }: Stream): boolean {
	return !dictionary.has("Length1") && !dictionary.has("Width") && !dictionary.has("Type");
}

function inContent(stream: Stream): string[] {
	const text = contentOf(stream)?.toString("latin1") ?? "";
	return [...text.matchAll(/\/ActualText(?=[\s(<])/g)].flatMap(({ index, 0: { length } }) => {
		try {
			const value = new ValueReader(text, index + length).read();
			return typeof value === "string" ? [textOf(value)] : [];
		} catch {
			return [];
		}
	});
}

function lettersOf(text: string): string {
	return folded(text).replaceAll(/[^\p{L}\p{N}]/gu, "");
}
