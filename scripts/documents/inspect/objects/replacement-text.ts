/** Text that stands in for what is painted when it is copied or read aloud (ISO 32000-1, 14.9.4). */
import { type Finding, finding, firstCharacters } from "../finding.ts";
import { contentOf } from "../raw/read-objects.ts";
import { type Stream, textOf, type Value, ValueReader } from "../raw/values.ts";
import { lookUp } from "../raw/walk-objects.ts";
import { type Look, nameUnder, type Written, words } from "./object-check.ts";

/** Shorter words are ligatures, hyphens, and letters whose font has no names for them. */
const SHORTEST = 4;
/** Elements that are no text: their replacement says what a picture shows. */
const PICTURES = new Set(["Figure", "Formula", "Artifact"]);

/** Replacement texts with words that the page does not show. */
export const replacements: Look = (written) => {
	const { file, walk, textOfPage } = written;
	const shown = textOfPage.map(lettersOf);
	return walk.items.flatMap(({ dictionary, stream, page }): Finding[] => {
		const owner = page ?? pageOf(written, lookUp(file, dictionary, "Pg"));
		const own = PICTURES.has(nameUnder(written, dictionary, "S")) ? "" : words(written, dictionary, "ActualText");
		const texts = [own, ...(stream && isContent(stream) ? inContent(stream) : [])];
		const visible = owner === undefined ? shown.join("") : (shown[owner - 1] ?? "");
		return texts
			.filter((text) =>
				text
					.split(/\s+/)
					.map(lettersOf)
					.some((word) => word.length >= SHORTEST && !visible.includes(word)),
			)
			.map((text) =>
				finding("hidden-text-replacement", `Copying gives other words than the page shows, ${firstCharacters(text)}`, { page: owner }),
			);
	});
};

function pageOf({ walk }: Written, page: Value | undefined): number | undefined {
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
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
